import { priceList } from '../../book/price-list.ts'
import type { Price } from '../../book/price.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { between, exactly, times } from '../../estimate/interval.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import { attempt } from '../../plan/attempt.ts'
import type { Block } from '../../plan/block.ts'

const SEARCH = priceList({
  service: 'Amazon OpenSearch Service',
  asOf: '2025-04-04',
  source: 'https://aws.amazon.com/opensearch-service/pricing/',
  default: 'us-east-1',
  prices: {
    'ultrawarm1.medium': {
      unit: 'hour',
      price: { 'us-east-1': 0.238, 'us-east-2': 0.238, 'us-west-2': 0.238 },
    },
    'ultrawarm1.large': { unit: 'hour', price: { 'us-east-1': 2.68, 'us-east-2': 2.68, 'us-west-2': 2.68 } },
    'serverless/ocu-hour': {
      unit: 'OCU-hour',
      price: { 'us-east-1': 0.24, 'us-east-2': 0.24, 'us-west-2': 0.24 },
    },
    'serverless/gb-month': {
      unit: 'GB-month',
      price: { 'us-east-1': 0.024, 'us-east-2': 0.024, 'us-west-2': 0.024 },
    },
  },
})

const DEFAULT_SIZE = 8

const nodeHour = (pricing: Pricing, type: string): Price | undefined => {
  const plain = type.replace(/\.(?:elasticsearch|search)$/, '')
  if (plain === 'ultrawarm1.medium' || plain === 'ultrawarm1.large') return pricing.listed(SEARCH, plain)
  return pricing.price('aws/opensearch-nodes', `${plain}.search`)
}

/** Nodes that hold data, masters, warm nodes, and volumes. */
const searchDomain =
  (suffix: string): Estimator =>
  ({ values }, pricing) => {
    const cluster = values.block('cluster_config')
    const ebs = values.block('ebs_options')
    const nodes = (): number => cluster?.number('instance_count', 1) ?? 1
    const nodeLine = (label: string, type: () => string, count: () => number): Line =>
      line(`${label} (on-demand)`, () => ({
        name: `${label} (on-demand, ${type()})`,
        unit: 'hours',
        quantity: count() * MONTH_HOURS,
        price: nodeHour(pricing, type()),
      }))
    const usual = `m4.large.${suffix}`
    return [
      nodeLine('Instance', () => cluster?.text('instance_type', usual) ?? usual, nodes),
      ...(ebs?.flag('ebs_enabled') === true ? volumeLines(ebs, nodes, pricing) : []),
      ...(cluster?.flag('dedicated_master_enabled') === true
        ? [
            nodeLine(
              'Dedicated master',
              () => cluster.text('dedicated_master_type', usual),
              () => cluster.number('dedicated_master_count', 3),
            ),
          ]
        : []),
      ...(cluster?.flag('warm_enabled') === true && cluster.has('warm_type')
        ? [
            nodeLine(
              'UltraWarm instance',
              () => cluster.text('warm_type', ''),
              () => cluster.number('warm_count', 0),
            ),
          ]
        : []),
    ]
  }

/**
 * A volume's size is that of one node. What is expected is one volume, as other engines count it; the highest is one for
 * each node, as the vendor bills it. See packages/cost/DIFFERENCES.md.
 */
const volumeLines = (ebs: Block, nodes: () => number, pricing: Pricing): readonly Line[] => {
  const kind = attempt(() => ebs.text('volume_type', 'gp2').toLowerCase()) ?? 'gp2'
  const size = (): number => ebs.number('volume_size', DEFAULT_SIZE)
  const perNode = (amount: number) => between(amount, amount, amount * nodes())
  const volume = (key: string): Price | undefined => pricing.price('aws/opensearch-volumes', `${kind}/${key}`)
  return [
    line(`Storage (${kind})`, () => ({ unit: 'GB', quantity: perNode(size()), price: volume('gb-month') })),
    ...(kind === 'gp3'
      ? [
          line('Throughput (gp3)', () => ({
            unit: 'Mbps',
            quantity: paidThroughput(ebs.number('throughput', 0), size()) * nodes(),
            price: volume('mibps-month'),
          })),
        ]
      : []),
    ...(kind === 'io1'
      ? [
          line('Storage IOPS (io1)', () => ({
            unit: 'IOPS',
            quantity: perNode(Math.max(1, ebs.number('iops', 1))),
            price: volume('iops-month'),
          })),
        ]
      : []),
  ]
}

/** MiB a second beyond the free: 125 up to 170 GB, above that 250 for each begun 3 TB, at most 1,000. */
const paidThroughput = (throughput: number, size: number): number => {
  const free = size <= 170 ? 125 : Math.min(1000, Math.ceil(size / 3000) * 250)
  return Math.max(0, throughput - free)
}

export const opensearchDomain: Estimator = searchDomain('search')
export const elasticsearchDomain: Estimator = searchDomain('elasticsearch')

/**
 * Capacity units that all collections of an account with one key share: two with a standby, one without, if this
 * collection is the only one. https://aws.amazon.com/opensearch-service/pricing/
 */
export const opensearchServerless: Estimator = ({ values }, { listed, used, usage }) => [
  line('OpenSearch compute units', () => {
    const least = values.text('standby_replicas', 'ENABLED') === 'DISABLED' ? 1 : 2
    const told = usage.number('ocus')?.value
    return {
      unit: 'OCU-hours',
      quantity:
        told === undefined ? times(between(0, least, least), exactly(MONTH_HOURS)) : told * MONTH_HOURS,
      price: listed(SEARCH, 'serverless/ocu-hour'),
    }
  }),
  line('Managed storage', () => ({
    unit: 'GB',
    ...used('storage_gb'),
    price: listed(SEARCH, 'serverless/gb-month'),
  })),
]
