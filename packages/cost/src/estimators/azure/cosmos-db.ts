import { priceList } from '../../book/price-list.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { between } from '../../estimate/interval.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import type { Block } from '../../plan/block.ts'
import type { Resource } from '../../plan/resource.ts'
import { UnknownUntilApply } from '../../plan/unknown.ts'
import { needed, told, usedLine } from './lines.ts'
import { parentOf } from './parent.ts'

const gb = (price: number | Readonly<Record<string, number>>) => ({ unit: 'GB-month', price })

const COSMOS = priceList({
  service: 'Azure Cosmos DB',
  asOf: '2026-08-21',
  source: 'https://azure.microsoft.com/pricing/details/cosmos-db/autoscale-provisioned/',
  default: 'eastus',
  prices: {
    'provisioned/100': { unit: '100 RU/s-hour', price: 0.008 },
    'serverless/million': { unit: '1M RU', price: { eastus: 0.25, westus: 0.279 } },
    transactional: gb(0.25),
    analytical: gb({ eastus: 0.02, westus: 0.03 }),
    'analytical/write': { unit: '10K operations', price: { eastus: 0.05, westus: 0.055 } },
    'analytical/read': { unit: '10K operations', price: { eastus: 0.005, westus: 0.0054 } },
    'backup/periodic': gb({ eastus: 0.12, westus: 0.15, centralus: 0.15 }),
    'backup/continuous': gb({ eastus: 0.2, westus: 0.2, centralus: 0.246 }),
    restored: { unit: 'GB', price: 0.15 },
  },
})

/** A region that an account keeps its data in. */
interface Replica {
  readonly name: string
  readonly zones: boolean
}

/** Names of regions as people write them. */
const REGION_NAMES: Readonly<Record<string, string>> = {
  centralus: 'Central US',
  eastus: 'East US',
  eastus2: 'East US 2',
  northeurope: 'North Europe',
  southcentralus: 'South Central US',
  westeurope: 'West Europe',
  westus: 'West US',
  westus2: 'West US 2',
  westus3: 'West US 3',
}
const label = (region: string): string => REGION_NAMES[region] ?? region

const normal = (region: string): string => region.toLowerCase().replaceAll(' ', '')

const replicasOf = (account: Resource): readonly Replica[] => {
  const places = account.values.blocks('geo_location').map((place) => ({
    name: normal(place.text('location', '')),
    zones: place.flag('zone_redundant'),
  }))
  return places.length > 0 ? places : [{ name: account.region?.name ?? 'eastus', zones: false }]
}

/**
 * Databases and containers of Cosmos DB, of every kind: throughput in each region of the account, what is stored there,
 * and backups.
 */
export const cosmosStore: Estimator = (resource, pricing) => {
  const account = accountOf(resource)
  const { values } = account
  const replicas = replicasOf(account)
  const each = (lines: (replica: Replica, here: Pricing) => readonly Line[]): readonly Line[] =>
    replicas.flatMap((replica) => lines(replica, pricing.inRegion(replica.name)))
  const analytical = values.flag('analytical_storage_enabled')
  return [
    ...throughput(resource.values, pricing, replicas),
    ...each(({ name }, here) => [
      stored(`Transactional storage (${label(name)})`, here, here.listed(COSMOS, 'transactional')),
    ]),
    ...(analytical ? each(({ name }, here) => analyticalLines(label(name), here)) : []),
    ...backupLines(values.block('backup'), pricing, replicas),
    usedLine('Restored data', 'GB', pricing, 'monthly_restored_data_gb', pricing.listed(COSMOS, 'restored')),
  ]
}

const OWNERS = ['account_name', 'cassandra_keyspace_id']

/** The account that a store stands in: a collection of MongoDB in its database's, a table of Cassandra in its keyspace's. */
const accountOf = (resource: Resource): Resource => {
  const paths =
    resource.type === 'azurerm_cosmosdb_mongo_collection' ? ['database_name', 'account_name'] : OWNERS
  const account = paths.map((path) => parentOf(resource, path)).find((each) => each !== undefined)
  if (account === undefined) throw new UnknownUntilApply('account_name', 'names no account of the plan')
  return account.type === 'azurerm_cosmosdb_account' ? account : accountOf(account)
}

