import type { Price } from '../../book/price.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import type { Block } from '../../plan/block.ts'
import { isAssumed } from '../../usage/usage.ts'
import { priceOf, told, usedLine } from './lines.ts'
import { SQL } from './sql-prices.ts'

/** A size by vCores: `GP_S_Gen5_2`. */
interface CoreSize {
  readonly name: string
  /** `GP`, `GP_S`, `BC`, `HS` */
  readonly tier: string
  readonly family: string
  readonly cores: number
}

const coreSize = (name: string): CoreSize | undefined => {
  const [, tier, serverless, family, cores] = /^(GP|BC|HS)_(S_)?([A-Za-z0-9]+)_(\d+)$/i.exec(name) ?? []
  if (tier === undefined || family === undefined) return undefined
  const base = tier.toUpperCase()
  return { name, tier: serverless === undefined ? base : `${base}_S`, family, cores: Number(cores) }
}

/** What a database is made as where no size is given. */
const DEFAULT_SIZE = 'GP_S_Gen5_2'

/** Gigabytes of a database where nothing is said. */
const DEFAULT_GB = 5

/** azurerm_mssql_database and azurerm_sql_database */
const database = (values: Block, pricing: Pricing, size: string): readonly Line[] => {
  const kind = size.toLowerCase()
  if (kind === 'elasticpool') return backups(values, pricing)
  const cores = coreSize(size)
  return cores === undefined ? byDtu(values, pricing, size) : byCore(values, pricing, cores)
}

/** azurerm_mssql_database */
export const mssqlDatabase: Estimator = (resource, pricing) => {
  const { values } = resource
  const pooled = values.has('elastic_pool_id') && !values.has('sku_name')
  return database(values, pricing, pooled ? 'ElasticPool' : values.text('sku_name', DEFAULT_SIZE))
}

/** azurerm_sql_database: the retired type, whose size has another name. */
export const sqlDatabase: Estimator = (resource, pricing) => {
  const { values } = resource
  const edition = values.text('edition', 'GeneralPurpose')
  const size = values.text('requested_service_objective_name', edition === 'Basic' ? 'Basic' : DEFAULT_SIZE)
  return database(values, pricing, size)
}

const byCore = (values: Block, pricing: Pricing, size: CoreSize): readonly Line[] => {
  const { name, tier, family, cores } = size
  const zone = values.flag('zone_redundant')
  const base = tier.replace('_S', '')
  const compute = priceOf(pricing, SQL, `${tier}/${family}`)
  const zonePrice = priceOf(pricing, SQL, `${tier}/${family}/zone`)
  const serverless = tier.endsWith('_S')
  const redundant = zone && base === 'GP'
  const run = (what: string, price: Price | undefined): Line =>
    serverless
      ? usedLine(`${what} (serverless, ${name})`, 'vCore-hours', pricing, 'monthly_vcore_hours', price)
      : provisioned(`${what} (provisioned, ${name})`, cores, price)
  return [
    run('Compute', compute),
    ...(redundant ? [run('Zone redundancy', zonePrice)] : []),
    ...(base === 'HS' ? [replicas(values, cores, compute)] : []),
    ...(serverless || values.text('license_type', 'LicenseIncluded').toLowerCase() !== 'licenseincluded'
      ? []
      : [licence(pricing, base, cores)]),
    line('Storage', () => ({
      unit: 'GB',
      quantity: values.number('max_size_gb', DEFAULT_GB),
      price: priceOf(pricing, SQL, `storage/${base}${redundant ? '/zone' : ''}`),
    })),
    ...(base === 'HS' ? [] : backups(values, pricing)),
  ]
}

/** Hours of a machine whose price is that of each of its vCores. */
export const provisioned = (name: string, cores: number, price: Price | undefined): Line =>
  line(name, () => ({ unit: 'hours', quantity: MONTH_HOURS, price, per: 1 / cores }))

const replicas = (values: Block, cores: number, price: Price | undefined): Line => {
  const count = values.number('read_replica_count')
  return line('Read replicas', () => ({
    unit: 'hours',
    quantity: count === undefined ? undefined : count * MONTH_HOURS,
    usage: count === undefined,
    price,
    per: 1 / cores,
  }))
}

/** The licence of SQL Server, by the vCore. */
export const licence = (pricing: Pricing, tier: string, cores: number): Line =>
  line('SQL license', () => ({
    unit: 'vCore-hours',
    quantity: cores * MONTH_HOURS,
    price: priceOf(pricing, SQL, `licence/${tier}`),
  }))

const REDUNDANCY: Readonly<Record<string, string>> = {
  geo: 'RA-GRS',
  geozone: 'RA-GRS',
  local: 'LRS',
  zone: 'ZRS',
}

const backups = (values: Block, pricing: Pricing): readonly Line[] => {
  const kept = REDUNDANCY[values.text('storage_account_type', 'Geo').toLowerCase()] ?? 'RA-GRS'
  return [
    usedLine(
      `Long-term retention (${kept})`,
      'GB',
      pricing,
      'long_term_retention_storage_gb',
      priceOf(pricing, SQL, `retention/${kept}`),
    ),
    usedLine(
      `PITR backup storage (${kept})`,
      'GB',
      pricing,
      'backup_storage_gb',
      priceOf(pricing, SQL, `restore/${kept}`),
    ),
  ]
}

/** DTUs of a standard size; the price goes by them. */
const STANDARD_DTUS: Readonly<Record<string, number>> = {
  S0: 10,
  S1: 20,
  S2: 50,
  S3: 100,
  S4: 200,
  S6: 400,
  S7: 800,
  S9: 1600,
  S12: 3000,
}

/** Gigabytes in the price of a size. */
const includedGb = (size: string): number => {
  if (size.startsWith('S')) return 250
  return ['P11', 'P15'].includes(size) ? 4096 : 500
}

const byDtu = (values: Block, pricing: Pricing, name: string): readonly Line[] => {
  const size = name.toUpperCase()
  const dtus = STANDARD_DTUS[size]
  const compute =
    dtus === undefined
      ? line(`Compute (${name})`, () =>
          size === 'BASIC'
            ? {
                unit: 'hours',
                quantity: MONTH_HOURS,
                price: pricing.listed(SQL, 'dtu/Basic'),
                per: MONTH_HOURS,
              }
            : { unit: 'hours', quantity: MONTH_HOURS, price: priceOf(pricing, SQL, `dtu/${size}`) },
        )
      : line(`Compute (${name})`, () => ({
          unit: 'hours',
          quantity: MONTH_HOURS,
          price: pricing.listed(SQL, 'dtu/Standard'),
          per: MONTH_HOURS / dtus,
        }))
  const max = values.number('max_size_gb')
  const extra =
    told(pricing, 'extra_data_storage_gb') ?? (max === undefined ? 0 : Math.max(0, max - includedGb(size)))
  return [
    compute,
    ...(extra > 0 && size !== 'BASIC'
      ? [extraStorage(pricing, size.startsWith('S') ? 'Standard' : 'Premium', extra)]
      : []),
    ...backups(values, pricing),
  ]
}

/** Data beyond what the price of a size includes. */
export const extraStorage = (pricing: Pricing, tier: 'Standard' | 'Premium', gb: number): Line =>
  line('Extra data storage', () => ({
    unit: 'GB',
    quantity: gb,
    usage: true,
    assumed: isAssumed(pricing.usage, ['extra_data_storage_gb']),
    price: pricing.listed(SQL, `extra/${tier}`),
  }))
