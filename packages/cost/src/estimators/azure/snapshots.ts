import type { Estimator } from '../../estimate/estimator.ts'
import { line } from '../../estimate/line.ts'
import type { Resource } from '../../plan/resource.ts'
import { DISKS } from './disk-prices.ts'
import { told } from './lines.ts'
import { parentOf } from './parent.ts'

/** Gigabytes of a disk that another resource is made from. */
const sourceGb = (resource: Resource, ...paths: readonly string[]): number | undefined => {
  for (const path of paths) {
    const source = parentOf(resource, path)
    if (source === undefined) continue
    const { values } = source
    const own = values.number('disk_size_gb')
    if (own !== undefined) return own
    const disks = [
      ...values.blocks('storage_os_disk'),
      ...values.blocks('os_disk'),
      ...values.blocks('storage_data_disk'),
    ]
    const sum = disks.reduce((total, disk) => total + (disk.number('disk_size_gb') ?? 0), 0)
    if (sum > 0) return sum
  }
  return undefined
}

/** azurerm_snapshot: the size it says, or that of the disk it is taken from. */
export const snapshot: Estimator = (resource, pricing) => [
  line('Storage', () => ({
    unit: 'GB',
    quantity:
      told(pricing, 'storage_gb') ??
      resource.values.number('disk_size_gb') ??
      sourceGb(resource, 'source_uri', 'source_resource_id'),
    price: pricing.listed(DISKS, 'snapshot/LRS'),
  })),
]

/** azurerm_image: its disks, or those of the machine it is made from. */
export const image: Estimator = (resource, pricing) => {
  const { values } = resource
  const disks = [...values.blocks('os_disk'), ...values.blocks('data_disk')]
  return [
    line('Storage', () => {
      const own = disks.reduce((sum, disk) => sum + disk.number('size_gb', 0), 0)
      return {
        unit: 'GB',
        quantity:
          told(pricing, 'storage_gb') ??
          (own > 0 ? own : sourceGb(resource, 'source_virtual_machine_id', 'os_disk.managed_disk_id')),
        price: pricing.listed(DISKS, 'snapshot/LRS'),
      }
    }),
  ]
}