const stored = (name: string, here: Pricing, price: ReturnType<Pricing['listed']>): Line =>
  usedLine(name, 'GB', here, 'storage_gb', price)

/** A region that is kept in several zones costs a quarter more; one that all regions write to, as much again. */
const ZONES_FACTOR = 1.25

const throughput = (values: Block, pricing: Pricing, replicas: readonly Replica[]): readonly Line[] => {
  const autoscale = values.block('autoscale_settings')
  const fixed = values.number('throughput')
  if (fixed === undefined && autoscale === undefined) return serverless(pricing, replicas)
  return replicas.map(({ name, zones }) =>
    line(
      `Provisioned throughput (${autoscale === undefined ? 'provisioned' : 'autoscale'}, ${label(name)})`,
      () => {
        const factor = zones && autoscale === undefined ? ZONES_FACTOR : 1
        const base = {
          unit: 'RU/s x 100',
          price: pricing.listed(COSMOS, 'provisioned/100'),
          per: 1 / MONTH_HOURS,
        }
        if (autoscale === undefined) return { ...base, quantity: ((fixed ?? 0) / 100) * factor }
        return { ...base, ...scaled(autoscale, pricing) }
      },
    ),
  )
}

/** Autoscale bills half as much again, for at least a tenth of its maximum. */
const AUTOSCALE_FACTOR = 1.5
const AUTOSCALE_LEAST = 0.1

const scaled = (autoscale: Block, pricing: Pricing) => {
  const most = (needed(autoscale, 'max_throughput') / 100) * AUTOSCALE_FACTOR
  const percent = told(pricing, 'max_request_units_utilization_percentage')
  if (percent === undefined) return { quantity: undefined, usage: true }
  return { quantity: between(most * AUTOSCALE_LEAST, (most * percent) / 100, most), usage: true }
}

const serverless = (pricing: Pricing, replicas: readonly Replica[]): readonly Line[] => [
  usedLine(
    'Provisioned throughput (serverless)',
    '1M RU',
    pricing,
    'monthly_serverless_request_units',
    pricing.inRegion(replicas[0]?.name ?? 'eastus').listed(COSMOS, 'serverless/million'),
    1_000_000,
  ),
]

const analyticalLines = (name: string, here: Pricing): readonly Line[] => [
  stored(`Analytical storage (${name})`, here, here.listed(COSMOS, 'analytical')),
  usedLine(
    `Analytical write operations (${name})`,
    '10K operations',
    here,
    'monthly_analytical_storage_write_operations',
    here.listed(COSMOS, 'analytical/write'),
    10_000,
  ),
  usedLine(
    `Analytical read operations (${name})`,
    '10K operations',
    here,
    'monthly_analytical_storage_read_operations',
    here.listed(COSMOS, 'analytical/read'),
    10_000,
  ),
]

/** Copies of a periodic backup that cost nothing. */
const FREE_COPIES = 2

/** How often and how long the provider's default backs up. */
const PERIODIC = { minutes: 240, hours: 8 }

const backupLines = (
  backup: Block | undefined,
  pricing: Pricing,
  replicas: readonly Replica[],
): readonly Line[] => {
  const continuous = backup?.text('type', 'Periodic').toLowerCase() === 'continuous'
  const copies = continuous
    ? 1
    : Math.max(
        0,
        Math.floor(
          ((backup?.number('retention_in_hours') ?? PERIODIC.hours) * 60) /
            (backup?.number('interval_in_minutes') ?? PERIODIC.minutes),
        ) - FREE_COPIES,
      )
  const gigabytes = told(pricing, 'storage_gb')
  if (gigabytes !== undefined && copies === 0) return []
  const kind = continuous ? 'Continuous' : 'Periodic'
  return replicas.map(({ name }) =>
    line(`${kind} backup (${label(name)})`, () => ({
      unit: 'GB',
      ...pricing.used('storage_gb', copies),
      price: pricing.inRegion(name).listed(COSMOS, continuous ? 'backup/continuous' : 'backup/periodic'),
    })),
  )
}
