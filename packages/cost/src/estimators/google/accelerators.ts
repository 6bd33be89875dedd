import { priceList } from '../../book/price-list.ts'
import type { Pricing } from '../../estimate/estimator.ts'
import { exactly, times } from '../../estimate/interval.ts'
import type { Interval } from '../../estimate/interval.ts'
import { line, MONTH_HOURS } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import type { Block } from '../../plan/block.ts'
import { ifKnown } from './known.ts'
import { lastOf } from './machines.ts'
import type { Purchase } from './purchase.ts'
import { AMERICAS, scaled, upTo } from './prices.ts'

const GPUS = priceList({
  service: 'Compute Engine GPUs',
  asOf: '2026-08-21',
  source: 'https://cloud.google.com/compute/gpus-pricing',
  default: 'us-central1',
  prices: {
    'nvidia-tesla-k80': {
      unit: 'hour',
      price: { ...AMERICAS(0.45), 'europe-west1': 0.49, 'asia-east1': 0.49 },
    },
    // Not sold as new any more; its last spot price.
    'nvidia-tesla-k80/spot': { unit: 'hour', price: { 'us-central1': 0.1719 } },
    'nvidia-tesla-p100': {
      unit: 'hour',
      price: { ...AMERICAS(1.46), 'europe-west1': 1.6, 'europe-west4': 1.6, 'asia-east1': 1.6 },
    },
    'nvidia-tesla-p4': {
      unit: 'hour',
      price: { 'us-central1': 0.6, 'us-east4': 0.6, 'europe-west4': 0.65, 'asia-southeast1': 0.65 },
    },
    'nvidia-tesla-v100': {
      unit: 'hour',
      price: { 'us-central1': 2.48, 'us-west1': 2.48, 'europe-west4': 2.55, 'asia-east1': 2.55 },
    },
    'nvidia-tesla-t4': { unit: 'hour', price: { ...AMERICAS(0.35), 'europe-west4': 0.35 } },
    'nvidia-tesla-a100': { unit: 'hour', price: { 'us-central1': 2.933908 } },
  },
})
type Gpu = keyof typeof GPUS.prices

/** Spot prices are 60 % to 91 % lower, and float: https://cloud.google.com/compute/docs/instances/spot */
const SPOT = { least: 0.6, most: 0.91 }

/** What a GPU costs of its list price when it runs a whole month: https://cloud.google.com/compute/docs/sustained-use-discounts */
const SUSTAINED = 0.7

/** Families whose machines have GPUs built in: their price holds them. */
const BUILT_IN: readonly string[] = ['a2', 'a3', 'a4', 'a4x', 'g2', 'g4']

/** GPUs attached to machines: blocks like `guest_accelerator`, of so many machines; `names` are those of their attributes. */
export const acceleratorLines = (
  blocks: readonly Block[],
  machines: {
    readonly type: () => string
    readonly purchase: Purchase
    readonly count: Interval
    readonly hours?: number
  },
  pricing: Pricing,
  names = { type: 'type', count: 'count' },
): readonly Line[] => {
  const { purchase, count, hours = MONTH_HOURS } = machines
  const family = ifKnown(() => lastOf(machines.type()).split('-')[0]) ?? ''
  if (BUILT_IN.includes(family)) return []
  return blocks
    .filter((block) => block.has(names.type) && ifKnown(() => block.number(names.count, 1)) !== 0)
    .map((block) =>
      line('GPU', () => {
        const gpu = lastOf(block.text(names.type, '').toLowerCase().replaceAll('_', '-'))
        return {
          name: `${nameOf(gpu)} (${purchase})`,
          unit: 'hours',
          quantity: times(count, exactly(hours * block.number(names.count, 1))),
          price: isGpu(gpu) ? priceOf(gpu, purchase, pricing) : undefined,
        }
      }),
    )
}

const isGpu = (name: string): name is Gpu => Object.hasOwn(GPUS.prices, name)

const priceOf = (gpu: Gpu, purchase: Purchase, pricing: Pricing) => {
  const list = pricing.listed(GPUS, gpu)
  if (purchase === 'on-demand') return scaled(list, SUSTAINED)
  const [low, high] = list.range ?? [list.amount, list.amount]
  const spot = `${gpu}/spot`
  const known = isGpu(spot) ? pricing.listed(GPUS, spot) : undefined
  if (known?.method === 'exact') return upTo(known, list)
  return { ...scaled(list, 1 - SPOT.least), range: [low * (1 - SPOT.most), high] as const }
}

/** `nvidia-tesla-k80` as it is sold: NVIDIA Tesla K80. */
const nameOf = (type: string): string => {
  const [maker = '', ...model] = type.split('-')
  return [maker.toUpperCase(), ...model.map((part) => part.charAt(0).toUpperCase() + part.slice(1))].join(' ')
}
