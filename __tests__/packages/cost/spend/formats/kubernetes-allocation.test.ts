import { expect, test } from '@jest/globals'
import { refusal } from '../../plan/planning.ts'
import { entriesOf, formatOf, tableOf } from '../spending.ts'

const allocation = (totalCost: number, day: string, properties: object = {}) => ({
  name: 'shop',
  properties,
  window: { start: `${day}T00:00:00Z`, end: `${day}T23:59:59Z` },
  totalCost,
})

test('Each window has what each part of a cluster costs; one in which nothing ran is null', () => {
  const answer = JSON.stringify({
    code: 200,
    data: [
      {
        shop: allocation(2.5, '2026-11-01', { namespace: 'shop', labels: { team: 'a' } }),
        __idle__: allocation(1, '2026-11-01'),
      },
      null,
    ],
  })
  expect(formatOf(answer)).toBe('OpenCost or Kubecost')
  expect(entriesOf(answer)).toEqual([
    '2026-11-01 __idle__ 1',
    '2026-11-01 shop 2.5 {"namespace":"shop","team":"a"}',
  ])
})

test('An answer that is an error is no bill', () => {
  expect(refusal(() => tableOf('{"code": 500, "data": null, "message": "x"}'))).toMatch(
    /^wrong-shape: bill is a document of no bill/,
  )
  expect(refusal(() => tableOf('{"code": 500, "data": []}'))).toMatch(/^wrong-shape: bill: at \$\.code/)
})
