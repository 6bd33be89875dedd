import { PROVED, derived } from '../../book/derived.ts'
import type { Price } from '../../book/price.ts'
import { everywhere, priceList } from '../../book/price-list.ts'
import type { Pricing } from '../../estimate/estimator.ts'
import { vcpusOf } from './instance-type.ts'

export const SYSTEMS = { linux: 'Linux/UNIX', windows: 'Windows', rhel: 'RHEL', suse: 'SUSE' } as const
export type System = keyof typeof SYSTEMS

/** What hour of a machine is asked for. */
export interface MachineHour {
  readonly type: string
  readonly system: System
  readonly tenancy: 'shared' | 'dedicated'
}

/**
 * Red Hat's price for a virtual processor and hour, the same in all regions since July 2024: less from more than 8 on.
 * https://aws.amazon.com/partners/redhat/faqs/
 */
const RHEL_VCPU_HOUR = { small: 0.0144, large: 0.0108, smallUpTo: 8 }

/**
 * The price of an hour on demand. For Linux on shared hardware each region has its own; the surcharges of other systems
 * and of dedicated hardware are read in one region and carried over, as the vendor has the same everywhere.
 */
export const instanceHour = (pricing: Pricing, hour: MachineHour): Price | undefined => {
  const { type, system, tenancy } = hour
  const shared = pricing.price('aws/ec2-linux', type)
  if (system === 'linux' && tenancy === 'shared') return shared
  const whole = system === 'rhel' ? undefined : readIn(pricing, hour)
  if (whole?.method === 'exact') return whole
  if (shared === undefined) return whole
  const linux = tenancy === 'shared' ? shared : dedicated(pricing, shared, type)
  if (linux === undefined || system === 'linux') return linux
  const surcharge = surchargeOf(pricing, hour)
  return surcharge === undefined ? undefined : derived(linux, linux.amount + surcharge)
}

const readIn = (pricing: Pricing, { type, system, tenancy }: MachineHour): Price | undefined =>
  pricing.price('aws/ec2-os', `${system}/${tenancy}/${type}`)

const surchargeOf = (pricing: Pricing, hour: MachineHour): number | undefined => {
  if (hour.system === 'rhel') {
    const vcpus = vcpusOf(hour.type)
    if (vcpus === undefined) return undefined
    return vcpus * (vcpus > RHEL_VCPU_HOUR.smallUpTo ? RHEL_VCPU_HOUR.large : RHEL_VCPU_HOUR.small)
  }
  const whole = readIn(pricing, hour)
  const linux = readIn(pricing, { ...hour, system: 'linux' })
  return whole === undefined || linux === undefined ? undefined : whole.amount - linux.amount
}

/** Dedicated hardware costs 6 % more, of old families 10 %, rounded as prices are: to 3 decimals, or as many as the shared price has. */
const dedicated = (pricing: Pricing, shared: Price, type: string): Price | undefined => {
  const read = readIn(pricing, { type, system: 'linux', tenancy: 'dedicated' })
  const beside = readIn(pricing, { type, system: 'linux', tenancy: 'shared' })
  if (read?.method === 'exact') return read
  if (read === undefined || beside === undefined) return undefined
  const factor = read.amount / beside.amount > 1.08 ? 1.1 : 1.06
  const decimals = Math.max(3, String(shared.amount).split('.')[1]?.length ?? 0)
  return derived(shared, Number((shared.amount * factor).toFixed(decimals)), PROVED)
}

/** Of what is paid on demand, what spot capacity costs at most, at least, and in the mean of the vendor's savings advisor. */
const SPOT_SHARE = { low: 0.1, expected: 0.35, high: 1 }

/** The price of an hour of spare capacity: it floats, and is known within bounds only. https://aws.amazon.com/ec2/spot/pricing/ */
export const spotHour = (pricing: Pricing, hour: MachineHour): Price | undefined => {
  const full = instanceHour(pricing, hour)
  if (full === undefined) return undefined
  const { low, expected, high } = SPOT_SHARE
  return derived(full, Number((full.amount * expected).toPrecision(6)), [low / expected, high / expected])
}

/** How a reservation is bought, in the words of a usage file. */
export interface Reservation {
  readonly kind: string
  readonly term: string
  readonly payment: string
}

/**
 * Of the hourly price of a standard reservation without upfront payment, what other kinds cost an hour. What is paid
 * upfront is no monthly cost, so nothing is left of one that is paid whole. https://aws.amazon.com/ec2/pricing/reserved-instances/
 */
