import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import type { Block } from '../../plan/block.ts'
import { needed, priceOf, usedLine } from './lines.ts'
import { extraStorage, licence, provisioned } from './sql-database.ts'
import { SQL } from './sql-prices.ts'

const TIERS: Readonly<Record<string, string>> = {
  generalpurpose: 'GP',
  businesscritical: 'BC',
  hyperscale: 'HS',
}

/** Gigabytes in the price of a pool by its DTUs. Source: https://learn.microsoft.com/azure/azure-sql/database/resource-limits-dtu-elastic-pools */
const STANDARD_GB: Readonly<Record<number, number>> = {
  50: 50,
  100: 100,
  200: 200,
  300: 300,
  400: 400,
  800: 800,
  1200: 1200,
  1600: 1600,
  2000: 2000,
  2500: 2500,
  3000: 3000,
}
const PREMIUM_GB: Readonly<Record<number, number>> = {
  125: 250,
  250: 500,
  500: 750,
  1000: 1024,
  1500: 1536,
  2000: 2048,
  2500: 2560,
  3000: 3072,
  3500: 3584,
  4000: 4096,
}

/** azurerm_mssql_elasticpool */
export const mssqlElasticPool: Estimator = (resource, pricing) => {
  const { values } = resource
  const sku = values.block('sku')
  const tier = sku?.text('tier', '') ?? ''
  const capacity = needed(sku, 'capacity')
  const byCore = TIERS[tier.toLowerCase()]
  if (byCore === undefined) return pooledDtus(pricing, tier, capacity, values.number('max_size_gb'))
  return pooledCores(pricing, values, byCore, sku?.text('family', 'Gen5') ?? 'Gen5', capacity)
}

/** azurerm_sql_elasticpool: the retired type; its size is in megabytes. */
export const sqlElasticPool: Estimator = (resource, pricing) => {
  const { values } = resource
  const megabytes = values.number('pool_size')
  return pooledDtus(
    pricing,
    values.text('edition', ''),
    needed(values, 'dtu'),
    megabytes === undefined ? undefined : megabytes / 1024,
  )
}

const pooledDtus = (
  pricing: Pricing,
  tier: string,
  dtus: number,
  max: number | undefined,
): readonly Line[] => {
  const included = (tier === 'Premium' ? PREMIUM_GB : STANDARD_GB)[dtus]
  const extra = included === undefined || max === undefined ? 0 : Math.max(0, max - included)
  return [
    line(`Compute (${tier}, ${String(dtus)} DTUs)`, () => ({
      unit: 'hours',
      quantity: MONTH_HOURS,
      price: priceOf(pricing, SQL, `pool/${tier}`),
      per: MONTH_HOURS / dtus,
    })),
    ...(extra > 0 && (tier === 'Standard' || tier === 'Premium') ? [extraStorage(pricing, tier, extra)] : []),
  ]
}

const pooledCores = (
  pricing: Pricing,
  values: Block,
  tier: string,
  family: string,
  cores: number,
): readonly Line[] => {
  const size = `${tier}_${family}, ${String(cores)} vCore`
  const redundant = values.flag('zone_redundant') && tier === 'GP'
  return [
    provisioned(`Compute (${size})`, cores, priceOf(pricing, SQL, `${tier}/${family}`)),
    ...(redundant
      ? [provisioned(`Zone redundancy (${size})`, cores, priceOf(pricing, SQL, `${tier}/${family}/zone`))]
      : []),
    ...(values.text('license_type', 'LicenseIncluded') === 'LicenseIncluded'
      ? [licence(pricing, tier, cores)]
      : []),
    line('Storage', () => ({
      unit: 'GB',
      quantity: values.number('max_size_gb', 5),
      price: priceOf(pricing, SQL, `storage/${tier}${redundant ? '/zone' : ''}`),
    })),
  ]
}

/** Gigabytes in the price of a managed instance. */
const INSTANCE_GB = 32

/** azurerm_mssql_managed_instance and azurerm_sql_managed_instance */
export const managedInstance: Estimator = ({ values }, pricing) => {
  const sku = values.text('sku_name', '')
  const [tier = '', family = ''] = sku.split('_')
  const cores = needed(values, 'vcores')
  const kept = { grs: 'RA-GRS', gzrs: 'RA-GRS', lrs: 'LRS', zrs: 'ZRS' }[
    values.text('storage_account_type', 'GRS').toLowerCase()
  ]
  const label = kept === 'RA-GRS' ? 'GRS' : kept
  return [
    provisioned(
      `Compute (${sku.toUpperCase()} ${String(cores)} cores)`,
      cores,
      priceOf(pricing, SQL, `${tier}/${family}`),
    ),
    line('Additional Storage', () => ({
      unit: 'GB',
      quantity: Math.max(0, values.number('storage_size_in_gb', INSTANCE_GB) - INSTANCE_GB),
      price: pricing.listed(SQL, 'storage/instance'),
    })),
    usedLine(
      `PITR backup storage (${String(label)})`,
      'GB',
      pricing,
      'backup_storage_gb',
      priceOf(pricing, SQL, `restore/${String(kept)}`),
    ),
    ...(values.text('license_type', 'LicenseIncluded') === 'LicenseIncluded'
      ? [licence(pricing, tier, cores)]
      : []),
    usedLine(
      `LTR backup storage (${String(label)})`,
      'GB',
      pricing,
      'long_term_retention_storage_gb',
      priceOf(pricing, SQL, `retention/${String(kept)}`),
    ),
  ]
}
