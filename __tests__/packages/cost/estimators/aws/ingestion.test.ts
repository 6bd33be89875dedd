import { expect, test } from '@jest/globals'
import { dollars, estimateOf } from '../../estimating.ts'

test('A pipeline costs the compute units that it has at least, up to those it may have', () => {
  const pipeline = { type: 'aws_osis_pipeline', values: { min_units: 2, max_units: 8 } }
  const [units] = estimateOf(pipeline).lines
  const cost = (count: number): number => dollars(count * 730 * 0.24)
  expect(units?.cost).toMatchObject({ low: cost(2), expected: cost(2), high: cost(8) })
})
