import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { between, exactly, times } from '../../estimate/interval.ts'
import type { Interval } from '../../estimate/interval.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import type { Block } from '../../plan/block.ts'
import type { Resource } from '../../plan/resource.ts'
import { UnknownUntilApply } from '../../plan/unknown.ts'
import { naming, related } from '../related.ts'
import { ephemeralHour, fargateHour, windowsHour } from './fargate.ts'
import type { FargateKind } from './fargate.ts'
import { acceleratorLine } from './machine.ts'

/** GB of a task's own storage that cost nothing. https://aws.amazon.com/fargate/pricing/ */
const FREE_STORAGE = 20

/** Tasks on Fargate by what they ask for; those on machines of one's own are paid with the machines. */
export const ecsService: Estimator = (resource, pricing) => {
  const provider = providerOf(resource)
  if (provider === undefined || !provider.startsWith('FARGATE')) return []
  const task = related(resource, 'aws_ecs_task_definition', ['task_definition'])
  return taskLines(task?.values, countOf(resource), provider === 'FARGATE_SPOT', pricing)
}

const taskLines = (
  task: Block | undefined,
  count: Interval,
  spot: boolean,
  pricing: Pricing,
): readonly Line[] => {
  const platform = task?.block('runtime_platform')
  const windows = platform?.text('operating_system_family', '').startsWith('WINDOWS') === true
  const arm = platform?.text('cpu_architecture') === 'ARM64'
  const kind: FargateKind = { hardware: windows ? 'windows' : arm ? 'arm' : 'x86', spot }
  const amount = (name: string) => times(count, exactly(sizeOf(task, name)))
  const monthly = 1 / MONTH_HOURS
  const storage = task?.block('ephemeral_storage')
  const accelerator = task?.block('inference_accelerator')?.text('device_type')
  return [
    line('Per GB per hour', () => ({
      unit: 'GB',
      quantity: amount('memory'),
      price: fargateHour(pricing, 'gb', kind),
      per: monthly,
    })),
    line('Per vCPU per hour', () => ({
      unit: 'CPU',
      quantity: amount('cpu'),
      price: fargateHour(pricing, 'vcpu', kind),
      per: monthly,
    })),
    ...(windows
      ? [
          line('Windows licence per vCPU', () => ({
            unit: 'CPU',
            quantity: amount('cpu'),
            price: windowsHour(pricing),
            per: monthly,
          })),
        ]
      : []),
    ...(storage === undefined
      ? []
      : [
          line('Ephemeral storage', () => ({
            unit: 'GB',
            quantity: times(
              count,
              exactly(Math.max(0, storage.number('size_in_gib', FREE_STORAGE) - FREE_STORAGE)),
            ),
            price: ephemeralHour(pricing),
            per: monthly,
          })),
        ]),
    ...(accelerator === undefined
      ? []
      : [acceleratorLine(accelerator, times(count, exactly(MONTH_HOURS)), pricing)]),
  ]
}

/** Processors or GB: `256` are thousandths of 1024; `.25 vCPU` and `2 GB` say it themselves. */
const sizeOf = (task: Block | undefined, name: string): number => {
  if (task === undefined) throw new UnknownUntilApply('task_definition', 'is not in this plan')
  const text = task.text(name, '0').replaceAll(' ', '').toLowerCase()
  const size = /^([\d.]+)(vcpu|gb)?$/.exec(text)
  if (size === null) throw new UnknownUntilApply(name, 'is no size')
  return size[2] === undefined ? Number(size[1]) / 1024 : Number(size[1])
}

/** Tasks that are wanted; where they scale, between the bounds. */
const countOf = (resource: Resource): Interval => {
  const wanted = resource.values.number('desired_count', 0)
  const targets = naming(resource, 'aws_appautoscaling_target', 'resource_id')
  const bounds = targets.flatMap(({ values }) => [
    values.number('min_capacity', wanted),
    values.number('max_capacity', wanted),
  ])
  return between(Math.min(wanted, ...bounds), wanted, Math.max(wanted, ...bounds))
}

/** Who runs the tasks: the service says it, else its cluster does, else what is assigned to the cluster. */
const providerOf = (resource: Resource): string | undefined => {
  const own = resource.values.text('launch_type') ?? strategyOf(resource.values, 'capacity_provider_strategy')
  if (own !== undefined && own !== '') return own
  const cluster = related(resource, 'aws_ecs_cluster', ['cluster'])
  if (cluster === undefined) return undefined
  const assigned = naming(cluster, 'aws_ecs_cluster_capacity_providers', 'cluster_name', [
    cluster.values.text('name', ''),
  ])
  return [cluster, ...assigned].map(({ values }) => defaultOf(values)).find((each) => each !== undefined)
}

const defaultOf = (values: Block): string | undefined => {
  const strategy = strategyOf(values, 'default_capacity_provider_strategy')
  if (strategy !== undefined) return strategy
  return values.texts('capacity_providers').find((name) => name.startsWith('FARGATE'))
}

/** The provider with a share of the tasks: Fargate before spare Fargate before machines of one's own. */
const strategyOf = (values: Block, name: string): string | undefined => {
  const active = values
    .blocks(name)
    .filter((block) => block.number('base', 0) > 0 || block.number('weight', 0) > 0)
    .map((block) => block.text('capacity_provider', ''))
  return (
    active.find((each) => each === 'FARGATE') ?? active.find((each) => each === 'FARGATE_SPOT') ?? active[0]
  )
}
