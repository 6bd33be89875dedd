import { expect, test } from '@jest/globals'

import { look, publishing } from './publishing.ts'
import { SHOP } from './session.ts'

const annotation = (line: number) => ({
  path: 'api/orders.py',
  start_line: line,
  end_line: line,
  annotation_level: 'failure',
  message: 'A query is built from user input.',
})
const output = (...lines: readonly number[]) => ({
  title: 'failure',
  summary: 'All of it.',
  annotations: lines.map(annotation),
})
const REQUESTS = {
  create: {
    name: 'security-gate findings',
    head_sha: 'a'.repeat(40),
    status: 'completed',
    conclusion: 'failure',
    output: output(1),
  },
  updates: [{ output: output(2) }, { output: output(3) }],
}

const create = (options: object = {}, requests: typeof REQUESTS = REQUESTS) =>
  publishing({ repositories: { [SHOP]: {} }, ...options }, async (client, apiUrl) => ({
    fact: await client.createCheckRun(SHOP, requests),
    annotations: (await look(apiUrl, '/check-runs/1/annotations')) as readonly { start_line: number }[],
  }))

test('has the annotations of all its requests', async () => {
  const { value } = await create()
  expect(value.fact).toEqual({
    state: 'found',
    value: { id: 1, url: 'https://github.com/example/shop/runs/1' },
  })
  expect(value.annotations.map(({ start_line }) => start_line)).toEqual([1, 2, 3])
})

test('without the permission is unavailable, and names it', async () => {
  const { value } = await create({ deny: ['checks: write'] })
  expect(value.fact).toMatchObject({ state: 'unavailable', permission: 'checks: write' })
})

test('that lacks annotations says how many pages', async () => {
  const { value } = await create({ fail: [{ path: /check-runs\/1$/, status: 500, message: 'Oops' }] })
  expect(value.fact).toMatchObject({
    reason: expect.stringContaining(
      'the check run was made, and 2 of 2 further pages of annotations are missing',
    ),
  })
})

test('is not made twice, nor annotated twice, when an answer is lost', async () => {
  const { requests } = await create({ fail: [{ path: /check-runs$/, connection: 'cut' }] })
  expect(requests.filter(({ method }) => method === 'POST')).toHaveLength(1)
})
