import { expect, test } from '@jest/globals'
import { costOf, dollars, estimateOf } from '../../estimating.ts'

const aService = (instance: object = {}) => ({
  type: 'aws_apprunner_service',
  values: { instance_configuration: [instance] },
  unknown: { auto_scaling_configuration_arn: true },
  references: {
    auto_scaling_configuration_arn: ['aws_apprunner_auto_scaling_configuration_version.scaling'],
  },
})

test.each([
  ['1 vCPU', '2 GB', 2],
  ['2048', '4096', 4],
])('A service of %s and %s costs its memory all month', (cpu, memory, gigabytes) => {
  expect(costOf(aService({ cpu, memory }))).toBe(dollars(gigabytes * 730 * 0.007))
})

test('A service costs processors for the hours in which requests come', () => {
  const cost = costOf(aService({ cpu: '2 vCPU' }), { usage: { monthly_active_hours: 100 } })
  expect(cost).toBeCloseTo(2 * 730 * 0.007 + 100 * 2 * 0.064)
})

test('A service has bounds from its scaling', () => {
  const scaling = {
    type: 'aws_apprunner_auto_scaling_configuration_version',
    name: 'scaling',
    values: { min_size: 2, max_size: 4 },
  }
  const [memory] = estimateOf(aService(), { beside: [scaling] }).lines
  expect(memory?.quantity).toEqual({ low: 2920, expected: 2920, high: 5840 })
})
