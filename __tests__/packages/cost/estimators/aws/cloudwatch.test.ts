import { describe, expect, test } from '@jest/globals'
import { billOf, costOf } from '../../estimating.ts'

const anAlarm = (values: object) => ({ type: 'aws_cloudwatch_metric_alarm', values: { ...values } })

describe('An alarm', () => {
  test('costs $0.10 for a metric that it looks at once a minute or less', () => {
    expect(billOf(anAlarm({ period: 60 }))).toEqual({ 'Standard resolution': 0.1 })
  })

  test('costs three times as much where it looks more often', () => {
    expect(billOf(anAlarm({ period: 10 }))).toEqual({ 'High resolution': 0.3 })
  })

  test('against a learnt band watches the value and both bounds', () => {
    const learnt = anAlarm({ period: 120, comparison_operator: 'GreaterThanUpperThreshold' })
    expect(billOf(learnt)).toEqual({ 'Standard resolution anomaly detection': 0.3 })
  })

  test('over several metrics costs each, but no expression', () => {
    const many = anAlarm({
      metric_query: [{ expression: 'a/b' }, { metric: [{ period: 120 }] }, { metric: [{ period: 120 }] }],
    })
    expect(billOf(many)).toEqual({ 'Standard resolution': 0.2 })
  })
})

describe('CloudWatch', () => {
  test('bills a dashboard and a composite alarm by the month', () => {
    expect(costOf({ type: 'aws_cloudwatch_dashboard' })).toBe(3)
    expect(costOf({ type: 'aws_cloudwatch_composite_alarm' })).toBe(0.5)
  })

  test('bills what is written to a log group, kept in it and searched', () => {
    const usage = { monthly_data_ingested_gb: 100, storage_gb: 1000, monthly_data_scanned_gb: 200 }
    expect(billOf({ type: 'aws_cloudwatch_log_group' }, { usage })).toEqual({
      'Data ingested': 100 * 0.5,
      'Archival Storage': 1000 * 0.03,
      'Insights queries data scanned': 200 * 0.005,
    })
  })

  test('bills the runs of a canary as its schedule tells them', () => {
    const canary = (expression: string) => ({
      type: 'aws_synthetics_canary',
      values: { schedule: [{ expression }] },
    })
    expect(costOf(canary('rate(5 minutes)'))).toBe(10.51)
    expect(costOf(canary('rate(1 hour)'))).toBe(0.88)
    expect(billOf(canary('cron(0 3 * * ? *)'))).toEqual({ 'Canary runs': undefined })
  })

  test.each([
    ['aws_cloudwatch_metric_stream', { monthly_metric_updates: 1e6 }, 3],
    ['aws_rum_app_monitor', { monthly_events: 1e6 }, 10],
    ['aws_cloudwatch_contributor_insight_rule', { monthly_matched_events: 1e6 }, 0.52],
    ['aws_cloudwatch_contributor_managed_insight_rule', {}, 0.5],
  ])('bills %s', (type, usage, dollars) => {
    expect(costOf({ type }, { usage })).toBeCloseTo(dollars)
  })
})
