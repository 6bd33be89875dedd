import { expect, test } from '@jest/globals'
import { ESTIMATORS, FREE_TYPES } from '../../../../../packages/cost/src/estimators/index.ts'
import { estimateOf } from '../../estimating.ts'

const ours = (types: Iterable<string>): string[] => [...types].filter((type) => type.startsWith('google_'))

test.each(['google_project_iam_member', 'google_compute_network', 'google_compute_instance_template'])(
  '%s costs nothing of its own',
  (type) => {
    expect(estimateOf({ type }).standing).toBe('free')
  },
)

test('A type that nobody taught is unknown, not free', () => {
  expect(estimateOf({ type: 'google_looker_instance' }).standing).toBe('unknown')
})

test('No type is both priced and free, and none is listed twice', () => {
  expect(ours(Object.keys(ESTIMATORS)).filter((type) => FREE_TYPES.has(type))).toEqual([])
  expect(ours(Object.keys(ESTIMATORS)).length).toBeGreaterThan(56)
})
