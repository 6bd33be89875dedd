import { expect, test } from '@jest/globals'
import { billOf, estimateOf } from '../../estimating.ts'

const REGION = { region: 'us-central1' }

test('A dataset costs what is queried from it', () => {
  const usage = { monthly_queries_tb: 100 }
  expect(billOf({ type: 'google_bigquery_dataset' }, { ...REGION, usage })).toEqual({
    'Queries (on-demand)': 625, // 100 TB × $6.25
  })
})

test('A table costs what it holds, and what is written to and read from it', () => {
  const usage = {
    monthly_active_storage_gb: 1000,
    monthly_long_term_storage_gb: 1000,
    monthly_streaming_inserts_mb: 100_000,
    monthly_storage_write_api_gb: 100,
    monthly_storage_read_api_tb: 100,
  }
  expect(billOf({ type: 'google_bigquery_table' }, { ...REGION, usage })).toEqual({
    'Active storage': 23,
    'Long-term storage': 16,
    'Streaming inserts': 5,
    'Storage write API': 2.5,
    'Storage read API': 110,
  })
})

test('A table stands where its dataset does', () => {
  const dataset = { type: 'google_bigquery_dataset', name: 'eu', values: { location: 'EU' } }
  const table = { type: 'google_bigquery_table', references: { dataset_id: ['google_bigquery_dataset.eu'] } }
  const usage = { monthly_active_storage_gb: 1000 }
  expect(billOf(table, { ...REGION, usage, beside: [dataset] })).toHaveProperty(['Active storage'], 20)
})

test('Use that nobody told is unknown', () => {
  const { lines } = estimateOf({ type: 'google_bigquery_dataset' }, REGION)
  expect(lines).toMatchObject([{ usage: true, method: 'unknown', cost: undefined }])
})

test('Slots that are reserved run all the time; an autoscaler may add more', () => {
  const reservation = {
    type: 'google_bigquery_reservation',
    values: {
      location: 'us-central1',
      edition: 'ENTERPRISE',
      slot_capacity: 100,
      autoscale: [{ max_slots: 50 }],
    },
  }
  const [line] = estimateOf(reservation, REGION).lines
  expect(line?.cost?.expected).toBeCloseTo(100 * 730 * 0.06, 2)
  expect(line?.cost?.high).toBeCloseTo(150 * 730 * 0.06, 2)
})
