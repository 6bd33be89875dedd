import { priceList } from '../../book/price-list.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import { metered, paidByUse } from '../../estimate/metered.ts'
import { alike } from './regions.ts'

const STREAMS = priceList({
  service: 'Amazon Kinesis Data Streams',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/kinesis/data-streams/pricing/',
  default: 'us-east-1',
  prices: {
    'on-demand/hour': { unit: 'hour', price: alike(0.04) },
    'on-demand/in': { unit: 'GB', price: alike(0.08) },
    'on-demand/out': { unit: 'GB', price: alike(0.04) },
    'on-demand/fan-out': { unit: 'GB', price: alike(0.05) },
    'on-demand/extended': { unit: 'GB', price: alike(0.1) },
    'long-term': { unit: 'GB', price: alike(0.023) },
    'shard/hour': { unit: 'hour', price: alike(0.015) },
    'shard/put': { unit: 'unit', price: alike(0.000000014) },
    'shard/extended': { unit: 'hour', price: alike(0.02) },
    'long-term/read': { unit: 'GB', price: alike(0.021) },
    'shard/fan-out': { unit: 'GB', price: alike(0.013) },
    'shard/consumer': { unit: 'hour', price: alike(0.015) },
  },
})

/** A stream that grows by itself costs by the hour and by what moves; one of shards costs each of them by the hour. */
export const stream: Estimator = ({ values }, pricing) => {
  const mode = values.block('stream_mode_details')?.text('stream_mode', 'PROVISIONED') ?? 'PROVISIONED'
  return mode === 'ON_DEMAND' ? onDemandLines(pricing) : shardLines(values.number('shard_count', 1), pricing)
}

const onDemandLines = (pricing: Pricing): readonly Line[] => [
  hourly('ON_DEMAND', 1, 'on-demand/hour', pricing),
  ...metered(pricing, STREAMS, [
    ['Data ingested', 'GB', 'monthly_on_demand_data_in_gb', 'on-demand/in'],
    ['Data retrieval', 'GB', 'monthly_on_demand_data_out_gb', 'on-demand/out'],
    ['Enhanced Fan Out (EFO) Data retrieval', 'GB', 'monthly_on_demand_efo_data_out_gb', 'on-demand/fan-out'],
    ['Extended retention (24H to 7D)', 'GB', 'monthly_on_demand_extended_retention_gb', 'on-demand/extended'],
    ['Long term retention (7D+)', 'GB', 'monthly_on_demand_long_term_retention_gb', 'long-term'],
  ]),
]

const shardLines = (shards: number, pricing: Pricing): readonly Line[] => [
  hourly('PROVISIONED', shards, 'shard/hour', pricing),
  ...metered(pricing, STREAMS, [
    ['Put request unit', 'units', 'monthly_provisioned_put_units', 'shard/put'],
    ['Extended retention (24H to 7D)', 'GB', 'monthly_provisioned_extended_retention_gb', 'shard/extended'],
    ['Long term retention (7D+)', 'GB', 'monthly_provisioned_long_term_retention_gb', 'long-term'],
    [
      'Extended retention retrieval (7D+)',
      'GB',
      'monthly_provisioned_long_term_retrieval_gb',
      'long-term/read',
    ],
    ['Enhanced Fan Out (EFO) Data retrieval', 'GB', 'monthly_provisioned_efo_data_out_gb', 'shard/fan-out'],
    [
      'Enhanced Fan Out (EFO)',
      'consumer-shard hour',
      'monthly_provisioned_efo_consumer_hours',
      'shard/consumer',
    ],
  ]),
]

/** A consumer that has each shard's throughput to itself: by the hour for every shard of its stream. */
export const streamConsumer: Estimator = ({ references }, pricing) => [
  line('Enhanced Fan Out (EFO)', () => {
    const [source] = references('stream_arn')
    const shards = source?.values.number('shard_count')
    return {
      unit: 'consumer-shard hour',
      quantity: shards === undefined ? undefined : MONTH_HOURS * shards,
      price: pricing.listed(STREAMS, 'shard/consumer'),
    }
  }),
]

const hourly = (name: string, count: number, key: keyof typeof STREAMS.prices, { listed }: Pricing): Line =>
  line(name, () => ({ unit: 'hours', quantity: MONTH_HOURS * count, price: listed(STREAMS, key) }))

const ANALYTICS = priceList({
  service: 'Amazon Managed Service for Apache Flink',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/managed-service-apache-flink/pricing/',
  default: 'us-east-1',
  prices: {
    unit: { unit: 'KPU-hour', price: alike(0.11, undefined, { 'eu-west-1': 0.12, 'eu-west-2': 0.127 }) },
    storage: { unit: 'GB', price: alike(0.1, undefined, { 'eu-west-1': 0.11, 'eu-west-2': 0.116 }) },
    backup: { unit: 'GB', price: alike(0.023, undefined, { 'eu-west-2': 0.024 }) },
  },
})

/** GB of storage that each processing unit runs with. */
const UNIT_STORAGE = 50

/** Processing units by the hour; an application of Flink has one more that conducts, and keeps its state. */
export const analyticsApplication: Estimator = ({ values }, pricing) => {
  const { listed, used } = pricing
  const units = { unit: 'KPU', per: 1 / MONTH_HOURS }
  const processing = line('Processing (stream)', () => ({
    ...units,
    ...used('kinesis_processing_units'),
    price: listed(ANALYTICS, 'unit'),
  }))
  if (!values.text('runtime_environment', 'SQL-1_0').toLowerCase().startsWith('flink')) return [processing]
  return [
    processing,
    line('Processing (orchestration)', () => ({
      ...units,
      quantity: 1,
      price: listed(ANALYTICS, 'unit'),
    })),
    line('Running storage', () => ({
      unit: 'GB',
      ...used('kinesis_processing_units', UNIT_STORAGE),
      price: listed(ANALYTICS, 'storage'),
    })),
    ...backupLines(pricing),
  ]
}

/** The state of an application that is kept. */
export const analyticsSnapshot: Estimator = (_resource, pricing) => backupLines(pricing)

const backupLines = (pricing: Pricing): readonly Line[] =>
  metered(pricing, ANALYTICS, [['Backup', 'GB', 'durable_application_backup_gb', 'backup']])

const VIDEO = priceList({
  service: 'Amazon Kinesis Video Streams',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/kinesis/video-streams/pricing/',
  default: 'us-east-1',
  prices: { moved: { unit: 'GB', price: alike(0.0085) }, stored: { unit: 'GB', price: alike(0.023) } },
})

export const videoStream = paidByUse(VIDEO, [
  ['Data ingested', 'GB', 'monthly_data_in_gb', 'moved'],
  ['Data consumed', 'GB', 'monthly_data_out_gb', 'moved'],
  ['Data stored', 'GB', 'storage_gb', 'stored'],
])
