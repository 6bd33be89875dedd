import { expect, test } from '@jest/globals'
import { billOf, costOf } from '../../estimating.ts'

const someUnits = (model: string, commitment_duration?: string) => ({
  type: 'aws_bedrock_provisioned_model_throughput',
  values: {
    model_arn: `arn:aws:bedrock:us-east-1::foundation-model/${model}`,
    model_units: 2,
    commitment_duration,
  },
})

test('Units of a model cost by the hour and by how long one is bound', () => {
  expect(costOf(someUnits('anthropic.claude-v2', 'SixMonths'))).toBe(2 * 730 * 35)
  expect(costOf(someUnits('amazon.titan-text-express-v1'))).toBe(2 * 730 * 20.5)
})

test('Units of a model without a known price are unknown', () => {
  expect(billOf(someUnits('someone.something-v9'))).toEqual({ 'Model units': undefined })
})
