import { priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { between, exactly, times } from '../../estimate/interval.ts'
import type { Interval } from '../../estimate/interval.ts'
import { line, MONTH_HOURS } from '../../estimate/line.ts'
import type { Block } from '../../plan/block.ts'
import { lastOf } from './machines.ts'
import { referenced } from './place.ts'

const SPANNER = priceList({
  service: 'Spanner',
  asOf: '2025-06-01',
  source: 'https://cloud.google.com/spanner/pricing',
  default: 'us-central1',
  prices: {
    'node/STANDARD': { unit: 'node-hour', price: { 'us-central1': 0.9 } },
    'node/ENTERPRISE': { unit: 'node-hour', price: { 'us-central1': 1.23 } },
    'node/ENTERPRISE_PLUS': { unit: 'node-hour', price: { 'us-central1': 1.71 } },
    storage: { unit: 'GB-month', price: { 'us-central1': 0.3 } },
  },
})
const EDITIONS = ['STANDARD', 'ENTERPRISE', 'ENTERPRISE_PLUS'] as const

/** Processing units that make one node. */
const NODE_UNITS = 1000

/** An instance: its nodes, or the parts of one. Prices of instances in several regions are not known. */
export const spannerInstance: Estimator = ({ values }, pricing) => [
  line('Compute capacity', () => {
    const edition = EDITIONS.find((each) => each === values.text('edition', 'STANDARD'))
    const region = regionOf(values)
    return {
      unit: 'node-hours',
      quantity: times(nodesOf(values), exactly(MONTH_HOURS)),
      price:
        edition === undefined || region === undefined
          ? undefined
          : pricing.inRegion(region).listed(SPANNER, `node/${edition}`),
    }
  }),
]

/** The region of `regional-us-central1`; `undefined` for configurations of several: `nam3`. */
const regionOf = (values: Block): string | undefined =>
  /^regional-(.+)$/.exec(lastOf(values.text('config', '')))?.[1]

const nodesOf = (values: Block): Interval => {
  const limits = values.block('autoscaling_config')?.block('autoscaling_limits')
  const bound = (side: 'min' | 'max'): number | undefined => {
    const units = limits?.number(`${side}_processing_units`)
    return limits?.number(`${side}_nodes`) ?? (units && units / NODE_UNITS)
  }
  const least = bound('min')
  if (least !== undefined) return between(least, least, bound('max') ?? least)
  const units = values.number('processing_units')
  return exactly(values.number('num_nodes') ?? (units === undefined ? 1 : units / NODE_UNITS))
}

/** A database costs what it holds. */
export const spannerDatabase: Estimator = (resource, pricing) => [
  line('Storage', () => {
    const instance = referenced(resource, 'instance', 'google_spanner_instance')
    const region = instance && regionOf(instance.values)
    const place = region === undefined ? pricing : pricing.inRegion(region)
    return { unit: 'GB', ...pricing.used('storage_gb'), price: place.listed(SPANNER, 'storage') }
  }),
]
