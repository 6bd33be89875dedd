import type { Estimator } from '../../estimate/estimator.ts'
import { between, exactly } from '../../estimate/interval.ts'
import { multiplied } from '../../estimate/line.ts'
import { needed, told } from './lines.ts'
import { machineLine } from './vm-price.ts'

/** azurerm_machine_learning_compute_instance: a machine in its workspace's region. */
export const computeInstance: Estimator = (resource, pricing) => [
  machineLine(pricing, () => ({
    size: resource.values.text('virtual_machine_size', ''),
    os: 'Linux',
  })),
]

/** azurerm_machine_learning_compute_cluster: machines between the least and the most that its scale settings allow. */
export const computeCluster: Estimator = (resource, pricing) => {
  const scale = resource.values.block('scale_settings')
  const least = needed(scale, 'min_node_count')
  const most = needed(scale, 'max_node_count')
  // Hours that are told of a cluster that may be empty are those of one machine.
  const asked = told(pricing, 'monthly_hrs') === undefined ? least : Math.max(1, least)
  const instances = told(pricing, 'instances')
  return multiplied(instances === undefined ? between(least, asked, most) : exactly(instances), [
    machineLine(pricing, () => ({
      size: resource.values.text('vm_size', ''),
      os: 'Linux',
    })),
  ])
}
