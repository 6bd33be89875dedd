import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { MONTH_HOURS, line, under } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import { attempt } from '../../plan/attempt.ts'
import { DISKS } from './disk-prices.ts'
import { priceOf } from './lines.ts'

/** A managed disk as its resource, or a machine's block, asks for it. */
export interface DiskOrder {
  /** `Premium_LRS` */
  readonly type: string
  /** GB; `undefined` takes the size that is sold as the least for an operating system. */
  readonly size?: number | undefined
  readonly iops?: number | undefined
  readonly mbps?: number | undefined
  /** Where the usage file tells of operations; `undefined` leaves them out. */
  readonly operations?: string | undefined
}

/** Sizes that disks are sold in, and the number in their names. Source: https://learn.microsoft.com/azure/virtual-machines/disks-types */
const STEPS: readonly (readonly [gb: number, name: number])[] = [
  [4, 1],
  [8, 2],
  [16, 3],
  [32, 4],
  [64, 6],
  [128, 10],
  [256, 15],
  [512, 20],
  [1024, 30],
  [2048, 40],
  [4096, 50],
  [8192, 60],
  [16384, 70],
  [32767, 80],
]

/** The number in the name of the smallest disk that holds so many GB; hard disks start at 32 GB. */
const stepOf = (kind: string, gb: number): number | undefined =>
  STEPS.find(([most]) => most >= Math.max(gb, kind === 'S' ? 32 : 0))?.[1]

const KINDS: Readonly<Record<string, string>> = { Standard: 'S', StandardSSD: 'E', Premium: 'P' }

/** The smallest size that an operating system's image needs. */
const DEFAULT_GB = 30

/** The lines of one disk. The order is read within them: it may hang on values that are unknown. */
export const diskLines = (pricing: Pricing, order: () => DiskOrder): readonly Line[] => {
  // Where the type is unknown, one line says so.
  const what = attempt(order)
  const [family = '', redundancy = 'LRS'] = what?.type.split('_') ?? []
  if (family.toLowerCase() === 'ultrassd') return ultraLines(pricing, order)
  if (family.toLowerCase() === 'premiumv2') return premium2Lines(pricing, order)
  const kind = KINDS[family] ?? ''
  const storage = line('Storage', () => {
    const { size = DEFAULT_GB } = order()
    const step = `${kind}${String(stepOf(kind, size) ?? '')}`
    return {
      name: `Storage (${step}, ${redundancy})`,
      unit: 'months',
      quantity: 1,
      price: priceOf(pricing, DISKS, `${step}/${redundancy}`),
    }
  })
  const operations = what?.operations
  if (operations === undefined || (kind !== 'S' && kind !== 'E')) return [storage]
  return [
    storage,
    line('Disk operations', () => ({
      unit: '10k operations',
      ...pricing.used(operations, 1 / 10_000),
      price: pricing.listed(DISKS, `${kind}/operation`),
    })),
  ]
}

/** What an ultra disk has where nothing is said. */
const ULTRA = { size: 1024, iops: 2048, mbps: 8 }

const ultraLines = (pricing: Pricing, order: () => DiskOrder): readonly Line[] => [
  line('Storage (ultra)', () => {
    const { size = ULTRA.size } = order()
    const gib =
      size > 1024 ? Math.ceil(size / 1024) * 1024 : (STEPS.find(([most]) => most >= size)?.[0] ?? size)
    return {
      name: `Storage (ultra, ${String(gib)} GiB)`,
      unit: 'GiB',
      quantity: gib,
      per: 1 / MONTH_HOURS,
      price: pricing.listed(DISKS, 'ultra/gib'),
    }
  }),
  line('Provisioned IOPS', () => ({
    unit: 'IOPS',
    quantity: order().iops ?? ULTRA.iops,
    per: 1 / MONTH_HOURS,
    price: pricing.listed(DISKS, 'ultra/iops'),
  })),
  line('Throughput', () => ({
    unit: 'MB/s',
    quantity: order().mbps ?? ULTRA.mbps,
    per: 1 / MONTH_HOURS,
    price: pricing.listed(DISKS, 'ultra/mbps'),
  })),
]

/** What a Premium SSD v2 has without a price of its own. */
const PREMIUM_2_INCLUDES = { iops: 3000, mbps: 125 }

const premium2Lines = (pricing: Pricing, order: () => DiskOrder): readonly Line[] => [
  line('Storage (Premium SSD v2)', () => ({
    unit: 'GiB',
    quantity: order().size ?? DEFAULT_GB,
    price: pricing.listed(DISKS, 'premium-v2/gib'),
  })),
  line('Provisioned IOPS (over 3,000)', () => ({
    unit: 'IOPS',
    quantity: Math.max(0, (order().iops ?? 0) - PREMIUM_2_INCLUDES.iops),
    price: pricing.listed(DISKS, 'premium-v2/iops'),
  })),
  line('Throughput (over 125 MB/s)', () => ({
    unit: 'MB/s',
    quantity: Math.max(0, (order().mbps ?? 0) - PREMIUM_2_INCLUDES.mbps),
    price: pricing.listed(DISKS, 'premium-v2/mbps'),
  })),
]

/** The lines of a machine's disk, under the name of its block. */
export const diskOf = (pricing: Pricing, group: string, order: () => DiskOrder): readonly Line[] =>
  under(group, diskLines(pricing, order))

/** azurerm_managed_disk */
export const managedDisk: Estimator = ({ values }, pricing) =>
  diskLines(pricing, () => ({
    type: values.text('storage_account_type', 'Standard_LRS'),
    size: values.number('disk_size_gb'),
    iops: values.number('disk_iops_read_write'),
    mbps: values.number('disk_mbps_read_write'),
    operations: 'monthly_disk_operations',
  }))
