import { priceList } from '../../book/price-list.ts'
import { paidByUse } from '../../estimate/metered.ts'
import { alike } from './regions.ts'

const FLOWS = priceList({
  service: 'Amazon AppFlow and AWS DataSync',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/datasync/pricing/',
  default: 'us-east-1',
  prices: {
    'flow/run': { unit: 'run', price: alike(0.001) },
    'flow/gb': { unit: 'GB', price: alike(0.02) },
    sync: { unit: 'GB', price: alike(0.0125) },
    capture: { unit: '1M units', price: alike(0.1) },
  },
})

export const appFlow = paidByUse(FLOWS, [
  ['Flow runs', 'runs', 'monthly_runs', 'flow/run'],
  ['Data processed', 'GB', 'monthly_data_processed_gb', 'flow/gb'],
])

export const syncTask = paidByUse(FLOWS, [['Data copied', 'GB', 'monthly_data_copied_gb', 'sync']])

/** Changes of a table that go to a stream. */
export const changeCapture = paidByUse(FLOWS, [
  ['Change data capture units', '1M units', 'monthly_change_units', 'capture', 1e6],
])

const PROCESSING = priceList({
  service: 'Amazon EMR Serverless and AWS Glue',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/emr/pricing/',
  default: 'us-east-1',
  prices: {
    cpu: { unit: 'vCPU-hour', price: alike(0.052624) },
    memory: { unit: 'GB-hour', price: alike(0.0057785) },
    unit: { unit: 'DPU-hour', price: alike(0.44) },
  },
})

/** Workers of jobs, and those that are kept ready. */
export const serverlessJobs = paidByUse(PROCESSING, [
  ['Processors', 'vCPU-hours', 'monthly_vcpu_hours', 'cpu'],
  ['Memory', 'GB-hours', 'monthly_gb_hours', 'memory'],
])

/** What tidies a table, or learns from one. */
export const glueUnits = paidByUse(PROCESSING, [['Duration', 'DPU-hours', 'monthly_dpu_hours', 'unit']])

const DSQL = priceList({
  service: 'Amazon Aurora DSQL',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/rds/aurora/dsql/pricing/',
  default: 'us-east-1',
  prices: { unit: { unit: '1M units', price: alike(8) }, stored: { unit: 'GB', price: alike(0.33) } },
})

export const dsqlCluster = paidByUse(DSQL, [
  ['Distributed processing units', '1M units', 'monthly_processing_units', 'unit', 1e6],
  ['Storage', 'GB', 'storage_gb', 'stored'],
])
