import { EVERYWHERE, priceList } from '../../book/price-list.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { exactly } from '../../estimate/interval.ts'
import { line, MONTH_HOURS, under } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import type { Block } from '../../plan/block.ts'
import { acceleratorLines } from './accelerators.ts'
import { customMachine } from './custom-machines.ts'
import { diskLine, localSsdLines } from './disks.ts'
import { ifKnown } from './known.ts'
import { lastOf, machineLines } from './machines.ts'
import type { Purchase } from './purchase.ts'
import { UnknownUntilApply } from '../../plan/unknown.ts'

const DATAPROC = priceList({
  service: 'Dataproc',
  asOf: '2025-06-01',
  source: 'https://cloud.google.com/dataproc/pricing',
  default: EVERYWHERE,
  prices: { vcpu: { unit: 'vCPU-hour', price: 0.01 } },
})

/** Groups of a cluster: their block, their name on the bill, and how many machines they have by default. */
const GROUPS = [
  { block: 'master_config', name: 'master', machines: 1 },
  { block: 'worker_config', name: 'worker', machines: 2 },
  { block: 'preemptible_worker_config', name: 'secondary worker', machines: 0 },
] as const

const MACHINE = 'n1-standard-4'
const DISK_GB = 500

/** A cluster: its machines with their disks, and a fee for each of their CPUs. */
export const dataprocCluster: Estimator = ({ values }, pricing) => {
  const config = values.block('cluster_config')
  const workers = config?.block('worker_config')
  return GROUPS.flatMap(({ block, name, machines }) => {
    const own = config?.block(block)
    // Secondary workers are of the type that the others have.
    const type = (): string => own?.text('machine_type') ?? workers?.text('machine_type') ?? MACHINE
    const count = ifKnown(() => own?.number('num_instances', machines) ?? machines)
    if (count === undefined) {
      return [
        line(`Instance usage (${name})`, () => ({
          unit: 'hours',
          quantity: own?.number('num_instances'),
          price: undefined,
        })),
      ]
    }
    const kind =
      block === 'preemptible_worker_config'
        ? ifKnown(() => own?.text('preemptibility', 'PREEMPTIBLE'))
        : 'NON_PREEMPTIBLE'
    const purchase = kind === 'NON_PREEMPTIBLE' ? 'on-demand' : 'preemptible'
    return count === 0 ? [] : under(name, groupLines({ own, type, count, purchase }, pricing))
  })
}

interface Group {
  readonly own: Block | undefined
  readonly type: () => string
  readonly count: number
  readonly purchase: Purchase
}

const groupLines = ({ own, type, count, purchase }: Group, pricing: Pricing): readonly Line[] => {
  const machines = { type, purchase, count: exactly(count) }
  const disk = own?.block('disk_config')
  return [
    ...machineLines(machines, pricing),
    diskLine(
      {
        type: () => disk?.text('boot_disk_type') ?? 'pd-standard',
        size: () => disk?.number('boot_disk_size_gb') ?? DISK_GB,
        count: machines.count,
      },
      pricing,
    ),
    ...localSsdLines((ifKnown(() => disk?.number('num_local_ssds')) ?? 0) * count, purchase, pricing),
    ...acceleratorLines(own?.blocks('accelerators') ?? [], machines, pricing, {
      type: 'accelerator_type',
      count: 'accelerator_count',
    }),
    line('Dataproc fee', () => ({
      unit: 'vCPU-hours',
      quantity: cpusOf(lastOf(type())) * count * MONTH_HOURS,
      price: pricing.listed(DATAPROC, 'vcpu'),
    })),
  ]
}

/** CPUs of a machine, as its name tells them. */
export const cpusOf = (type: string): number => {
  const custom = customMachine(type)
  if (custom !== undefined) return custom.cpus
  const cpus = /-(\d+)(?:-lssd|-metal)?$/.exec(type)?.[1]
  if (cpus === undefined) throw new UnknownUntilApply('machine_type', 'does not tell how many CPUs it has')
  return Number(cpus)
}
