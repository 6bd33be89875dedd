import { describe, expect, test } from '@jest/globals'
import { billOf, costOf } from '../../estimating.ts'

describe.each(['aws_cloudformation_stack', 'aws_cloudformation_stack_set'])('%s', (type) => {
  const usage = { monthly_handler_operations: 10_000, monthly_duration_secs: 1000 }

  test("costs operations of handlers that are not AWS's own", () => {
    expect(billOf({ type, values: { template_body: '{"Type": "Vendor::A::B"}' } }, { usage })).toEqual({
      'Handler operations': 9,
      'Durations above 30s': 0.08,
    })
  })

  test("is free where its template has AWS's own types", () => {
    expect(costOf({ type, values: { template_body: 'Type: AWS::EC2::VPC' } }, { usage })).toBe(0)
  })

  test('is what the usage says where nothing is known of its template', () => {
    expect(costOf({ type }, { usage })).toBe(9.08)
  })
})
