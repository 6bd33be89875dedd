import { derived } from '../../book/derived.ts'
import type { Price } from '../../book/price.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { NOTHING, exactly, plus, times } from '../../estimate/interval.ts'
import { MONTH_HOURS, line, multiplied, under } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import type { Block } from '../../plan/block.ts'
import { instanceHour } from './ec2-price.ts'
import { machineLines } from './machine.ts'
import type { Counts } from './machine.ts'
import { volumeLines } from './volume.ts'

/** Of what a machine costs, what is paid for EMR on it, up to a limit an hour. https://aws.amazon.com/emr/pricing/ */
const SHARE = 0.25
const LIMIT = 0.27

const emrHour = (machine: Price | undefined): Price | undefined =>
  machine && derived(machine, Math.min(LIMIT, Number((machine.amount * SHARE).toFixed(3))))

/** Machines of one kind: their hours, EMR on them, and volumes. */
const groupLines = (block: Block, type: () => string, counts: Counts, pricing: Pricing): readonly Line[] => {
  const volumes = block
    .blocks('ebs_config')
    .flatMap((ebs, index) =>
      under(
        `ebs_config[${String(index)}]`,
        multiplied(
          ebs.number('volumes_per_instance', 1),
          volumeLines({ blocks: [ebs], size: 'size', type: 'type' }, pricing),
        ),
      ),
    )
  const machine = {
    type,
    tenancy: 'shared',
    ebsOptimized: false,
    monitored: false,
    credits: undefined,
    volumes,
  } as const
  const all = plus(counts.onDemand, counts.spot)
  return [
    ...machineLines(machine, counts, pricing),
    line('EMR', () => ({
      name: `EMR (${type()})`,
      unit: 'hours',
      quantity: times(all, exactly(MONTH_HOURS)),
      price: emrHour(instanceHour(pricing, { type: type(), system: 'linux', tenancy: 'shared' })),
    })),
  ]
}

const instancesOf = (block: Block, pricing: Pricing): readonly Line[] => {
  const count = exactly(block.number('instance_count', 1))
  const spot = block.has('bid_price')
  const counts = spot ? { onDemand: NOTHING, spot: count } : { onDemand: count, spot: NOTHING }
  return groupLines(block, () => block.text('instance_type', ''), counts, pricing)
}

/** A fleet by its first type; a weight says how many units of its target one machine is. */
const fleetOf = (block: Block, pricing: Pricing): readonly Line[] => {
  const first = block.block('instance_type_configs')
  if (first === undefined) return []
  const machines = (name: string) =>
    exactly(Math.ceil(block.number(name, 0) / first.number('weighted_capacity', 1)))
  const counts = { onDemand: machines('target_on_demand_capacity'), spot: machines('target_spot_capacity') }
  return groupLines(first, () => first.text('instance_type', ''), counts, pricing)
}

/** A cluster: masters and cores, in groups or fleets. */
export const emrCluster: Estimator = ({ values }, pricing) =>
  ['master', 'core'].flatMap((role) => [
    ...values
      .blocks(`${role}_instance_group`)
      .flatMap((block) => under(`${role}_instance_group`, instancesOf(block, pricing))),
    ...values
      .blocks(`${role}_instance_fleet`)
      .flatMap((block) => under(`${role}_instance_fleet`, fleetOf(block, pricing))),
  ])

/** Machines that a cluster has for tasks. */
export const emrInstanceGroup: Estimator = ({ values }, pricing) => instancesOf(values, pricing)

/** A fleet that a cluster has for tasks. */
export const emrInstanceFleet: Estimator = ({ values }, pricing) => fleetOf(values, pricing)
