import { priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import { metered } from '../../estimate/metered.ts'
import { tieredLines } from '../../estimate/tiers.ts'
import type { Block } from '../../plan/block.ts'
import type { Resource } from '../../plan/resource.ts'
import { UnknownUntilApply } from '../../plan/unknown.ts'
import { alike } from './regions.ts'

const FIREHOSE = priceList({
  service: 'Amazon Data Firehose',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/firehose/pricing/',
  default: 'us-east-1',
  prices: {
    'ingested-1': { unit: 'GB', price: alike(0.029, undefined, { 'eu-west-1': 0.031, 'eu-west-2': 0.035 }) },
    'ingested-2': { unit: 'GB', price: alike(0.025, undefined, { 'eu-west-2': 0.03 }) },
    'ingested-3': { unit: 'GB', price: alike(0.02, undefined, { 'eu-west-2': 0.024 }) },
    converted: { unit: 'GB', price: alike(0.018, undefined, { 'eu-west-2': 0.021 }) },
    'vpc/data': { unit: 'GB', price: alike(0.01, undefined, { 'eu-west-2': 0.01 }) },
    'vpc/zone': { unit: 'hour', price: alike(0.01, undefined, { 'eu-west-2': 0.011 }) },
  },
})

/** What is taken in, converted, and delivered into a VPC, where each zone costs by the hour. */
export const deliveryStream: Estimator = (resource, pricing) => {
  const { listed, used } = pricing
  const { values } = resource
  const ingested = 'monthly_data_ingested_gb'
  const lines = [
    ...tieredLines({
      unit: 'GB',
      used: used(ingested),
      tiers: [
        { name: 'Data ingested (first 500TB)', upTo: 512_000, price: listed(FIREHOSE, 'ingested-1') },
        { name: 'Data ingested (next 1.5PB)', upTo: 2_048_000, price: listed(FIREHOSE, 'ingested-2') },
        { name: 'Data ingested (next 3PB)', upTo: Infinity, price: listed(FIREHOSE, 'ingested-3') },
      ],
    }),
  ]
  if (converts(values)) {
    lines.push(...metered(pricing, FIREHOSE, [['Format conversion', 'GB', ingested, 'converted']]))
  }
  const target = TARGETS.find((name) => (values.block(name)?.blocks('vpc_config').length ?? 0) > 0)
  if (target === undefined) return lines
  return [
    ...lines,
    ...metered(pricing, FIREHOSE, [['VPC data', 'GB', ingested, 'vpc/data']]),
    line('VPC AZ delivery', () => ({
      unit: 'hours',
      quantity: MONTH_HOURS * zonesOf(resource, target),
      price: listed(FIREHOSE, 'vpc/zone'),
    })),
  ]
}

/** The destinations that may stand in a VPC. */
const TARGETS = [
  'elasticsearch_configuration',
  'opensearch_configuration',
  'opensearchserverless_configuration',
]

const converts = (values: Block): boolean => {
  const conversion = values.block('extended_s3_configuration')?.block('data_format_conversion_configuration')
  return conversion?.flag('enabled', true) === true
}

/** A zone for each subnet; where the subnets are yet to come, the resources that are named tell how many. */
const zonesOf = ({ values, references }: Resource, target: string): number => {
  const vpc = values.block(target)?.block('vpc_config')
  const named = references(`${target}.vpc_config.subnet_ids`).length
  if (vpc?.isUnknown('subnet_ids') === true && named > 0) return named
  const known = vpc?.texts('subnet_ids').length ?? 0
  if (known + named === 0) throw new UnknownUntilApply(`${target}.vpc_config.subnet_ids`)
  return Math.max(known, known === 0 ? named : 0)
}
