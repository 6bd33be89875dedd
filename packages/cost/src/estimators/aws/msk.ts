import { priceList } from '../../book/price-list.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { between, exactly, times } from '../../estimate/interval.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import type { Resource } from '../../plan/resource.ts'
import { boundsOf, targetsOf } from './appautoscaling.ts'

const MSK = priceList({
  service: 'Amazon MSK',
  asOf: '2025-04-04',
  source: 'https://aws.amazon.com/msk/pricing/',
  default: 'us-east-1',
  prices: {
    'throughput/mibps-month': {
      unit: 'MiBps-month',
      price: { 'us-east-1': 0.08, 'us-east-2': 0.08, 'us-west-2': 0.08 },
    },
  },
})

/** MiB a second of a broker's storage that cost nothing. https://docs.aws.amazon.com/msk/latest/developerguide/msk-provision-throughput.html */
const FREE_THROUGHPUT = 250

/** Brokers and what they store; storage may grow by itself. */
export const mskCluster: Estimator = (resource, pricing) => {
  const { values } = resource
  const brokers = values.block('broker_node_group_info')
  const nodes = (): number => values.number('number_of_broker_nodes', 0)
  const express = (): boolean => brokers?.text('instance_type', '').startsWith('express.') === true
  return [
    line('Instance', () => {
      const type = brokers?.text('instance_type', '') ?? ''
      return {
        name: `Instance (${type})`,
        unit: 'hours',
        quantity: nodes() * MONTH_HOURS,
        price: pricing.price('aws/msk', type),
      }
    }),
    ...(express() ? [] : storageLines(resource, nodes, pricing)),
  ]
}

const storageLines = (resource: Resource, nodes: () => number, pricing: Pricing): readonly Line[] => {
  const brokers = resource.values.block('broker_node_group_info')
  const ebs = brokers?.block('storage_info')?.block('ebs_storage_info')
  const bounds = boundsOf(targetsOf(resource, '', ['arn']), 'kafka:broker-storage:VolumeSize', pricing)
  const throughput = ebs?.block('provisioned_throughput')
  return [
    line(bounds === undefined ? 'Storage' : 'Storage (autoscaling)', () => ({
      unit: 'GB',
      quantity: times(
        bounds ?? exactly(ebs?.number('volume_size') ?? brokers?.number('ebs_volume_size', 0) ?? 0),
        exactly(nodes()),
      ),
      usage: true,
      price: pricing.price('aws/msk', 'storage/gb-month'),
    })),
    ...(throughput?.flag('enabled') === true
      ? [
          line('Provisioned throughput', () => ({
            unit: 'MiBps',
            quantity:
              Math.max(0, throughput.number('volume_throughput', FREE_THROUGHPUT) - FREE_THROUGHPUT) *
              nodes(),
            price: pricing.listed(MSK, 'throughput/mibps-month'),
          })),
        ]
      : []),
  ]
}

/** A cluster without brokers: its hours, and what hangs on use. */
export const mskServerless: Estimator = (_resource, { price, used }) => [
  line('Cluster', () => ({
    unit: 'hours',
    quantity: MONTH_HOURS,
    price: price('aws/msk', 'serverless/cluster-hour'),
  })),
  line('Partitions', () => ({
    unit: 'partition-hours',
    ...used('partitions', MONTH_HOURS),
    price: price('aws/msk', 'serverless/partition-hour'),
  })),
  line('Storage', () => ({
    unit: 'GB',
    ...used('storage_gb'),
    price: price('aws/msk', 'serverless/storage-gb-month'),
  })),
  line('Data in', () => ({
    unit: 'GB',
    ...used('monthly_data_in_gb'),
    price: price('aws/msk', 'serverless/gb-in'),
  })),
  line('Data out', () => ({
    unit: 'GB',
    ...used('monthly_data_out_gb'),
    price: price('aws/msk', 'serverless/gb-out'),
  })),
]

/** Workers of a connector, each of so many units; they may scale. */
export const mskConnector: Estimator = ({ values }, { price }) => [
  line('MSK Connect units', () => {
    const capacity = values.block('capacity')
    const fixed = capacity?.block('provisioned_capacity')
    const scaling = capacity?.block('autoscaling')
    const least = fixed?.number('worker_count', 1) ?? scaling?.number('min_worker_count', 1) ?? 1
    const most = fixed === undefined ? (scaling?.number('max_worker_count', least) ?? least) : least
    const units = fixed?.number('mcu_count', 1) ?? scaling?.number('mcu_count', 1) ?? 1
    return {
      unit: 'MCU-hours',
      quantity: times(between(least, least, most), exactly(units * MONTH_HOURS)),
      price: price('aws/msk', 'connect/mcu-hour'),
    }
  }),
]
