import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { NOTHING, between, exactly, times } from '../../estimate/interval.ts'
import { MONTH_HOURS, line, under } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import type { Block } from '../../plan/block.ts'
import type { Resource } from '../../plan/resource.ts'
import { UnknownUntilApply } from '../../plan/unknown.ts'
import { fargateHour } from './fargate.ts'
import { vcpusOf } from './instance-type.ts'
import { findTemplate, templateMachine } from './launch-template.ts'
import { machineLines } from './machine.ts'
import type { Counts, Machine } from './machine.ts'

/** A machine of which only the type is told. */
const bareMachine = (type: () => string): Machine => ({
  type,
  tenancy: 'shared',
  ebsOptimized: false,
  monitored: false,
  credits: undefined,
  volumes: [],
})

/** Spare machines up to a capacity, by the first specification; some may be asked on demand. */
export const spotFleetRequest: Estimator = (resource, pricing) => {
  const { values } = resource
  const own = values.block('launch_specification')
  const config = values.block('launch_template_config')
  const override = config?.block('overrides')
  const named = findTemplate(resource, 'launch_template_config.launch_template_specification')
  const weight = own?.number('weighted_capacity', 1) ?? override?.number('weighted_capacity', 1) ?? 1
  const all = Math.ceil(values.number('target_capacity', 0) / weight)
  const onDemand = Math.ceil(values.number('on_demand_target_capacity', 0) / weight)
  const machine =
    named === undefined
      ? bareMachine(() => own?.text('instance_type') ?? override?.text('instance_type') ?? unknownType())
      : templateMachine(named, pricing, () => override?.text('instance_type'))
  return machineLines(
    machine,
    { onDemand: exactly(onDemand), spot: exactly(Math.max(0, all - onDemand)) },
    pricing,
  )
}

const unknownType = (): never => {
  throw new UnknownUntilApply('instance_type', 'is not in this plan')
}

/** Machines up to a capacity, of which a part is bought on demand. */
export const ec2Fleet: Estimator = (resource, pricing) => {
  const { values } = resource
  const target = values.block('target_capacity_specification')
  const override = values.block('launch_template_config')?.block('override')
  const named = findTemplate(resource, 'launch_template_config.launch_template_specification')
  const all = target?.number('total_target_capacity', 0) ?? 0
  const usual = target?.text('default_target_capacity_type', 'spot') === 'spot'
  const onDemand = target?.number('on_demand_target_capacity') ?? (usual ? 0 : all)
  const counts: Counts = { onDemand: exactly(onDemand), spot: exactly(Math.max(0, all - onDemand)) }
  const machine =
    named === undefined
      ? bareMachine(() => override?.text('instance_type') ?? unknownType())
      : templateMachine(named, pricing, () => override?.text('instance_type'))
  return machineLines(machine, counts, pricing)
}

/** Where jobs run: between the processors it keeps and those it may have. */
export const batchComputeEnvironment: Estimator = (resource, pricing) => {
  const compute = resource.values.block('compute_resources')
  if (compute === undefined) return []
  const kind = compute.text('type', 'EC2')
  const least = compute.number('min_vcpus', 0)
  const vcpus = between(least, compute.number('desired_vcpus', least), compute.number('max_vcpus', least))
  return kind.startsWith('FARGATE')
    ? fargateLines(kind === 'FARGATE_SPOT', vcpus.high, pricing)
    : batchMachines(resource, compute, vcpus, pricing)
}

const fargateLines = (spot: boolean, most: number, pricing: Pricing): readonly Line[] => {
  const kind = { hardware: 'x86', spot } as const
  const told = pricing.used('monthly_vcpu_hours')
  return [
    line('Per vCPU per hour', () => ({
      unit: 'vCPU-hours',
      ...told,
      quantity: told.quantity ?? between(0, 0, most * MONTH_HOURS),
      price: fargateHour(pricing, 'vcpu', kind),
    })),
    line('Per GB per hour', () => ({
      unit: 'GB-hours',
      ...pricing.used('monthly_gb_hours'),
      price: fargateHour(pricing, 'gb', kind),
    })),
  ]
}

const batchMachines = (
  resource: Resource,
  compute: Block,
  vcpus: ReturnType<typeof between>,
  pricing: Pricing,
): readonly Line[] => {
  const named = findTemplate(resource, 'compute_resources.launch_template')
  const type = (): string => {
    const first = compute.texts('instance_type')[0]
    // `optimal`, or a family without a size, lets the service choose.
    if (first?.includes('.') !== true) throw new UnknownUntilApply('instance_type', 'lets the service choose')
    return first
  }
  const machine = named === undefined ? bareMachine(type) : templateMachine(named, pricing, type)
  const counts = (): Counts => {
    const each = vcpusOf(type()) ?? 1
    const machines = between(
      Math.ceil(vcpus.low / each),
      Math.ceil(vcpus.expected / each),
      Math.ceil(vcpus.high / each),
    )
    const spot = compute.text('type') === 'SPOT'
    return spot ? { onDemand: NOTHING, spot: machines } : { onDemand: machines, spot: NOTHING }
  }
  return under('compute_resources', machineLines(machine, counts(), pricing))
}

/** A snapshot that is ready at once, in each zone that it is ready in. */
export const fastSnapshotRestore: Estimator = (_resource, pricing) => [
  line('Fast snapshot restore', () => ({
    unit: 'DSU-hours',
    quantity: times(exactly(1), exactly(MONTH_HOURS)),
    price: pricing.price('aws/ebs', 'fast-snapshot-restore/hour'),
  })),
]
