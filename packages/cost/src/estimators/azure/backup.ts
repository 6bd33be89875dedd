import { priceList } from '../../book/price-list.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { line, under } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import type { Block } from '../../plan/block.ts'
import type { Resource } from '../../plan/resource.ts'
import { isAssumed } from '../../usage/usage.ts'
import { told } from './lines.ts'
import { parentOf } from './parent.ts'

const gb = (eastus: number, westeurope: number) => ({ unit: 'GB-month', price: { eastus, westeurope } })

const BACKUP = priceList({
  service: 'Azure Backup',
  asOf: '2026-08-21',
  source: 'https://azure.microsoft.com/pricing/details/backup/',
  default: 'eastus',
  prices: {
    instance: { unit: 'instance-month', price: 10 },
    LRS: gb(0.0224, 0.0224),
    ZRS: gb(0.028, 0.028),
    GRS: gb(0.0448, 0.0448),
    'RA-GRS': gb(0.0569, 0.0569),
  },
})

/** How a vault keeps its copies; only what is kept in two regions can be restored in the other. */
const redundancyOf = (vault: Block): 'LRS' | 'ZRS' | 'GRS' | 'RA-GRS' => {
  const mode = vault.text('storage_mode_type', 'GeoRedundant')
  if (mode === 'LocallyRedundant') return 'LRS'
  if (mode === 'ZoneRedundant') return 'ZRS'
  return vault.flag('cross_region_restore_enabled') ? 'RA-GRS' : 'GRS'
}

/** azurerm_recovery_services_vault: what the machines cost that are kept in it. */
export const recoveryVault: Estimator = (resource, pricing) => {
  const kept = redundancyOf(resource.values)
  return machinesIn(resource).flatMap((machine) =>
    under(localName(machine), protectedLines(machine, pricing, kept)),
  )
}

/** The machines that a vault protects: those that name it, and those whose policy does. */
const machinesIn = (vault: Resource): readonly Resource[] => {
  const named = vault
    .referrers('azurerm_backup_protected_vm', 'recovery_vault_name')
    .filter((machine) => parentOf(machine, 'recovery_vault_name') === vault)
  const byPolicy = vault
    .referrers('azurerm_backup_policy_vm', 'recovery_vault_name')
    .filter((policy) => parentOf(policy, 'recovery_vault_name') === vault)
    .flatMap((policy) =>
      policy
        .referrers('azurerm_backup_protected_vm', 'backup_policy_id')
        .filter((machine) => parentOf(machine, 'backup_policy_id') === policy),
    )
  return [...new Set([...named, ...byPolicy])]
}

/** The address of a protected machine in its module. */
const localName = ({ address, module }: Resource): string =>
  module === '' ? address : address.slice(module.length + 1)

/** An instance costs half up to 50 GB, and as much again for every 500 GB. Source: the price page. */
const HALF_GB = 50
const STEP_GB = 500

const protectedLines = (
  machine: Resource,
  pricing: Pricing,
  kept: 'LRS' | 'ZRS' | 'GRS' | 'RA-GRS',
): readonly Line[] => {
  const size = (): number | undefined => toldOf(machine, pricing, 'disk_utilization_gb') ?? diskGb(machine)
  const extra = toldOf(machine, pricing, 'additional_backup_retention_gb') ?? 0
  const assumed = isAssumed(
    pricing.usage,
    keysOf(machine).flatMap((key) => [`${key}.disk_utilization_gb`, `${key}.additional_backup_retention_gb`]),
  )
  return [
    line('Instance backup', () => {
      const total = size()
      const steps =
        total === undefined ? undefined : total <= HALF_GB ? 0.5 : Math.max(1, Math.ceil(total / STEP_GB))
      return {
        name: `Instance backup (${labelOf(total)})`,
        unit: 'month',
        quantity: total === undefined ? undefined : 1,
        usage: true,
        assumed,
        price: pricing.listed(BACKUP, 'instance'),
        per: 1 / (steps ?? 1),
      }
    }),
    line(`${kept} data stored`, () => {
      const total = size()
      return {
        unit: 'GB',
        quantity: total === undefined ? undefined : total + extra,
        usage: true,
        assumed,
        price: pricing.listed(BACKUP, kept),
      }
    }),
  ]
}

/** What the vault's usage tells of a machine: by its address, of all its instances, or of all machines. */
const toldOf = (machine: Resource, pricing: Pricing, name: string): number | undefined =>
  keysOf(machine)
    .map((key) => told(pricing, `${key}.${name}`))
    .find((value) => value !== undefined)

const keysOf = (machine: Resource): readonly string[] => {
  const address = localName(machine)
  return [address, address.replace(/\[[^[]*\]$/, '[*]'), machine.type]
}

const labelOf = (gigabytes: number | undefined): string => {
  if (gigabytes === undefined) return 'of unknown size'
  if (gigabytes <= HALF_GB) return 'under 50 GB'
  return gigabytes <= STEP_GB ? 'under 500 GB' : 'over 500 GB'
}

/** Gigabytes of an operating system's disk where nothing is said. */
const SYSTEM_GB = 128

/** All disks of the machine that is protected. */
const diskGb = (machine: Resource): number | undefined => {
  const source = parentOf(machine, 'source_vm_id')
  if (source === undefined) return undefined
  const { values } = source
  const system = values.block('storage_os_disk') ?? values.block('os_disk')
  const data = values
    .blocks('storage_data_disk')
    .reduce((sum, disk) => sum + disk.number('disk_size_gb', 0), 0)
  return (system?.number('disk_size_gb') ?? SYSTEM_GB) + data
}
