import { priceList } from '../../book/price-list.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import type { Line, LineSpec } from '../../estimate/line.ts'
import { metered } from '../../estimate/metered.ts'
import { tieredLines } from '../../estimate/tiers.ts'
import { alike } from './regions.ts'

const STATES = priceList({
  service: 'AWS Step Functions',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/step-functions/pricing/',
  default: 'us-east-1',
  prices: {
    transition: { unit: '1K transitions', price: alike(0.025) },
    request: { unit: '1M requests', price: alike(1) },
    'duration-1': { unit: 'GB-second', price: alike(0.00001667) },
    'duration-2': { unit: 'GB-second', price: alike(0.00000833) },
    'duration-3': { unit: 'GB-second', price: alike(0.00000456) },
  },
})

const HOUR = 3600

/** Transitions of a standard workflow; requests of an express one, and memory for as long as they run. */
export const stateMachine: Estimator = ({ values }, pricing) =>
  values.text('type', 'STANDARD').toUpperCase() === 'EXPRESS'
    ? expressLines(pricing)
    : metered(pricing, STATES, [['Transitions', '1K transitions', 'monthly_transitions', 'transition', 1e3]])

const expressLines = (pricing: Pricing): readonly Line[] => {
  const hourly = (key: keyof typeof STATES.prices) => {
    const price = pricing.listed(STATES, key)
    const range = price.range && ([price.range[0] * HOUR, price.range[1] * HOUR] as const)
    return { ...price, unit: 'GB-hour', amount: price.amount * HOUR, ...(range && { range }) }
  }
  return [
    ...metered(pricing, STATES, [['Requests', '1M requests', 'monthly_requests', 'request', 1e6]]),
    ...tieredLines({
      unit: 'GB-hours',
      used: gigabyteHours(pricing),
      tiers: [
        { name: 'Duration (first 1K)', upTo: 1_000, price: hourly('duration-1') },
        { name: 'Duration (next 4K)', upTo: 5_000, price: hourly('duration-2') },
        { name: 'Duration (over 5K)', upTo: Infinity, price: hourly('duration-3') },
      ],
    }),
  ]
}

/** Memory in steps of 64 MB for time in steps of 100 ms. */
const gigabyteHours = ({ usage }: Pricing): Pick<LineSpec, 'quantity' | 'usage' | 'assumed'> => {
  const told = [
    usage.number('monthly_requests'),
    usage.number('workflow_duration_ms'),
    usage.number('memory_mb'),
  ] as const
  const [requests, duration, memory] = told
  if (requests === undefined || duration === undefined || memory === undefined) {
    return { quantity: undefined, usage: true }
  }
  const seconds = (requests.value * Math.ceil(duration.value / 100)) / 10
  const gigabytes = (Math.max(1, Math.ceil(memory.value / 64)) * 64) / 1024
  const assumed = requests.assumed || duration.assumed || memory.assumed
  return { quantity: (seconds * gigabytes) / HOUR, usage: true, assumed }
}
