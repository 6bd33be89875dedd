import { expect, test } from '@jest/globals'
import { billOf } from '../../estimating.ts'

test('A bus costs the events that are put on it, kept and looked at', () => {
  const usage = {
    monthly_custom_events: 2e6,
    monthly_third_party_events: 1e6,
    monthly_archive_processing_gb: 10,
    archive_storage_gb: 100,
    monthly_schema_discovery_events: 1e6,
  }
  expect(billOf({ type: 'aws_cloudwatch_event_bus' }, { usage })).toEqual({
    'Custom events published': 2,
    'Third-party events published': 1,
    'Archive processing': 1,
    'Archive storage': 2.3,
    'Schema discovery': 0.1,
  })
})

test('Schedules and pipes cost what runs through them', () => {
  expect(billOf({ type: 'aws_scheduler_schedule' }, { usage: { monthly_invocations: 3e6 } })).toEqual({
    Invocations: 3,
  })
  expect(billOf({ type: 'aws_pipes_pipe' }, { usage: { monthly_requests: 10e6 } })).toEqual({ Requests: 4 })
})
