import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { between, exactly } from '../../estimate/interval.ts'
import type { Interval } from '../../estimate/interval.ts'
import { line, MONTH_HOURS } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import type { Block } from '../../plan/block.ts'
import type { Resource } from '../../plan/resource.ts'
import { UnknownUntilApply } from '../../plan/unknown.ts'
import { acceleratorLines } from './accelerators.ts'
import { isScratch, templateOf } from './compute-instance.ts'
import { diskLine, localSsdLines } from './disks.ts'
import { ifKnown } from './known.ts'
import { machineLines } from './machines.ts'
import { purchaseOf } from './purchase.ts'

/** GB of a disk in a group's template that says no size. */
const DISK_GB = 100

/** Machines of one template, as many as the group's size, its autoscaler or the configurations of single instances say. */
export const instanceGroupManager =
  (parts: {
    readonly autoscaler: string
    readonly instance: string
    readonly instancePath: string
  }): Estimator =>
  (resource, pricing) => {
    const template = templateOf(resource, 'version.instance_template')
    if (template === undefined) {
      return [
        line('Instance usage', () => {
          throw new UnknownUntilApply('version[0].instance_template', 'is not a template of this plan')
        }),
      ]
    }
    const single = resource.referrers(parts.instance, parts.instancePath).length
    const count = ifKnown(() => sizeOf(resource, parts.autoscaler, single))
    if (count === undefined) {
      return [
        line('Instance usage', () => ({ ...UNCOUNTED, quantity: resource.values.number('target_size', 1) })),
      ]
    }
    return count.high === 0 ? [] : groupLines(template.values, count, pricing)
  }
const UNCOUNTED = { unit: 'hours', price: undefined }

/** How many machines a group has; an autoscaler moves it between bounds, and starts at the lower one. */
const sizeOf = (resource: Resource, autoscaler: string, single: number): Interval => {
  const policy = resource.referrers(autoscaler, 'target')[0]?.values.block('autoscaling_policy')
  if (policy !== undefined) {
    const least = policy.number('min_replicas', 1)
    return between(least, least, policy.number('max_replicas', least))
  }
  return exactly(resource.values.number('target_size', single > 0 ? 0 : 1) + single)
}

const groupLines = (template: Block, count: Interval, pricing: Pricing): readonly Line[] => {
  const machines = {
    type: () => template.text('machine_type', ''),
    purchase: purchaseOf(template.block('scheduling')),
    count,
    hours: MONTH_HOURS,
  }
  const disks = template.blocks('disk')
  const scratch = disks.filter(isScratch).length
  return [
    ...machineLines(machines, pricing),
    ...localSsdLines(
      { low: scratch * count.low, expected: scratch * count.expected, high: scratch * count.high },
      machines.purchase,
      pricing,
    ),
    ...acceleratorLines(template.blocks('guest_accelerator'), machines, pricing),
    ...disks.flatMap((disk, index) =>
      isScratch(disk)
        ? []
        : [
            diskLine(
              {
                type: () => disk.text('disk_type', 'pd-standard'),
                size: () => disk.number('disk_size_gb', DISK_GB),
                count,
                group: `disk[${String(index)}]`,
              },
              pricing,
            ),
          ],
    ),
  ]
}
