import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { between, exactly, times } from '../../estimate/interval.ts'
import type { Interval } from '../../estimate/interval.ts'
import { line, MONTH_HOURS } from '../../estimate/line.ts'
import type { Line, LineSpec } from '../../estimate/line.ts'
import type { Block } from '../../plan/block.ts'
import { UnknownUntilApply } from '../../plan/unknown.ts'
import { CLOUD_RUN, tierOf } from './cloud-run-prices.ts'
import { ifKnown } from './known.ts'

const HOUR_SECONDS = 3600

/** What one instance has, and how many run. */
interface Container {
  readonly cpus: () => number
  /** In GiB. */
  readonly memory: () => number
}

/** A service of the older API: its settings stand in annotations. */
export const cloudRunService: Estimator = ({ values }, pricing) => {
  const notes = {
    ...values.block('metadata')?.map('annotations'),
    ...values.block('template')?.block('metadata')?.map('annotations'),
  }
  const container = containerOf(values.block('template')?.block('spec')?.block('containers'))
  const least = notes['autoscaling.knative.dev/minScale']
  const throttling = notes['run.googleapis.com/cpu-throttling']
  const throttled = throttling !== 'false' && throttling !== false
  return serviceLines(container, throttled, least === undefined ? undefined : Number(least), pricing)
}

export const cloudRunV2Service: Estimator = ({ values }, pricing) => {
  const template = values.block('template')
  const resources = template?.block('containers')?.block('resources')
  const throttled = ifKnown(() => resources?.flag('cpu_idle', true)) ?? true
  const scaling = template?.block('scaling') ?? values.block('scaling')
  const least = ifKnown(() => scaling?.number('min_instance_count'))
  return serviceLines(containerOf(template?.block('containers')), throttled, least, pricing)
}

/** A job costs while its tasks run, which usage tells. */
export const cloudRunV2Job: Estimator = ({ values }, pricing) => {
  const template = values.block('template')
  const container = containerOf(template?.block('template')?.block('containers'))
  const tasks = (): number => template?.number('task_count', 1) ?? 1
  const seconds = secondsOf(pricing, ['monthly_job_executions', 'average_task_execution_mins'], 60)
  return allocationLines(container, 'instances', (amount) => seconds(amount * tasks()), pricing)
}

/** A pool of workers runs all the time: so many instances as its scaling says. */
export const cloudRunV2WorkerPool: Estimator = ({ values }, pricing) => {
  const scaling = values.block('scaling')
  const least = scaling?.number('min_instance_count')
  const count = scaling?.number('manual_instance_count') ?? least ?? 1
  const instances = between(count, count, scaling?.number('max_instance_count') ?? count)
  const container = containerOf(values.block('template')?.block('containers'))
  return allocationLines(container, 'instances', always(instances, MONTH_HOURS), pricing)
}

const serviceLines = (
  container: Container,
  throttled: boolean,
  least: number | undefined,
  pricing: Pricing,
): readonly Line[] => {
  if (throttled) {
    return [...requestLines(container, pricing), ...(least ? idleLines(container, least, pricing) : [])]
  }
  const hours = pricing.usage.number('instance_hrs')?.value ?? MONTH_HOURS
  // Without a minimum nothing may run at all, or one instance all the time: half of it is what is assumed.
  const instances = least === undefined || least === 0 ? between(0, 0.5, 1) : exactly(least)
  return allocationLines(container, 'instances', always(instances, hours || MONTH_HOURS), pricing)
}

/** An instance that costs only while it answers, and each request. */
const requestLines = (container: Container, pricing: Pricing): readonly Line[] => {
  const concurrency = pricing.usage.number('concurrent_requests_per_instance')?.value
  const seconds = secondsOf(pricing, ['monthly_requests', 'average_request_duration_ms'], 1 / 1000)
  return [
    ...allocationLines(
      container,
      'requests',
      (amount) =>
        concurrency === undefined || concurrency <= 0
          ? { quantity: undefined, usage: true }
          : seconds(amount / concurrency),
      pricing,
    ),
    line('Number of requests', () => ({
      unit: 'requests',
      ...pricing.used('monthly_requests'),
      price: pricing.listed(CLOUD_RUN, 'request'),
    })),
  ]
}

/** Instances that are kept warm, while they answer nothing. */
const idleLines = (container: Container, least: number, pricing: Pricing): readonly Line[] =>
  allocationLines(container, 'idle', always(exactly(least), MONTH_HOURS), pricing, 'Idle ')

type Seconds = (amount: number) => Pick<LineSpec, 'quantity' | 'usage' | 'assumed'>

const always =
  (instances: Interval, hours: number): Seconds =>
  (amount) => ({ quantity: times(instances, exactly(amount * hours * HOUR_SECONDS)) })

/** The product of uses that are told, in seconds; none where one of them is not. */
const secondsOf = ({ usage }: Pricing, names: readonly string[], scale: number): Seconds => {
  const told = names.map((name) => usage.number(name))
  return (amount) => {
    let seconds = amount * scale
    for (const used of told) {
      if (used === undefined) return { quantity: undefined, usage: true }
      seconds *= used.value
    }
    return { quantity: seconds, usage: true, assumed: told.some((used) => used?.assumed === true) }
  }
}

const allocationLines = (
  { cpus, memory }: Container,
  billing: 'requests' | 'instances' | 'idle',
  seconds: Seconds,
  pricing: Pricing,
  prefix = '',
): readonly Line[] => {
  const tier = tierOf(pricing.region)
  const suffix = tier === 2 ? ' (tier 2)' : ''
  return [
    line(`${prefix}CPU allocation time${suffix}`, () => ({
      unit: 'vCPU-seconds',
      ...seconds(cpus()),
      price: pricing.listed(CLOUD_RUN, `${billing}/cpu/${tier}`),
    })),
    line(`${prefix}Memory allocation time${suffix}`, () => ({
      unit: 'GiB-seconds',
      ...seconds(memory()),
      price: pricing.listed(CLOUD_RUN, `${billing}/memory/${tier}`),
    })),
  ]
}

/** A container has one CPU and half a GiB where its limits say nothing. */
const containerOf = (block: Block | undefined): Container => {
  const limit = (name: string): string | undefined => {
    const value = block?.block('resources')?.map('limits')[name]
    return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined
  }
  return {
    cpus: () => quantityOf(limit('cpu') ?? '1'),
    memory: () => quantityOf(limit('memory') ?? '512Mi') / 1024 ** 3,
  }
}

const SUFFIXES: Readonly<Record<string, number>> = {
  m: 1 / 1000,
  k: 1e3,
  M: 1e6,
  G: 1e9,
  T: 1e12,
  Ki: 1024,
  Mi: 1024 ** 2,
  Gi: 1024 ** 3,
  Ti: 1024 ** 4,
}

/** A quantity as Kubernetes writes it: `1000m` is 1, `512Mi` so many bytes. */
export const quantityOf = (text: string): number => {
  const [, digits, suffix] = /^(\d+(?:\.\d+)?)(m|[kMGT]|[KMGT]i)?$/.exec(text.trim()) ?? []
  if (digits === undefined) throw new UnknownUntilApply('resources.limits', 'is no quantity')
  return Number(digits) * (suffix === undefined ? 1 : (SUFFIXES[suffix] ?? 1))
}
