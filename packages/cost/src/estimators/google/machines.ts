import type { Price } from '../../book/price.ts'
import type { Pricing } from '../../estimate/estimator.ts'
import { line, MONTH_HOURS } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import { exactly, times } from '../../estimate/interval.ts'
import type { Interval } from '../../estimate/interval.ts'
import { customMachine, customPrices } from './custom-machines.ts'
import { ifKnown } from './known.ts'
import { scaled, upTo } from './prices.ts'
import type { Purchase } from './purchase.ts'
import { recentSpot } from './spot-prices.ts'
import { paidShare } from './sustained-use.ts'

export interface Machines {
  /** `n2-standard-8`, `custom-6-20480`, or a path that ends so; a value read when the line is made. */
  readonly type: () => string
  readonly purchase: Purchase
  /** How many; with bounds where they scale. */
  readonly count: Interval
  /** Hours a month that each runs. */
  readonly hours?: number
}

/** The lines of machines: one for a predefined type, one each for CPU and memory of a custom one. */
export const machineLines = (machines: Machines, pricing: Pricing): readonly Line[] => {
  const { purchase, count, hours = MONTH_HOURS } = machines
  const quantity = times(count, exactly(hours))
  const type = ifKnown(() => lastOf(machines.type()))
  const custom = type === undefined ? undefined : customMachine(type)
  if (custom === undefined) return [predefined(machines, quantity, pricing)]
  const share = purchase === 'preemptible' ? 1 : paidShare(custom.family, hours)
  const prices = customPrices(custom, purchase, pricing)
  const label = `Linux/UNIX, ${purchase}, ${custom.family.toUpperCase()}`
  const part = (name: string, amount: number, price: Price | undefined): Line =>
    line(name, () => ({ unit: 'hours', quantity, price: price && scaled(price, amount * share) }))
  return [
    part(`Custom instance CPU (${label} ${String(custom.cpus)} vCPUs)`, custom.cpus, prices.cpu),
    part(`Custom Instance RAM (${label} ${String(custom.memory)} GB)`, custom.memory, prices.memory),
    ...(custom.extended > 0
      ? [
          part(
            `Custom Instance Extended RAM (${label} ${String(custom.extended)} GB)`,
            custom.extended,
            prices.extended,
          ),
        ]
      : []),
  ]
}

const predefined = (
  { type, purchase, hours = MONTH_HOURS }: Machines,
  quantity: Interval,
  pricing: Pricing,
): Line =>
  line('Instance usage', () => {
    const name = lastOf(type())
    const price = machinePrice(name, purchase, pricing)
    const family = name.split('-')[0] ?? ''
    const share = purchase === 'preemptible' ? 1 : paidShare(family, hours)
    return {
      name: `Instance usage (Linux/UNIX, ${purchase}, ${name})`,
      unit: 'hours',
      quantity,
      price: price && scaled(price, share),
    }
  })

/** The list price of a machine's hour. That of a spot machine floats: it may rise to what it costs on demand. */
export const machinePrice = (type: string, purchase: Purchase, pricing: Pricing): Price | undefined => {
  const { price } = pricing
  const list = price('gcp/machine-on-demand', type)
  if (purchase === 'on-demand') return list
  const spot = recentSpot(type, pricing) ?? price('gcp/machine-spot', type)
  return spot && upTo(spot, list)
}

/** The name at the end of a path: `zones/us-central1-a/machineTypes/e2-small`. */
export const lastOf = (path: string): string => path.split('/').at(-1) ?? path
