import { describe, expect, test } from '@jest/globals'
import { billOf, costOf } from '../../estimating.ts'

describe('A stream', () => {
  test('of shards costs each by the hour, and what is put in', () => {
    const stream = { type: 'aws_kinesis_stream', values: { shard_count: 3 } }
    expect(billOf(stream, { usage: { monthly_provisioned_put_units: 1e9 } })).toMatchObject({
      PROVISIONED: 32.85,
      'Put request unit': 14,
    })
  })

  test('on demand costs by the hour, and what goes in and out', () => {
    const stream = {
      type: 'aws_kinesis_stream',
      values: { stream_mode_details: [{ stream_mode: 'ON_DEMAND' }] },
    }
    const usage = { monthly_on_demand_data_in_gb: 100, monthly_on_demand_data_out_gb: 200 }
    expect(billOf(stream, { usage })).toMatchObject({
      ON_DEMAND: 730 * 0.04,
      'Data ingested': 8,
      'Data retrieval': 8,
    })
  })

  test('has consumers that cost by the hour for each of its shards', () => {
    const consumer = {
      type: 'aws_kinesis_stream_consumer',
      unknown: { stream_arn: true },
      references: { stream_arn: ['aws_kinesis_stream.kinesis_stream'] },
    }
    const stream = { type: 'aws_kinesis_stream', values: { shard_count: 2 } }
    expect(costOf(consumer, { beside: [stream] })).toBe(2 * 730 * 0.015)
    expect(billOf(consumer)).toEqual({ 'Enhanced Fan Out (EFO)': undefined })
  })
})

describe('An application that analyses', () => {
  test('costs its processing units', () => {
    const sql = { type: 'aws_kinesis_analytics_application' }
    expect(billOf(sql, { usage: { kinesis_processing_units: 2 } })).toEqual({
      'Processing (stream)': 2 * 730 * 0.11,
    })
  })

  test('of Flink has a unit more, storage for each, and keeps its state', () => {
    const flink = {
      type: 'aws_kinesisanalyticsv2_application',
      values: { runtime_environment: 'FLINK-1_18' },
    }
    const usage = { kinesis_processing_units: 2, durable_application_backup_gb: 100 }
    expect(billOf(flink, { usage })).toEqual({
      'Processing (stream)': 160.6,
      'Processing (orchestration)': 80.3,
      'Running storage': 10,
      Backup: 2.3,
    })
  })

  test('costs its snapshots', () => {
    const type = 'aws_kinesisanalyticsv2_application_snapshot'
    expect(costOf({ type }, { usage: { durable_application_backup_gb: 100 } })).toBe(2.3)
  })
})

test('Video costs what moves and what is kept', () => {
  const usage = { monthly_data_in_gb: 1000, monthly_data_out_gb: 0, storage_gb: 100 }
  expect(costOf({ type: 'aws_kinesis_video_stream' }, { usage })).toBe(10.8)
})
