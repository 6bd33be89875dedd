import { githubServer } from '@devsecops/testing'
import { describe, expect, test } from '@jest/globals'
import { gzipSync } from 'node:zlib'

/** Sends what GitHub's description allows, and gives the status and the message. */
const send = async (method: string, path: string, body: unknown) => {
  const repositories = { 'example/shop': { pulls: { 7: {} } } }
  const server = await githubServer({ repositories })
  try {
    const address = `${server.apiUrl}/repos/example/shop${path}`
    const answer = await fetch(address, { method, body: JSON.stringify(body) })
    const { message } = (await answer.json()) as { message?: string }
    return { status: answer.status, message }
  } finally {
    await server.close()
  }
}

const UPLOAD = { commit_sha: 'a'.repeat(40), ref: 'refs/heads/main' }

/** What GitHub says of a log after it was processed; empty when it took it. */
const faultsOf = async (log: unknown): Promise<readonly string[]> => {
  const server = await githubServer({ repositories: { 'example/shop': { codeScanning: { pending: 0 } } } })
  try {
    const sarifs = `${server.apiUrl}/repos/example/shop/code-scanning/sarifs`
    const sarif = gzipSync(JSON.stringify(log)).toString('base64')
    const answer = await fetch(sarifs, { method: 'POST', body: JSON.stringify({ ...UPLOAD, sarif }) })
    const { id } = (await answer.json()) as { id: string }
    const status = (await (await fetch(`${sarifs}/${id}`)).json()) as { errors?: readonly string[] }
    return status.errors ?? []
  } finally {
    await server.close()
  }
}

const times = <T>(count: number, make: (index: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, index) => make(index))

const aRule = (rest: object = {}) => ({
  id: 'r',
  shortDescription: { text: 'x' },
  fullDescription: { text: 'x' },
  help: { text: 'x' },
  ...rest,
})
const aPlace = (uri = 'a.ts') => ({ physicalLocation: { artifactLocation: { uri } } })
const aResult = (rest: object = {}) => ({
  ruleId: 'r',
  message: { text: 'x' },
  locations: [aPlace()],
  ...rest,
})
const aRun = (results: readonly object[], rules: readonly object[] = [aRule()], id = 'x/') => ({
  tool: { driver: { name: 'semgrep', rules } },
  automationDetails: { id },
  results,
})
const logOf = (...runs: readonly object[]) => ({ version: '2.1.0', runs })

describe('code scanning', () => {
  test.each([
    ['a log within the limits', logOf(aRun([aResult()])), []],
    [
      '21 runs',
      logOf(...times(21, (index) => aRun([], [], `${index}/`))),
      [/more runs than allowed \(21 > 20\)/],
    ],
    ['25,001 results', logOf(aRun(times(25_001, () => aResult()))), [/more results than allowed/]],
    [
      '25,001 rules',
      logOf(
        aRun(
          [],
          times(25_001, () => aRule()),
        ),
      ),
      [/more rules than allowed/],
    ],
    ['21 tags', logOf(aRun([], [aRule({ properties: { tags: times(21, String) } })])), [/more tags/]],
    [
      '1,001 locations',
      logOf(aRun([aResult({ locations: times(1001, () => aPlace()) })])),
      [/more locations/],
    ],
    ['two runs of a category and tool', logOf(aRun([]), aRun([])), [/multiple runs with the same category/]],
    [
      'a result without a location',
      logOf(aRun([aResult({ locations: [] })])),
      [/expected artifact location/],
    ],
    [
      'a result on the web',
      logOf(aRun([aResult({ locations: [aPlace('https://a.b')] })])),
      [/checkout URI scheme/],
    ],
    ['a location that is no URI', logOf(aRun([aResult({ locations: [aPlace('a b')] })])), [/invalid URI/]],
    ['a result without a message', logOf(aRun([aResult({ message: { text: ' ' } })])), [/no message/]],
    [
      'a severity in words',
      logOf(aRun([], [aRule({ properties: { 'security-severity': 'MEDIUM' } })])),
      [/invalid security severity value, is not a number/],
    ],
    ['a rule without a description', logOf(aRun([], [aRule({ help: undefined })])), [/help is missing/]],
    ['a long name', logOf(aRun([], [aRule({ name: 'n'.repeat(256) })])), [/name is too long/]],
    [
      'a long description',
      logOf(aRun([], [aRule({ fullDescription: { text: 'x'.repeat(1025) } })])),
      [/fullDescription is too long/],
    ],
  ])('judges %s', async (_, log, faults) => {
    expect(await faultsOf(log)).toEqual(faults.map((fault) => expect.stringMatching(fault)))
  })

  test.each([
    ['no base64 of gzip', 'e30=', 400],
    ['gzip of no JSON', gzipSync('<html>').toString('base64'), 400],
    ['more than 10 MB', Buffer.alloc(10_000_001).toString('base64'), 413],
  ])('refuses %s at once', async (_, sarif, status) => {
    expect(await send('POST', '/code-scanning/sarifs', { ...UPLOAD, sarif })).toMatchObject({ status })
  })
})

describe('a check run', () => {
  const create = (annotation: object, rest: object = { conclusion: 'failure' }) =>
    send('POST', '/check-runs', {
      name: 'x',
      head_sha: 'a'.repeat(40),
      status: 'completed',
      ...rest,
      output: {
        title: 'x',
        summary: 'x',
        annotations: [
          {
            path: 'a.ts',
            start_line: 1,
            end_line: 2,
            annotation_level: 'notice',
            message: 'x',
            ...annotation,
          },
        ],
      },
    })

  test('within the limits is made', async () => {
    expect(await create({ title: 't'.repeat(255), message: 'm'.repeat(65_536) })).toMatchObject({
      status: 201,
    })
  })

  test.each([
    ['a long title', { title: 't'.repeat(256) }],
    ['a long message', { message: 'm'.repeat(65_537) }],
    ['long details', { raw_details: 'm'.repeat(65_537) }],
    ['columns over lines', { start_column: 1 }],
    ['lines out of order', { start_line: 3 }],
    ['no message', { message: '' }],
  ])('with %s is refused', async (_, annotation) => {
    expect(await create(annotation)).toMatchObject({ status: 422 })
  })

  test('that is complete without a conclusion is refused', async () => {
    expect(await create({}, {})).toMatchObject({ status: 422 })
  })
})

describe('a comment', () => {
  test.each([
    ['of 65,536 characters', 65_536, 201],
    ['that is longer', 65_537, 422],
  ])('%s', async (_, length, status) => {
    expect(await send('POST', '/issues/7/comments', { body: 'x'.repeat(length) })).toMatchObject({ status })
  })

  test('on what is not there', async () => {
    expect(await send('POST', '/issues/8/comments', { body: 'x' })).toMatchObject({ status: 404 })
  })
})

test('51 annotations are no request that GitHub describes', async () => {
  const server = await githubServer({ repositories: { 'example/shop': {} } })
  const annotation = { path: 'a', start_line: 1, end_line: 1, annotation_level: 'notice', message: 'x' }
  const output = { title: 'x', summary: 'x', annotations: times(51, () => annotation) }
  await fetch(`${server.apiUrl}/repos/example/shop/check-runs`, {
    method: 'POST',
    body: JSON.stringify({ name: 'x', head_sha: 'a'.repeat(40), output }),
  })
  expect(server.faults.splice(0).join()).toContain('must NOT have more than 50 items')
  await server.close()
})
