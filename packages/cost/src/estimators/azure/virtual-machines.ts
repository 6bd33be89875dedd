import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { between, exactly } from '../../estimate/interval.ts'
import type { Interval } from '../../estimate/interval.ts'
import { line, multiplied } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import type { Block } from '../../plan/block.ts'
import type { Resource } from '../../plan/resource.ts'
import { DISKS } from './disk-prices.ts'
import { diskOf } from './disks.ts'
import { told } from './lines.ts'
import { machineLine } from './vm-price.ts'
import type { MachineOrder } from './vm-price.ts'

/** Told of whether a Windows licence is one's own. */
const isHybrid = (values: Block): boolean =>
  ['windows_server', 'windows_client'].includes(values.text('license_type', '').toLowerCase())

/** Billed when a machine may take ultra disks and has none: no plan tells that. */
const ultraReservation = (pricing: Pricing): Line =>
  line('Ultra disk reservation (if unattached)', () => ({
    unit: 'vCPU',
    quantity: undefined,
    usage: true,
    price: pricing.listed(DISKS, 'ultra/reservation'),
  }))

const blockDisk = (
  pricing: Pricing,
  group: string,
  block: Block | undefined,
  type: string,
): readonly Line[] =>
  diskOf(pricing, group, () => ({
    type: block?.text(type, 'Standard_LRS') ?? 'Standard_LRS',
    size: block?.number('disk_size_gb'),
    iops: block?.number('disk_iops_read_write') ?? block?.number('ultra_ssd_disk_iops_read_write'),
    mbps: block?.number('disk_mbps_read_write') ?? block?.number('ultra_ssd_disk_mbps_read_write'),
    operations: `${group}.monthly_disk_operations`,
  }))

const machine =
  (os: MachineOrder['os'], sizeOf: string): Estimator =>
  ({ values }, pricing) => {
    const ultra = values.block('additional_capabilities')?.flag('ultra_ssd_enabled') ?? false
    return [
      machineLine(pricing, () => ({
        size: values.text(sizeOf, ''),
        os,
        hybrid: isHybrid(values),
        spot: values.text('priority', 'Regular').toLowerCase() === 'spot',
      })),
      ...(ultra ? [ultraReservation(pricing)] : []),
      ...blockDisk(pricing, 'os_disk', values.block('os_disk'), 'storage_account_type'),
      ...values
        .blocks('data_disk')
        .flatMap((disk) => blockDisk(pricing, 'data_disk', disk, 'storage_account_type')),
    ]
  }

/** azurerm_linux_virtual_machine */
export const linuxMachine: Estimator = machine('Linux', 'size')
/** azurerm_windows_virtual_machine */
export const windowsMachine: Estimator = machine('Windows', 'size')

/** azurerm_virtual_machine: the older type, for both systems. */
export const virtualMachine: Estimator = ({ values }, pricing) => [
  machineLine(pricing, () => ({
    size: values.text('vm_size', ''),
    os: isWindows(values, 'storage_os_disk', 'storage_image_reference') ? 'Windows' : 'Linux',
    hybrid: isHybrid(values),
  })),
  ultraReservation(pricing),
  ...blockDisk(pricing, 'storage_os_disk', values.block('storage_os_disk'), 'managed_disk_type'),
  ...values
    .blocks('storage_data_disk')
    .flatMap((disk) => blockDisk(pricing, 'storage_data_disk', disk, 'managed_disk_type')),
]

/** Told by the disk, by the settings that only Windows has, or by the image. */
const isWindows = (values: Block, disk: string, image: string): boolean =>
  values.block(disk)?.text('os_type', '').toLowerCase() === 'windows' ||
  values.blocks('os_profile_windows_config').length > 0 ||
  values.block(image)?.text('offer', '').toLowerCase() === 'windowsserver'

/** A scale set's machines: what is told, or asked for, and the bounds of an autoscale setting that watches it. */
const instancesOf = (resource: Resource, pricing: Pricing, asked: number): Interval => {
  const count = told(pricing, 'instances') ?? asked
  const capacity = resource
    .referrers('azurerm_monitor_autoscale_setting', 'target_resource_id')[0]
    ?.values.block('profile')
    ?.block('capacity')
  if (capacity === undefined) return exactly(count)
  return between(capacity.number('minimum', count), count, capacity.number('maximum', count))
}

const scaleSet =
  (os: MachineOrder['os']): Estimator =>
  (resource, pricing) =>
    multiplied(
      instancesOf(resource, pricing, resource.values.number('instances', 1)),
      machine(os, 'sku')(resource, pricing),
    )

/** azurerm_linux_virtual_machine_scale_set */
export const linuxScaleSet: Estimator = scaleSet('Linux')
/** azurerm_windows_virtual_machine_scale_set */
export const windowsScaleSet: Estimator = scaleSet('Windows')

/** azurerm_virtual_machine_scale_set: the older type. */
export const virtualMachineScaleSet: Estimator = (resource, pricing) => {
  const { values } = resource
  const sku = values.block('sku')
  return multiplied(instancesOf(resource, pricing, sku?.number('capacity') ?? 1), [
    machineLine(pricing, () => ({
      size: sku?.text('name', '') ?? '',
      os: isWindows(values, 'storage_profile_os_disk', 'storage_profile_image_reference')
        ? 'Windows'
        : 'Linux',
      hybrid: isHybrid(values),
      spot: values.text('priority', 'Regular').toLowerCase() === 'spot',
    })),
    ...blockDisk(
      pricing,
      'storage_profile_os_disk',
      values.block('storage_profile_os_disk'),
      'managed_disk_type',
    ),
    ...values
      .blocks('storage_profile_data_disk')
      .flatMap((disk) => blockDisk(pricing, 'storage_profile_data_disk', disk, 'managed_disk_type')),
  ])
}

/** azurerm_orchestrated_virtual_machine_scale_set */
export const orchestratedScaleSet: Estimator = (resource, pricing) => {
  const { values } = resource
  const windows = (values.block('os_profile')?.blocks('windows_configuration').length ?? 0) > 0
  return multiplied(
    instancesOf(resource, pricing, values.number('instances', 0)),
    machine(windows ? 'Windows' : 'Linux', 'sku_name')(resource, pricing),
  )
}