const RESERVED_SHARE: Readonly<Record<string, number>> = {
  'standard/1_year/no_upfront': 1,
  'standard/1_year/partial_upfront': 0.476,
  'standard/3_year/no_upfront': 1,
  'standard/3_year/partial_upfront': 0.4625,
  'convertible/1_year/no_upfront': 1.149,
  'convertible/1_year/partial_upfront': 0.548,
  'convertible/3_year/no_upfront': 1.144,
  'convertible/3_year/partial_upfront': 0.533,
}

/** The hourly price of a reserved machine; `undefined` for a kind that is not sold, or a machine that has none. */
export const reservedHour = (pricing: Pricing, hour: MachineHour, by: Reservation): Price | undefined => {
  const table = `aws/ec2-linux-reserved-${by.term === '3_year' ? '3y' : '1y'}`
  if (hour.system !== 'linux' || hour.tenancy !== 'shared') return undefined
  const standard = pricing.price(table, hour.type)
  if (standard === undefined || !/^[13]_year$/.test(by.term)) return undefined
  if (by.payment === 'all_upfront') return { ...standard, amount: 0, method: 'exact' }
  const share = RESERVED_SHARE[`${by.kind}/${by.term}/${by.payment}`]
  if (share === undefined) return undefined
  return share === 1 ? standard : derived(standard, Number((standard.amount * share).toFixed(4)), PROVED)
}

/** What is billed beside a machine's hours. `ebs-optimized/…` is asked of old types only. */
export const EC2 = priceList({
  service: 'Amazon EC2',
  asOf: '2025-04-04',
  source: 'https://aws.amazon.com/ec2/pricing/on-demand/',
  default: 'us-east-1',
  prices: {
    'cpu-credit/hour': { unit: 'vCPU-hour', price: everywhere(0.05) },
    'cpu-credit-t4g/hour': { unit: 'vCPU-hour', price: everywhere(0.04) },
    'cpu-credit-windows/hour': { unit: 'vCPU-hour', price: everywhere(0.096) },
    'monitoring/metric': { unit: 'metric-month', price: 0.3 },
    'ebs-optimized/0.02': { unit: 'hour', price: 0.02 },
    'ebs-optimized/0.025': { unit: 'hour', price: 0.025 },
    'ebs-optimized/0.05': { unit: 'hour', price: 0.05 },
    'ebs-optimized/0.1': { unit: 'hour', price: 0.1 },
    'elastic-inference/eia1.medium': { unit: 'hour', price: 0.13 },
    'elastic-inference/eia1.large': { unit: 'hour', price: 0.26 },
    'elastic-inference/eia1.xlarge': { unit: 'hour', price: 0.52 },
    'elastic-inference/eia2.medium': { unit: 'hour', price: 0.12 },
    'elastic-inference/eia2.large': { unit: 'hour', price: 0.24 },
    'elastic-inference/eia2.xlarge': { unit: 'hour', price: 0.34 },
  },
})

/** Types that pay for a network of their own to their volumes. https://aws.amazon.com/ec2/previous-generation/ */
export const EBS_OPTIMIZED: Readonly<
  Record<string, 'ebs-optimized/0.02' | 'ebs-optimized/0.025' | 'ebs-optimized/0.05' | 'ebs-optimized/0.1'>
> = {
  'c1.xlarge': 'ebs-optimized/0.05',
  'c3.xlarge': 'ebs-optimized/0.02',
  'c3.2xlarge': 'ebs-optimized/0.05',
  'c3.4xlarge': 'ebs-optimized/0.1',
  'g2.2xlarge': 'ebs-optimized/0.05',
  'i2.xlarge': 'ebs-optimized/0.02',
  'i2.2xlarge': 'ebs-optimized/0.05',
  'i2.4xlarge': 'ebs-optimized/0.1',
  'm1.large': 'ebs-optimized/0.025',
  'm1.xlarge': 'ebs-optimized/0.05',
  'm2.2xlarge': 'ebs-optimized/0.025',
  'm2.4xlarge': 'ebs-optimized/0.05',
  'm3.xlarge': 'ebs-optimized/0.025',
  'm3.2xlarge': 'ebs-optimized/0.05',
  'r3.xlarge': 'ebs-optimized/0.02',
  'r3.2xlarge': 'ebs-optimized/0.05',
  'r3.4xlarge': 'ebs-optimized/0.1',
}
