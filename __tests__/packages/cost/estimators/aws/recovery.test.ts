import { expect, test } from '@jest/globals'
import { costOf } from '../../estimating.ts'

test.each([
  ['aws_route53recoverycontrolconfig_cluster', 730 * 2.5],
  ['aws_route53recoveryreadiness_readiness_check', 32.85],
  ['aws_ssmincidents_response_plan', 7],
])('%s costs $%d', (type, dollars) => {
  expect(costOf({ type })).toBe(dollars)
})
