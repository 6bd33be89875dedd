import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import type { Line } from '../../estimate/line.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import { tieredLines } from '../../estimate/tiers.ts'
import type { Block } from '../../plan/block.ts'
import { UnknownUntilApply } from '../../plan/unknown.ts'
import { CONTAINERS } from './containers.ts'
import { hourly, needed, told } from './lines.ts'

const MONTH_SECONDS = MONTH_HOURS * 3600

/** What a subscription has each month without a price. Source: https://azure.microsoft.com/pricing/details/container-apps/ */
const FREE = { vcpu: 180_000, memory: 360_000, requests: 2_000_000 }

/** What an app's containers ask for. */
const sizeOf = (template: Block | undefined, what: 'vcpu' | 'memory'): number =>
  (template?.blocks('container') ?? []).reduce(
    (sum, container) => sum + (what === 'vcpu' ? needed(container, 'cpu') : gibOf(container)),
    0,
  )

/** `0.5Gi` */
const gibOf = (container: Block): number => {
  const gib = Number(/^([\d.]+)Gi$/.exec(container.text('memory', ''))?.[1])
  if (Number.isNaN(gib)) throw new UnknownUntilApply('memory', 'is no number of Gi')
  return gib
}

/** Seconds that replicas are busy: requests times their duration, as many at once as are told. */
const busySeconds = (pricing: Pricing): number =>
  ((told(pricing, 'requests') ?? 0) * (told(pricing, 'execution_time_ms') ?? 0)) /
  1000 /
  Math.max(1, told(pricing, 'concurrent_requests') ?? 1)

/** azurerm_container_app on the consumption plan: replicas that always run at the idle price, and busy ones at the full price. */
export const containerApp: Estimator = ({ values }, pricing) => {
  const template = values.block('template')
  const profile = values.text('workload_profile_name', 'Consumption')
  // Replicas of a dedicated profile run on its nodes, which the environment pays for.
  if (profile !== 'Consumption') return []
  return [
    ...computing(pricing, template, 'vcpu'),
    ...computing(pricing, template, 'memory'),
    ...tieredLines({
      unit: '1M requests',
      used: pricing.used('requests'),
      per: 1_000_000,
      tiers: [
        { name: 'Requests (free)', upTo: FREE.requests, price: undefined },
        { name: 'Requests', upTo: Infinity, price: pricing.listed(CONTAINERS, 'app/requests') },
      ],
    }),
  ]
}

/**
 * Busy and idle seconds of vCPU or memory. What is free is the subscription's, so an app is known between having all of
 * it and none of it.
 */
const computing = (
  pricing: Pricing,
  template: Block | undefined,
  what: 'vcpu' | 'memory',
): readonly Line[] => {
  const name = what === 'vcpu' ? 'vCPU' : 'Memory'
  const unit = what === 'vcpu' ? 'vCPU-seconds' : 'GiB-seconds'
  const least = told(pricing, 'min_replicas') ?? template?.number('min_replicas') ?? 0
  const most = template?.number('max_replicas') ?? Math.max(least, DEFAULT_MOST)
  const busy = (): number => sizeOf(template, what) * busySeconds(pricing)
  return [
    line(`${name} (active)`, () => ({
      unit,
      quantity:
        told(pricing, 'requests') === undefined
          ? undefined
          : { low: beyond(busy(), FREE[what]), expected: beyond(busy(), FREE[what]), high: busy() },
      usage: true,
      price: pricing.listed(CONTAINERS, what === 'vcpu' ? 'app/vcpu' : 'app/gb'),
    })),
    line(`${name} (idle)`, () => {
      const second = sizeOf(template, what) * MONTH_SECONDS
      const left = beyond(FREE[what], busy())
      const expected = beyond(second * least, left)
      return {
        unit,
        quantity: { low: expected, expected, high: second * Math.max(least, most) },
        price: pricing.listed(CONTAINERS, what === 'vcpu' ? 'app/vcpu-idle' : 'app/gb'),
      }
    }),
  ]
}

/** Replicas that an app may have where nothing is said. */
const DEFAULT_MOST = 10

const beyond = (amount: number, free: number): number => Math.max(0, amount - free)

/** azurerm_container_app_environment: only one with dedicated profiles is billed, and for nodes whose price is not known. */
export const containerAppEnvironment: Estimator = ({ values }, pricing) => {
  const dedicated = values
    .blocks('workload_profile')
    .filter((profile) => !profile.text('workload_profile_type', 'Consumption').startsWith('Consumption'))
  if (dedicated.length === 0) return []
  return [
    hourly('Dedicated plan management', pricing.listed(CONTAINERS, 'app/dedicated')),
    ...dedicated.map((profile) =>
      line(`Nodes (${profile.text('name', '')})`, () => {
        throw new UnknownUntilApply('workload_profile', 'is of a type without a known price')
      }),
    ),
  ]
}
