import { priceList } from '../../book/price-list.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { line } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import { tieredLines } from '../../estimate/tiers.ts'
import { STANDARD, alike } from './regions.ts'

/** Prices of the regions that every account has; the newer ones ask some percent more. */
const LAMBDA = priceList({
  service: 'AWS Lambda',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/lambda/pricing/',
  default: 'us-east-1',
  prices: {
    requests: { unit: '1M requests', price: alike(0.2, STANDARD) },
    'x86_64/duration-1': { unit: 'GB-second', price: alike(0.0000166667, STANDARD) },
    'x86_64/duration-2': { unit: 'GB-second', price: alike(0.000015, STANDARD) },
    'x86_64/duration-3': { unit: 'GB-second', price: alike(0.0000133334, STANDARD) },
    'arm64/duration-1': { unit: 'GB-second', price: alike(0.0000133334, STANDARD) },
    'arm64/duration-2': { unit: 'GB-second', price: alike(0.0000120001, STANDARD) },
    'arm64/duration-3': { unit: 'GB-second', price: alike(0.0000106667, STANDARD) },
    storage: { unit: 'GB-second', price: alike(0.0000000309) },
    'x86_64/provisioned': { unit: 'GB-second', price: alike(0.0000041667) },
    'x86_64/provisioned-duration': { unit: 'GB-second', price: alike(0.0000097222) },
    'arm64/provisioned': { unit: 'GB-second', price: alike(0.0000033334) },
    'arm64/provisioned-duration': { unit: 'GB-second', price: alike(0.0000077778) },
  },
})

type Architecture = 'x86_64' | 'arm64'

const architectureOf = (name: string | undefined): Architecture => (name === 'arm64' ? 'arm64' : 'x86_64')

/** Where the steps of duration end, in GB-seconds a month, and how bills call them. */
const STEPS = {
  x86_64: { ends: [6e9, 15e9], names: ['first 6B', 'next 9B', 'over 15B'] },
  arm64: { ends: [7.5e9, 18.75e9], names: ['first 7.5B', 'next 11.25B', 'over 18.75B'] },
} as const

/** MB of `/tmp` that a function has for nothing. */
const FREE_STORAGE = 512

/** Requests, and memory for as long as they run; `/tmp` beyond 512 MB for as long. */
export const lambdaFunction: Estimator = ({ values }, pricing) => {
  const architecture = architectureOf(values.texts('architectures')[0])
  const memory = values.number('memory_size', 128) / 1024
  const extra = values.block('ephemeral_storage')?.number('size', FREE_STORAGE) ?? FREE_STORAGE
  const running = secondsOf(pricing)
  return [
    requests(pricing),
    line('Ephemeral storage', () => ({
      unit: 'GB-seconds',
      ...scaled(running, (extra - FREE_STORAGE) / 1024),
      price: pricing.listed(LAMBDA, 'storage'),
    })),
    ...tieredLines({
      unit: 'GB-seconds',
      used: scaled(running, memory),
      tiers: ([1, 2, 3] as const).map((step, index) => ({
        name: `Duration (${STEPS[architecture].names[index] ?? ''})`,
        upTo: STEPS[architecture].ends[index] ?? Infinity,
        price: pricing.listed(LAMBDA, `${architecture}/duration-${step}`),
      })),
    }),
  ]
}

/** Environments that are kept ready, for the hours told, and what runs in them. */
export const provisionedConcurrency: Estimator = ({ values }, pricing) => {
  const { usage, used, listed } = pricing
  const architecture = architectureOf(usage.text('architecture'))
  const memory = (usage.number('memory_mb')?.value ?? 512) / 1024
  return [
    requests(pricing),
    line('Provisioned Concurrency', () => ({
      unit: 'GB-seconds',
      ...used('monthly_duration_hrs', 3600 * memory * values.number('provisioned_concurrent_executions', 1)),
      price: listed(LAMBDA, `${architecture}/provisioned`),
    })),
    line('Duration', () => ({
      unit: 'GB-seconds',
      ...scaled(secondsOf(pricing), memory),
      price: listed(LAMBDA, `${architecture}/provisioned-duration`),
    })),
  ]
}

const requests = ({ listed, used }: Pricing): Line =>
  line('Requests', () => ({
    unit: '1M requests',
    ...used('monthly_requests', 1e-6),
    price: listed(LAMBDA, 'requests'),
  }))

interface Running {
  readonly quantity: number | undefined
  readonly usage: true
  readonly assumed?: boolean
}

/** Seconds that all requests of a month run; each is rounded up to a millisecond, and counts as one where nothing is told. */
const secondsOf = ({ usage }: Pricing): Running => {
  const count = usage.number('monthly_requests')
  const duration = usage.number('request_duration_ms')
  if (count === undefined) return { quantity: undefined, usage: true }
  const assumed = count.assumed || duration?.assumed === true
  return { quantity: (count.value * Math.ceil(duration?.value ?? 1)) / 1000, usage: true, assumed }
}

const scaled = (running: Running, by: number): Running =>
  running.quantity === undefined ? running : { ...running, quantity: running.quantity * by }
