import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { AZURE } from '../../../../../packages/cost/src/estimators/azure/index.ts'
import { estimateOf } from '../../estimating.ts'

/** Attributes that estimators read, with values that providers write and some that they do not. */
const words = fc.constantFrom(
  '',
  'x',
  'Standard',
  'GP_Gen5',
  'P1_',
  'Basic_0',
  'DW0c',
  'GP_Gen5_0',
  'Premium',
  'ElasticPool',
)
const numbers = fc.constantFrom(0, 1, 7, 0.5, '3', 'many')
const blocks = fc.constantFrom([], [{}], [{ name: 'x', tier: 'Standard', capacity: 0 }])
const values = fc.record(
  {
    location: fc.constantFrom('eastus', 'mars', ''),
    sku: fc.oneof(words, blocks),
    sku_name: words,
    size: words,
    tier: words,
    kind: words,
    vcores: numbers,
    core_count: numbers,
    capacity: numbers,
    node_count: numbers,
    frequency: numbers,
    storage_mb: numbers,
    roles: blocks,
    template: blocks,
    container: blocks,
  },
  { requiredKeys: [] },
)

test.each(Object.keys(AZURE))(
  '%s never costs less than nothing or no number, whatever a plan says',
  (type) => {
    fc.assert(
      fc.property(values, (given) => {
        for (const { cost } of estimateOf({ type, values: given }).lines) {
          if (cost === undefined) continue
          expect(cost.low).toBeGreaterThanOrEqual(0)
          expect(cost.expected).toBeGreaterThanOrEqual(cost.low)
          expect(cost.high).toBeGreaterThanOrEqual(cost.expected)
          expect(Number.isFinite(cost.high)).toBe(true)
        }
      }),
      { numRuns: 40 },
    )
  },
)
