import { priceList } from '../../book/price-list.ts'
import type { Price } from '../../book/price.ts'
import type { Pricing } from '../../estimate/estimator.ts'
import { exactly, times } from '../../estimate/interval.ts'
import type { Interval } from '../../estimate/interval.ts'
import { line } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import { lastOf } from './machines.ts'
import type { Purchase } from './purchase.ts'
import { upTo } from './prices.ts'

/** Prices that the book's table of disks lacks. */
const DISKS = priceList({
  service: 'Compute Engine disks',
  asOf: '2026-08-21',
  source: 'https://cloud.google.com/compute/disks-image-pricing',
  default: 'us-central1',
  prices: {
    'hyperdisk-balanced': { unit: 'GiB-month', price: { 'us-central1': 0.08 } },
    'hyperdisk-throughput': { unit: 'GiB-month', price: { 'us-central1': 0.005 } },
    'hyperdisk-ml': { unit: 'GiB-month', price: { 'us-central1': 0.08 } },
    'pd-extreme/iops': { unit: 'IOPS-month', price: { 'us-central1': 0.065 } },
    'hyperdisk-extreme/iops': { unit: 'IOPS-month', price: { 'us-central1': 0.032 } },
    'hyperdisk-balanced/iops': { unit: 'IOPS-month', price: { 'us-central1': 0.005 } },
    'hyperdisk-balanced/throughput': { unit: 'MiB/s-month', price: { 'us-central1': 0.04 } },
    'hyperdisk-throughput/throughput': { unit: 'MiB/s-month', price: { 'us-central1': 0.25 } },
    'hyperdisk-ml/throughput': { unit: 'MiB/s-month', price: { 'us-central1': 0.12 } },
    'local-ssd/spot': { unit: 'GiB-month', price: { 'us-central1': 0.0354133 } },
  },
})
type Listed = keyof typeof DISKS.prices

interface Kind {
  readonly label: string
  readonly price: (pricing: Pricing) => Price | undefined
  /** GB of a disk whose size nobody gives: https://cloud.google.com/compute/docs/disks#introduction */
  readonly size: number
}
const inBook = (label: string, key: string, size: number): Kind => ({
  label,
  size,
  price: ({ price }) => price('gcp/disks', key),
})
const inList = (label: string, key: Listed, size: number): Kind => ({
  label,
  size,
  price: ({ listed }) => listed(DISKS, key),
})

const STANDARD = inBook('Standard provisioned storage (pd-standard)', 'hdd', 500)
const KINDS: Readonly<Record<string, Kind>> = {
  'pd-standard': STANDARD,
  'pd-balanced': inBook('Balanced provisioned storage (pd-balanced)', 'balanced', 100),
  'pd-ssd': inBook('SSD provisioned storage (pd-ssd)', 'ssd', 100),
  'pd-extreme': inBook('Extreme provisioned storage (pd-extreme)', 'extreme', 1000),
  'hyperdisk-extreme': inBook('Hyperdisk provisioned storage (hyperdisk-extreme)', 'hyperdisk-extreme', 1000),
  'hyperdisk-balanced': inList(
    'Hyperdisk provisioned storage (hyperdisk-balanced)',
    'hyperdisk-balanced',
    100,
  ),
  'hyperdisk-throughput': inList(
    'Hyperdisk provisioned storage (hyperdisk-throughput)',
    'hyperdisk-throughput',
    2048,
  ),
  'hyperdisk-ml': inList('Hyperdisk provisioned storage (hyperdisk-ml)', 'hyperdisk-ml', 100),
}

/** GB of a disk of a type whose size nobody gives. */
export const defaultSize = (type: string): number => kindOf(type)?.size ?? STANDARD.size

const kindOf = (type: string): Kind | undefined => KINDS[lastOf(type)]

export interface Disks {
  /** `pd-ssd`, or a path that ends so. */
  readonly type: () => string
  /** In GB. */
  readonly size: () => number
  readonly count?: Interval
  readonly group?: string
  /** A type that the disk may turn out to have, where none is given. */
  readonly orElse?: string
}

/** What the space of disks costs. */
export const diskLine = ({ type, size, count = exactly(1), group, orElse }: Disks, pricing: Pricing): Line =>
  line('Provisioned storage', () => {
    const kind = kindOf(type())
    const price = kind?.price(pricing)
    const other = orElse === undefined ? undefined : kindOf(orElse)?.price(pricing)
    return {
      name: kind?.label ?? `Provisioned storage (${lastOf(type())})`,
      unit: 'GB',
      quantity: times(count, exactly(size())),
      price: price && upTo(price, other),
      ...(group !== undefined && { group: [group] }),
    }
  })

/** The disks of machines that sit in the host: each has 375 GB. */
export const localSsdLines = (
  disks: number | Interval,
  purchase: Purchase,
  pricing: Pricing,
): readonly Line[] => {
  const count = typeof disks === 'number' ? exactly(disks) : disks
  if (count.high === 0) return []
  return [
    line('Local SSD provisioned storage', () => {
      const list = pricing.price('gcp/disks', 'local')
      const price = purchase === 'preemptible' ? upTo(pricing.listed(DISKS, 'local-ssd/spot'), list) : list
      return { unit: 'GB', quantity: times(count, exactly(375)), price }
    }),
  ]
}

/** Operations and throughput that are paid for beside the space, with what a disk has anyway. */
const PERFORMANCE: Readonly<Record<string, Performance>> = {
  'pd-extreme': { iops: { key: 'pd-extreme/iops', free: 0, usual: () => 100_000 } },
  'hyperdisk-extreme': {
    iops: { key: 'hyperdisk-extreme/iops', free: 0, usual: (size) => Math.min(size * 1200, 350_000) },
  },
  'hyperdisk-balanced': {
    iops: { key: 'hyperdisk-balanced/iops', free: 3000, usual: () => 3000 },
    throughput: { key: 'hyperdisk-balanced/throughput', free: 140, usual: () => 140 },
  },
  'hyperdisk-throughput': {
    throughput: { key: 'hyperdisk-throughput/throughput', free: 0, usual: (size) => (size / 1024) * 90 },
  },
  'hyperdisk-ml': {
    throughput: { key: 'hyperdisk-ml/throughput', free: 0, usual: (size) => Math.max(400, size * 0.12) },
  },
}
interface Performance {
  readonly iops?: Provision
  readonly throughput?: Provision
}
interface Provision {
  readonly key: Listed
  readonly free: number
  /** What a disk of a size gets when nothing is asked for. */
  readonly usual: (size: number) => number
}

/** The lines of a disk's operations and throughput, for types that charge them. */
export const performanceLines = (
  disk: {
    readonly type: string
    readonly size: () => number
    readonly iops: () => number | undefined
    readonly throughput: () => number | undefined
  },
  pricing: Pricing,
): readonly Line[] => {
  const { iops, throughput } = PERFORMANCE[lastOf(disk.type)] ?? {}
  const charge = (
    name: string,
    unit: string,
    provision: Provision | undefined,
    asked: () => number | undefined,
  ): readonly Line[] =>
    provision === undefined
      ? []
      : [
          line(name, () => ({
            unit,
            quantity: Math.max((asked() ?? provision.usual(disk.size())) - provision.free, 0),
            price: pricing.listed(DISKS, provision.key),
          })),
        ].filter(({ quantity }) => quantity === undefined || quantity.high > 0)
  return [
    ...charge('Provisioned IOPS', 'IOPS', iops, disk.iops),
    ...charge('Provisioned throughput', 'MiB/s', throughput, disk.throughput),
  ]
}
