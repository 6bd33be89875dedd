import { describe, expect, test } from '@jest/globals'
import { billOf } from '../../estimating.ts'

describe('A trail', () => {
  const trail = (values: object = {}) => ({ type: 'aws_cloudtrail', values: { ...values } })

  test('costs data events, copies of management events, and insights where they are asked for', () => {
    const usage = { monthly_data_events: 2e6, monthly_additional_management_events: 1e5 }
    expect(billOf(trail({ insight_selector: [{}] }), { usage })).toEqual({
      'Management events (additional copies)': 2,
      'Data events': 2,
      'Insight events': undefined,
    })
  })

  test('without global events has no line for management events', () => {
    expect(billOf(trail({ include_global_service_events: false }))).toEqual({ 'Data events': undefined })
  })
})

test('A lake of events costs more to take in where it is kept for seven years', () => {
  const lake = (billing_mode: string) => ({
    type: 'aws_cloudtrail_event_data_store',
    values: { billing_mode },
  })
  const usage = { monthly_data_ingested_gb: 100 }
  expect(billOf(lake('FIXED_RETENTION_PRICING'), { usage })['Data ingested']).toBe(250)
  expect(billOf(lake('EXTENDABLE_RETENTION_PRICING'), { usage })['Data ingested']).toBe(75)
})

test.each([
  'aws_config_config_rule',
  'aws_config_conformance_pack',
  'aws_config_organization_conformance_pack',
  'aws_config_organization_custom_policy_rule',
  'aws_config_organization_custom_rule',
  'aws_config_organization_managed_rule',
])('%s costs its evaluations in steps', (type) => {
  expect(billOf({ type }, { usage: { monthly_rule_evaluations: 600_000 } })).toEqual({
    'Rule evaluations (first 100K)': 100,
    'Rule evaluations (next 400K)': 320,
    'Rule evaluations (over 500K)': 50,
  })
})

test('A recorder costs each item that it writes down', () => {
  const usage = { monthly_config_items: 1000, monthly_custom_config_items: 2000 }
  expect(billOf({ type: 'aws_config_configuration_recorder' }, { usage })).toEqual({
    'Config items': 3,
    'Custom config items': 6,
  })
})
