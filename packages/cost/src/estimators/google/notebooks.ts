import { EVERYWHERE, priceList } from '../../book/price-list.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { exactly } from '../../estimate/interval.ts'
import { line, MONTH_HOURS } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import type { Block } from '../../plan/block.ts'
import { acceleratorLines } from './accelerators.ts'
import { cpusOf } from './dataproc.ts'
import { diskLine } from './disks.ts'
import { lastOf, machineLines } from './machines.ts'

const NOTEBOOKS = priceList({
  service: 'Vertex AI Workbench',
  asOf: '2025-06-01',
  source: 'https://cloud.google.com/vertex-ai/pricing#notebooks',
  default: EVERYWHERE,
  prices: { 'user-managed/vcpu': { unit: 'vCPU-hour', price: 0.005 } },
})

const BOOT_GB = 150
const DATA_GB = 100

/** A Workbench instance: a machine with two disks. What Google asks for managing it is not known. */
export const workbenchInstance: Estimator = ({ values }, pricing) => {
  const setup = values.block('gce_setup')
  const type = (): string => setup?.text('machine_type') ?? 'e2-standard-4'
  const machines = { type, purchase: 'on-demand' as const, count: exactly(1) }
  return [
    ...machineLines(machines, pricing),
    workbenchDisk(setup?.block('boot_disk'), BOOT_GB, pricing),
    workbenchDisk(setup?.block('data_disks'), DATA_GB, pricing),
    ...acceleratorLines(setup?.blocks('accelerator_configs') ?? [], machines, pricing, {
      type: 'type',
      count: 'core_count',
    }),
    line('Management fee', () => ({
      unit: 'vCPU-hours',
      quantity: cpusOf(lastOf(type())) * MONTH_HOURS,
      price: undefined,
    })),
  ]
}

const workbenchDisk = (disk: Block | undefined, size: number, pricing: Pricing): Line =>
  diskLine(
    {
      type: () => diskType(disk?.text('disk_type') ?? 'PD_BALANCED'),
      size: () => disk?.number('disk_size_gb') ?? size,
    },
    pricing,
  )

/** `PD_SSD` as machines write it: `pd-ssd`. */
const diskType = (name: string): string => name.toLowerCase().replaceAll('_', '-')

/** A user-managed notebook, the kind before: the same, with a fee for each CPU. */
export const notebooksInstance: Estimator = ({ values }, pricing) => {
  const type = (): string => values.text('machine_type', '')
  const machines = { type, purchase: 'on-demand' as const, count: exactly(1) }
  return [
    ...machineLines(machines, pricing),
    diskLine(
      {
        type: () => diskType(values.text('boot_disk_type', 'PD_STANDARD')),
        size: () => values.number('boot_disk_size_gb', DATA_GB),
      },
      pricing,
    ),
    diskLine(
      {
        type: () => diskType(values.text('data_disk_type', 'PD_STANDARD')),
        size: () => values.number('data_disk_size_gb', DATA_GB),
      },
      pricing,
    ),
    line('Management fee', () => ({
      unit: 'vCPU-hours',
      quantity: cpusOf(lastOf(type())) * MONTH_HOURS,
      price: pricing.listed(NOTEBOOKS, 'user-managed/vcpu'),
    })),
  ]
}
