import { expect, test } from '@jest/globals'
import { estimateOf } from '../../estimating.ts'

test('A pipeline costs the compute units that it has at least, up to those it may have', () => {
  const pipeline = { type: 'aws_osis_pipeline', values: { min_units: 2, max_units: 8 } }
  const [units] = estimateOf(pipeline).lines
  const cost = (count: number): number => expect.closeTo(count * 730 * 0.24) as number
  expect(units?.cost).toEqual({ low: cost(2), expected: cost(2), high: cost(8) })
})
