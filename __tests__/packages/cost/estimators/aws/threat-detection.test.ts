import { describe, expect, test } from '@jest/globals'
import { billOf, costOf } from '../../estimating.ts'

describe('A detector', () => {
  const detector = (enable: boolean) => ({ type: 'aws_guardduty_detector', values: { enable } })
  const usage = { monthly_cloudtrail_events: 1e6, monthly_logs_gb: 600 }

  test('costs events and logs that it reads, in steps', () => {
    expect(billOf(detector(true), { usage })).toEqual({
      'CloudTrail events analyzed': 4,
      'Flow and DNS logs analyzed (first 500 GB)': 500,
      'Flow and DNS logs analyzed (next 2 TB)': 50,
    })
  })

  test('that is off costs nothing', () => {
    expect(costOf(detector(false), { usage })).toBe(0)
  })
})

test.each([
  ['aws_securityhub_account', { monthly_checks: 150_000 }, 100 + 40],
  ['aws_macie2_account', { buckets: 10, monthly_data_inspected_gb: 5 }, 6],
  ['aws_inspector2_enabler', { instances: 10, functions: 1 }, 12.88],
])('%s costs what it looks at', (type, usage, dollars) => {
  expect(costOf({ type }, { usage })).toBeCloseTo(dollars)
})
