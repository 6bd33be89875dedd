import { isListed, priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import { alike } from './regions.ts'

/** Machines in one zone; in two they cost twice as much, and so does storage. */
const DMS = priceList({
  service: 'AWS Database Migration Service',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/dms/pricing/',
  default: 'us-east-1',
  prices: {
    't2.micro': { unit: 'hour', price: alike(0.018) },
    't2.small': { unit: 'hour', price: alike(0.036) },
    't2.medium': { unit: 'hour', price: alike(0.073) },
    't2.large': { unit: 'hour', price: alike(0.146) },
    't3.micro': { unit: 'hour', price: alike(0.018) },
    't3.small': { unit: 'hour', price: alike(0.036) },
    't3.medium': { unit: 'hour', price: alike(0.073) },
    't3.large': { unit: 'hour', price: alike(0.146) },
    'c4.large': { unit: 'hour', price: alike(0.154) },
    'c4.xlarge': { unit: 'hour', price: alike(0.309) },
    'c4.2xlarge': { unit: 'hour', price: alike(0.618) },
    'c4.4xlarge': { unit: 'hour', price: alike(1.235) },
    storage: { unit: 'GB', price: alike(0.115) },
  },
})

/** GB that a machine comes with; the burstable ones have less. */
const INCLUDED = 100
const INCLUDED_BURSTABLE = 50

/** A machine by the hour, and the storage beyond what it comes with. */
export const replicationInstance: Estimator = ({ values }, { listed }) => {
  const zones = values.flag('multi_az') ? 2 : 1
  const name = values.text('replication_instance_class', '').replace(/^dms\./, '')
  const included = name.startsWith('t') ? INCLUDED_BURSTABLE : INCLUDED
  const times = (key: keyof typeof DMS.prices) => ({ price: listed(DMS, key), per: 1 / zones })
  return [
    line(`Instance (${name})`, () => ({
      unit: 'hours',
      quantity: MONTH_HOURS,
      ...(isListed(DMS, name) ? times(name) : { price: undefined }),
    })),
    line('Storage (general purpose SSD, gp2)', () => ({
      unit: 'GB',
      quantity: Math.max(0, values.number('allocated_storage', included) - included),
      ...times('storage'),
    })),
  ]
}
