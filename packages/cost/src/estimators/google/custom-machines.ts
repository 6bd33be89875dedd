import { PROVED, derived } from '../../book/derived.ts'
import { priceList } from '../../book/price-list.ts'
import type { Price } from '../../book/price.ts'
import type { Pricing } from '../../estimate/estimator.ts'
import type { Purchase } from './purchase.ts'
import { AMERICAS, scaled, upTo } from './prices.ts'
import { recentCustomSpot } from './spot-prices.ts'

/** A machine whose CPUs and memory are chosen one by one. */
export interface CustomMachine {
  /** `n1`, `n2d` */
  readonly family: string
  readonly cpus: number
  /** In GB, up to what the CPUs allow. */
  readonly memory: number
  /** In GB, beyond that: `-ext`. */
  readonly extended: number
}

const SHARED_CORES: Readonly<Record<string, number>> = { micro: 0.25, small: 0.5, medium: 1 }

/** The parts of a custom type: `custom-6-20480`, `n2-custom-8-81920-ext`, `e2-custom-small-4096`; else `undefined`. */
export const customMachine = (type: string): CustomMachine | undefined => {
  const match = /^(?:([a-z]\d[a-z]?)-)?custom-(micro|small|medium|\d+)-(\d+)(-ext)?$/.exec(type)
  if (match === null) return undefined
  const [, family = 'n1', size = '', megabytes = '', extended] = match
  const cpus = SHARED_CORES[size] ?? Number(size)
  const memory = Number(megabytes) / 1024
  const most = extended === undefined ? memory : Math.min(memory, cpus * (family === 'n1' ? 6.5 : 8))
  return { family, cpus, memory: most, extended: memory - most }
}

/** Two predefined types of a family, with their CPUs and GB of memory: their prices tell those of one CPU and one GB. */
const PREDEFINED: Readonly<Record<string, readonly [thin: Shape, fat: Shape]>> = {
  n1: [
    ['n1-highcpu-2', 2, 1.8],
    ['n1-highmem-2', 2, 13],
  ],
  n2: [
    ['n2-highcpu-2', 2, 2],
    ['n2-highmem-2', 2, 16],
  ],
  n2d: [
    ['n2d-highcpu-2', 2, 2],
    ['n2d-highmem-2', 2, 16],
  ],
  e2: [
    ['e2-highcpu-2', 2, 2],
    ['e2-highmem-2', 2, 16],
  ],
  n4: [
    ['n4-highcpu-2', 2, 4],
    ['n4-highmem-2', 2, 16],
  ],
  n4d: [
    ['n4d-highcpu-2', 2, 4],
    ['n4d-highmem-2', 2, 16],
  ],
}
type Shape = readonly [type: string, cpus: number, memory: number]

/** Custom machines cost 5 % more than predefined ones: https://cloud.google.com/compute/vm-instance-pricing */
const PREMIUM = 1.05

/** Memory beyond the limit costs so many times as much, in all regions. */
const EXTENDED = 2.148

const N1_MEMORY = priceList({
  service: 'Compute Engine',
  asOf: '2026-08-21',
  source: 'https://cloud.google.com/compute/vm-instance-pricing',
  default: 'us-central1',
  prices: {
    hour: { unit: 'GB-hour', price: AMERICAS(0.004446) },
  },
})

export interface CustomPrices {
  readonly cpu: Price | undefined
  readonly memory: Price | undefined
  readonly extended: Price | undefined
}

/** What an hour of one CPU and of one GB costs in a custom machine. */
export const customPrices = (
  { family }: CustomMachine,
  purchase: Purchase,
  pricing: Pricing,
): CustomPrices => {
  const list = unitPrices('gcp/machine-on-demand', family, pricing)
  if (purchase === 'on-demand') return list
  const spot = unitPrices('gcp/machine-spot', family, pricing)
  const cpu = recentCustomSpot(family, 'cpu', pricing) ?? spot.cpu
  const memory = recentCustomSpot(family, 'memory', pricing) ?? spot.memory
  return {
    cpu: cpu && upTo(cpu, list.cpu),
    memory: memory && upTo(memory, list.memory),
    extended: memory && upTo(scaled(memory, EXTENDED), list.extended),
  }
}

const unitPrices = (table: string, family: string, pricing: Pricing): CustomPrices => {
  const none = { cpu: undefined, memory: undefined, extended: undefined }
  const shapes = PREDEFINED[family]
  if (shapes === undefined) return none
  const [[thin, cpus, little], [fat, , much]] = shapes
  const low = pricing.price(table, thin)
  const high = pricing.price(table, fat)
  if (low === undefined || high === undefined) return none
  const gigabyte = (high.amount - low.amount) / (much - little)
  const listed = pricing.listed(N1_MEMORY, 'hour')
  const exact = family === 'n1' && table === 'gcp/machine-on-demand' && listed.method === 'exact'
  const memory = exact ? listed : derived(low, gigabyte * PREMIUM, PROVED)
  return {
    cpu: derived(low, ((low.amount - little * gigabyte) / cpus) * PREMIUM, PROVED),
    memory,
    extended: scaled(memory, EXTENDED),
  }
}
