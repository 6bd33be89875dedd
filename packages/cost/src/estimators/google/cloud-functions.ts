import { EVERYWHERE, priceList } from '../../book/price-list.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { exactly } from '../../estimate/interval.ts'
import { line, MONTH_HOURS } from '../../estimate/line.ts'
import type { Line, LineSpec } from '../../estimate/line.ts'
import { UnknownUntilApply } from '../../plan/unknown.ts'
import { CLOUD_RUN, tierOf } from './cloud-run-prices.ts'
import { quantityOf } from './cloud-run.ts'

const FUNCTIONS = priceList({
  service: 'Cloud Run functions (1st gen)',
  asOf: '2026-08-21',
  source: 'https://cloud.google.com/functions/pricing-1stgen',
  default: EVERYWHERE,
  prices: {
    'cpu/1': { unit: 'GHz-second', price: 0.00001 },
    'cpu/2': { unit: 'GHz-second', price: 0.000014 },
    'memory/1': { unit: 'GB-second', price: 0.0000025 },
    'memory/2': { unit: 'GB-second', price: 0.0000035 },
    invocation: { unit: 'invocation', price: 0.0000004 },
    egress: { unit: 'GB', price: 0.12 },
  },
})

/** Regions of the lower prices for functions of the first generation. */
const TIER_1: readonly string[] = [
  'asia-east1',
  'asia-east2',
  'asia-northeast1',
  'asia-northeast2',
  'europe-north1',
  'europe-west1',
  'europe-west2',
  'europe-west4',
  'us-central1',
  'us-east1',
  'us-east4',
  'us-west1',
]

/** GHz that come with so many MB. */
const CLOCKS: Readonly<Record<number, number>> = {
  128: 0.2,
  256: 0.4,
  512: 0.8,
  1024: 1.4,
  2048: 2.4,
  4096: 4.8,
  8192: 4.8,
}

type Quantity = Pick<LineSpec, 'quantity' | 'usage' | 'assumed'>

/** A function of the first generation: it costs while it runs, in steps of a tenth of a second, and each call. */
export const cloudFunction: Estimator = ({ values }, pricing) => {
  const tier = TIER_1.includes(pricing.region ?? 'us-central1') ? 1 : 2
  const memory = (): number => values.number('available_memory_mb', 256)
  const seconds = Math.ceil((pricing.usage.number('request_duration_ms')?.value ?? 100) / 100) / 10
  const running = (amount: number): Quantity => pricing.used('monthly_function_invocations', amount * seconds)
  return [
    line('CPU', () => ({
      unit: 'GHz-seconds',
      ...running(clockOf(memory())),
      price: pricing.listed(FUNCTIONS, `cpu/${tier}`),
    })),
    line('Memory', () => ({
      unit: 'GB-seconds',
      ...running(memory() / 1024),
      price: pricing.listed(FUNCTIONS, `memory/${tier}`),
    })),
    ...callLines(pricing),
  ]
}

const clockOf = (memory: number): number => {
  const clock = CLOCKS[memory]
  if (clock === undefined)
    throw new UnknownUntilApply('available_memory_mb', 'is no size that functions have')
  return clock
}

const callLines = ({ listed, used }: Pricing): readonly Line[] => [
  line('Invocations', () => ({
    unit: 'invocations',
    ...used('monthly_function_invocations'),
    price: listed(FUNCTIONS, 'invocation'),
  })),
  line('Outbound data transfer', () => ({
    unit: 'GB',
    ...used('monthly_outbound_data_gb'),
    price: listed(FUNCTIONS, 'egress'),
  })),
]

/** A function of the second generation is a service of Cloud Run: it has the CPU that its memory calls for. */
export const cloudFunction2: Estimator = ({ values }, pricing) => {
  const service = values.block('service_config')
  const memory = (): number => memoryOf(service?.text('available_memory') ?? '256M')
  const cpus = (): number => {
    const written = service?.text('available_cpu')
    return written === undefined ? cpusFor(memory()) : quantityOf(written)
  }
  const tier = tierOf(pricing.region)
  const suffix = tier === 2 ? ' (tier 2)' : ''
  const seconds = (pricing.usage.number('request_duration_ms')?.value ?? 100) / 1000
  const running = (amount: number): Quantity => pricing.used('monthly_function_invocations', amount * seconds)
  const least = service?.number('min_instance_count') ?? 0
  const warm = (amount: number): Quantity => ({ quantity: exactly(amount * least * MONTH_HOURS * 3600) })
  const part = (
    name: string,
    key: 'cpu' | 'memory',
    kind: 'requests' | 'idle',
    quantity: () => Quantity,
  ): Line =>
    line(name, () => ({
      unit: key === 'cpu' ? 'vCPU-seconds' : 'GiB-seconds',
      ...quantity(),
      price: pricing.listed(CLOUD_RUN, `${kind}/${key}/${tier}`),
    }))
  return [
    part(`CPU allocation time${suffix}`, 'cpu', 'requests', () => running(cpus())),
    part(`Memory allocation time${suffix}`, 'memory', 'requests', () => running(memory())),
    ...(least > 0
      ? [
          part(`Idle CPU allocation time${suffix}`, 'cpu', 'idle', () => warm(cpus())),
          part(`Idle memory allocation time${suffix}`, 'memory', 'idle', () => warm(memory())),
        ]
      : []),
    line('Number of requests', () => ({
      unit: 'requests',
      ...pricing.used('monthly_function_invocations'),
      price: pricing.listed(CLOUD_RUN, 'request'),
    })),
  ]
}

/** GiB of `256M`, `1Gi`, `512Mi`: M and G are taken for their binary neighbours, as Google bills them. */
const memoryOf = (text: string): number => quantityOf(text.replace(/(?<=\d)([MG])$/, '$1i')) / 1024 ** 3

/** CPUs that come with memory, in GiB: https://cloud.google.com/functions/docs/configuring/memory */
const SIZES = [
  [0.125, 0.083],
  [0.25, 0.167],
  [0.5, 0.333],
  [1, 0.583],
  [2, 1],
  [4, 2],
  [8, 2],
  [16, 4],
  [32, 8],
] as const
const cpusFor = (memory: number): number => SIZES.find(([size]) => memory <= size)?.[1] ?? 8
