import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { NOTHING, between, exactly } from '../../estimate/interval.ts'
import type { Interval } from '../../estimate/interval.ts'
import { line, multiplied, under } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import type { Block } from '../../plan/block.ts'
import type { Resource } from '../../plan/resource.ts'
import { UnknownUntilApply } from '../../plan/unknown.ts'
import { related } from '../related.ts'
import { configurationMachine, findTemplate, templateMachine, wantsSpot } from './launch-template.ts'
import { machineLines } from './machine.ts'
import type { Counts, Machine } from './machine.ts'

/** Machines that come and go between bounds, as a template describes them, and a pool of stopped ones. */
export const autoscalingGroup: Estimator = (resource, pricing) => {
  const size = sizeOf(resource.values, pricing)
  if (size.high === 0) return []
  const launch = launchOf(resource, size, pricing)
  if (launch === undefined) {
    return [
      line('Instance usage', () => {
        throw new UnknownUntilApply('launch_template', 'is not in this plan')
      }),
    ]
  }
  const { address, machine, counts } = launch
  return under(address, [
    ...machineLines(machine, counts, pricing),
    ...under('warm_pool', warmLines(resource.values, machine, size, pricing)),
  ])
}

interface Launch {
  readonly address: string
  readonly machine: Machine
  readonly counts: Counts
}

/** Its bounds: from the smallest to the largest size, and what is wanted now. A usage file may know the mean. */
const sizeOf = (values: Block, { usage }: Pricing): Interval => {
  const told = usage.number('instances')?.value
  if (told !== undefined) return exactly(told)
  const low = values.number('min_size', 0)
  const wanted = values.number('desired_capacity') ?? (low === 0 ? 1 : low)
  return between(low, wanted, values.number('max_size', wanted))
}

const launchOf = (resource: Resource, size: Interval, pricing: Pricing): Launch | undefined => {
  const configuration = related(resource, 'aws_launch_configuration', ['launch_configuration'])
  if (configuration !== undefined) {
    return {
      address: configuration.address,
      machine: configurationMachine(configuration, pricing),
      counts: split(size, configuration.values.has('spot_price') ? 0 : 100),
    }
  }
  const template = findTemplate(resource)
  if (template !== undefined) {
    const machine = templateMachine(template, pricing)
    return { address: template.address, machine, counts: split(size, wantsSpot(template) ? 0 : 100) }
  }
  return mixedOf(resource, size, pricing)
}

const SPECIFICATION = 'mixed_instances_policy.launch_template.launch_template_specification'

/** Of several types the first is taken; a weight says how many units of the size one machine is. */
const mixedOf = (resource: Resource, size: Interval, pricing: Pricing): Launch | undefined => {
  const template = findTemplate(resource, SPECIFICATION)
  const policy = resource.values.block('mixed_instances_policy')
  if (template === undefined || policy === undefined) return undefined
  const override = policy.block('launch_template')?.block('override')
  const weight = override?.number('weighted_capacity', 1) ?? 1
  const machines = (units: number): number => Math.ceil(units / weight)
  const distribution = policy.block('instances_distribution')
  return {
    address: template.address,
    machine: templateMachine(template, pricing, () => {
      if (override?.block('instance_requirements') !== undefined) {
        throw new UnknownUntilApply('instance_requirements', 'lets the group choose the type')
      }
      return override?.text('instance_type')
    }),
    counts: split(
      between(machines(size.low), machines(size.expected), machines(size.high)),
      distribution?.number('on_demand_percentage_above_base_capacity', 100) ?? 100,
      distribution?.number('on_demand_base_capacity', 0) ?? 0,
    ),
  }
}

/** How many of so many machines are bought on demand: a base, and a share of those above it, rounded up. */
const split = (size: Interval, percent: number, base = 0): Counts => {
  const onDemand = (count: number): number => {
    const first = Math.min(base, count)
    return first + Math.ceil(((count - first) * percent) / 100)
  }
  const { low, expected, high } = size
  return {
    onDemand: between(onDemand(low), onDemand(expected), onDemand(high)),
    spot: between(low - onDemand(low), expected - onDemand(expected), high - onDemand(high)),
  }
}

/** Machines that are kept ready: stopped ones cost their volumes only. */
const warmLines = (values: Block, machine: Machine, size: Interval, pricing: Pricing): readonly Line[] => {
  const pool = values.block('warm_pool')
  if (pool === undefined) return []
  const least = pool.number('min_size', 0)
  const prepared = pool.number('max_group_prepared_capacity') ?? -1
  const whole = prepared < 0 ? values.number('max_size', size.high) : prepared
  const ready = (running: number): number => Math.max(least, whole - running)
  const count = between(ready(size.high), ready(size.expected), ready(size.low))
  if (count.high === 0) return []
  return pool.text('pool_state', 'Stopped') === 'Running'
    ? machineLines(machine, { onDemand: count, spot: NOTHING }, pricing)
    : multiplied(count, machine.volumes)
}
