import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { paidShare } from '../../../../../packages/cost/src/estimators/google/sustained-use.ts'

test.each([
  ['n1', 730, 0.7],
  ['custom', 730, 0.7],
  ['n2d', 730, 0.8],
  ['e2', 730, 1],
  ['n1', 100, 1],
])('%s for %d hours costs %d of its list price', (family, hours, share) => {
  expect(paidShare(family, hours)).toBe(share)
})

test('More hours never cost a larger share', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('n1', 'n2', 'e2'),
      fc.integer({ min: 1, max: 730 }),
      fc.integer({ min: 1, max: 730 }),
      (family, a, b) => {
        expect(paidShare(family, Math.max(a, b))).toBeLessThanOrEqual(paidShare(family, Math.min(a, b)))
      },
    ),
  )
})
