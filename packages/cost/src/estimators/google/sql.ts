import type { Price } from '../../book/price.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { line, MONTH_HOURS } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import type { Block } from '../../plan/block.ts'
import { ifKnown } from './known.ts'
import { AMERICAS, scaled } from './prices.ts'
import { CLOUD_SQL, LEGACY_MACHINES } from './sql-prices.ts'
import { sharedCore, sizeOfTier } from './sql-tiers.ts'

/** An instance of Cloud SQL: CPUs and memory, its disk, licences, backups and an address. A standby doubles what it has. */
export const sqlDatabaseInstance: Estimator = ({ values }, pricing) => {
  const settings = values.block('settings')
  if (settings === undefined) return []
  const instance: Instance = {
    settings,
    engine: () => engineOf(values.text('database_version', 'MYSQL')),
    version: () => values.text('database_version', 'MYSQL'),
    standby: () => settings.text('availability_type', 'ZONAL') === 'REGIONAL',
  }
  const runs = ifKnown(() => settings.text('activation_policy')) !== 'NEVER'
  return [
    ...(runs ? [...machineLines(instance, pricing), ...licenceLines(instance, pricing)] : []),
    storageLine(instance, pricing),
    line('Backups', () => ({
      unit: 'GB',
      ...pricing.used('backup_storage_gb'),
      price: pricing.listed(CLOUD_SQL, 'backup'),
    })),
    ...addressLines(settings, pricing),
  ]
}

interface Instance {
  readonly settings: Block
  readonly engine: () => Engine
  readonly version: () => string
  readonly standby: () => boolean
}
type Engine = 'MySQL' | 'PostgreSQL' | 'SQL Server'

const engineOf = (version: string): Engine => {
  const name = version.toUpperCase()
  if (name.startsWith('POSTGRES')) return 'PostgreSQL'
  return name.startsWith('SQLSERVER') ? 'SQL Server' : 'MySQL'
}

const tierOf = ({ settings }: Instance): string => settings.text('tier', '').toLowerCase()
const isPlus = (instance: Instance): boolean =>
  instance.settings.text('edition', 'ENTERPRISE') === 'ENTERPRISE_PLUS' ||
  tierOf(instance).startsWith('db-perf-optimized-')
const availability = ({ standby }: Instance): string => (standby() ? 'regional' : 'zonal')
const doubled = ({ standby }: Instance, price: Price): Price => scaled(price, standby() ? 2 : 1)

const machineLines = (instance: Instance, pricing: Pricing): readonly Line[] => {
  const tier = ifKnown(() => tierOf(instance)) ?? ''
  const isLegacy = tier.startsWith('db-n1-') && ifKnown(instance.engine) === 'MySQL'
  return sharedCore(tier) !== undefined || isLegacy
    ? [wholeLine(instance, pricing)]
    : [cpuLine(instance, pricing), memoryLine(instance, pricing)]
}

/** Small machines, and older ones of MySQL, are sold as a whole. */
const wholeLine = (instance: Instance, pricing: Pricing): Line =>
  line('SQL instance', () => {
    const tier = tierOf(instance)
    return {
      name: `SQL instance (${tier}, ${availability(instance)})`,
      unit: 'hours',
      quantity: MONTH_HOURS,
      price: doubled(instance, wholePrice(tier, pricing)),
    }
  })

const wholePrice = (tier: string, { region, listed }: Pricing): Price => {
  const shared = sharedCore(tier)
  if (shared !== undefined) return listed(CLOUD_SQL, shared)
  const { cpus, memory } = sizeOfTier(tier)
  const cpu = listed(CLOUD_SQL, 'vcpu')
  const sum = cpus * cpu.amount + memory * listed(CLOUD_SQL, 'memory').amount
  const published = region !== undefined && region in AMERICAS(0) ? LEGACY_MACHINES[tier] : undefined
  return scaled(cpu, (published ?? sum) / cpu.amount)
}

const cpuLine = (instance: Instance, { listed }: Pricing): Line =>
  line('vCPUs', () => {
    const { cpus } = sizeOfTier(tierOf(instance))
    return {
      name: `vCPUs (${String(cpus)}, ${availability(instance)})`,
      unit: 'hours',
      quantity: cpus * MONTH_HOURS,
      price: doubled(instance, listed(CLOUD_SQL, isPlus(instance) ? 'plus/vcpu' : 'vcpu')),
    }
  })

const memoryLine = (instance: Instance, { listed }: Pricing): Line =>
  line('Memory', () => {
    const { memory } = sizeOfTier(tierOf(instance))
    const price = listed(CLOUD_SQL, isPlus(instance) ? 'plus/memory' : 'memory')
    return {
      name: `Memory (${String(memory)} GB, ${availability(instance)})`,
      unit: 'GB',
      quantity: memory,
      price: scaled(doubled(instance, price), MONTH_HOURS),
    }
  })

const EDITIONS = ['enterprise', 'standard', 'web'] as const
/** A licence is for four cores at least: https://cloud.google.com/sql/pricing#sql-server */
const LEAST_CORES = 4

/** SQL Server is licensed by the core, but for its Express edition; a standby needs no licence of its own. */
const licenceLines = (instance: Instance, { listed }: Pricing): readonly Line[] => {
  const version = ifKnown(instance.version)?.toLowerCase() ?? ''
  const edition = EDITIONS.find((name) => version.startsWith('sqlserver') && version.endsWith(name))
  if (edition === undefined) return []
  return [
    line(`License (${edition.charAt(0).toUpperCase()}${edition.slice(1)})`, () => ({
      unit: 'hours',
      quantity: Math.max(sizeOfTier(tierOf(instance)).cpus, LEAST_CORES) * MONTH_HOURS,
      price: listed(CLOUD_SQL, `licence/${edition}`),
    })),
  ]
}

const DISKS: Readonly<Record<string, { readonly name: string; readonly key: 'ssd' | 'hdd' }>> = {
  PD_SSD: { name: 'SSD', key: 'ssd' },
  PD_HDD: { name: 'HDD', key: 'hdd' },
}

const storageLine = (instance: Instance, { listed }: Pricing): Line =>
  line('Storage', () => {
    const { settings } = instance
    const type = settings.text('disk_type', 'PD_SSD')
    const disk = instance.engine() === 'SQL Server' ? DISKS.PD_SSD : DISKS[type]
    return {
      name: `Storage (${disk?.name ?? type}, ${availability(instance)})`,
      unit: 'GB',
      quantity: settings.number('disk_size', 10),
      price: disk && doubled(instance, listed(CLOUD_SQL, disk.key)),
    }
  })

/** A public address costs while the instance stands still. */
const addressLines = (settings: Block, { listed }: Pricing): readonly Line[] => {
  const address = settings.block('ip_configuration')
  if (address === undefined || ifKnown(() => address.flag('ipv4_enabled')) !== true) return []
  return [
    line('IP address (if unused)', () => ({
      unit: 'hours',
      quantity: MONTH_HOURS,
      price: listed(CLOUD_SQL, 'address'),
    })),
  ]
}
