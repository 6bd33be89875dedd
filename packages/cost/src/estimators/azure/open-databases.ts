import { priceList } from '../../book/price-list.ts'
import type { Price } from '../../book/price.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import { priceOf, usedLine } from './lines.ts'

const vcore = (price: Readonly<Record<string, number>>) => ({ unit: 'vCore-hour', price })
const gb = (price: Readonly<Record<string, number>>) => ({ unit: 'GB-month', price })

/** PostgreSQL, MySQL and MariaDB. */
const DATABASES = priceList({
  service: 'Azure Database for PostgreSQL, MySQL, MariaDB',
  asOf: '2026-08-21',
  source: 'https://azure.microsoft.com/pricing/details/postgresql/flexible-server/',
  default: 'eastus',
  prices: {
    'flexible/B1ms': vcore({ eastus: 0.017, westus: 0.022 }),
    'flexible/B2s': vcore({ eastus: 0.068, westus: 0.088 }),
    'flexible/B2ms': vcore({ eastus: 0.136, westus: 0.176 }),
    'flexible/B4ms': vcore({ eastus: 0.272, westus: 0.352 }),
    'flexible/B8ms': vcore({ eastus: 0.544, westus: 0.704 }),
    'flexible/B12ms': vcore({ eastus: 0.816, westus: 1.056 }),
    'flexible/B16ms': vcore({ eastus: 1.088, westus: 1.408 }),
    'flexible/B20ms': vcore({ eastus: 1.36, westus: 1.76 }),
    'postgresql/D/v3': vcore({ eastus: 0.089, westus: 0.0975 }),
    'postgresql/D/v4': vcore({ eastus: 0.089, westus: 0.0975 }),
    'postgresql/D/v5': vcore({ eastus: 0.0925, westus: 0.1015 }),
    'postgresql/E/v3': vcore({ westus: 0.13109932 }),
    'postgresql/E/v4': vcore({ westus: 0.13109932 }),
    'mysql/D/v4': vcore({ eastus: 0.089, westus: 0.0975 }),
    'mysql/D/v5': vcore({ eastus: 0.089, westus: 0.0975 }),
    'mysql/E/v4': vcore({ westus: 0.13109932 }),
    'flexible/storage': gb({ eastus: 0.115, westus: 0.138 }),
    'flexible/backup': { unit: 'GB-month', price: 0.095 },
    'flexible/iops': { unit: 'IOPS-month', price: { eastus: 0.05, westus: 0.06 } },
    'single/B': vcore({ eastus: 0.034 }),
    'single/GP': vcore({ eastus: 0.08759932 }),
    'single/MO': vcore({ eastus: 0.11810019 }),
    'single/storage/B': gb({ eastus: 0.1 }),
    'single/storage': gb({ eastus: 0.115 }),
    'single/backup': gb({ eastus: 0.1 }),
    'single/backup/geo': gb({ eastus: 0.2 }),
  },
})

const MB_A_GB = 1024

/** Compute of a flexible server: `GP_Standard_D4ds_v5`. Burstable sizes have a price each, others one for each vCore. */
const flexibleCompute = (pricing: Pricing, engine: 'postgresql' | 'mysql', sku: string): Line =>
  line(`Compute (${sku})`, () => ({
    unit: 'hours',
    quantity: MONTH_HOURS,
    ...flexiblePrice(pricing, engine, sku),
  }))

const flexiblePrice = (
  pricing: Pricing,
  engine: string,
  sku: string,
): { readonly price: Price | undefined; readonly per?: number } => {
  const [, tier, size = ''] = /^(B|GP|MO)_Standard_(.+)$/i.exec(sku) ?? []
  if (tier?.toUpperCase() === 'B') return { price: priceOf(pricing, DATABASES, `flexible/${size}`) }
  const [, family = '', cores = '', version = ''] = /^([DE])(\d+)[a-z]*_(v\d)$/i.exec(size) ?? []
  return { price: priceOf(pricing, DATABASES, `${engine}/${family}/${version}`), per: 1 / Number(cores) }
}

const backup = (pricing: Pricing): Line =>
  usedLine(
    'Additional backup storage',
    'GB',
    pricing,
    'additional_backup_storage_gb',
    pricing.listed(DATABASES, 'flexible/backup'),
  )

/** azurerm_postgresql_flexible_server */
export const postgresqlFlexible: Estimator = ({ values }, pricing) => {
  const megabytes = values.number('storage_mb')
  return [
    flexibleCompute(pricing, 'postgresql', values.text('sku_name', 'B_Standard_B1ms')),
    line('Storage', () => ({
      unit: 'GB',
      quantity: megabytes === undefined ? undefined : megabytes / MB_A_GB,
      usage: megabytes === undefined,
      price: pricing.listed(DATABASES, 'flexible/storage'),
    })),
    backup(pricing),
  ]
}

/** Storage of a MySQL server where nothing is said, and the IOPS in its price: 300, and 3 for each gigabyte. */
const MYSQL = { gb: 20, iops: 300, iopsPerGb: 3 }

/** azurerm_mysql_flexible_server */
export const mysqlFlexible: Estimator = ({ values }, pricing) => {
  const storage = values.block('storage')
  const size = storage?.number('size_gb') ?? MYSQL.gb
  const free = MYSQL.iops + MYSQL.iopsPerGb * size
  const iops = Math.max(0, (storage?.number('iops') ?? free) - free)
  return [
    flexibleCompute(pricing, 'mysql', values.text('sku_name', 'B_Standard_B1ms')),
    line('Storage', () => ({
      unit: 'GB',
      quantity: size,
      price: pricing.listed(DATABASES, 'flexible/storage'),
    })),
    ...(iops > 0
      ? [
          line('Additional IOPS', () => ({
            unit: 'IOPS',
            quantity: iops,
            price: pricing.listed(DATABASES, 'flexible/iops'),
          })),
        ]
      : []),
    backup(pricing),
  ]
}

/** azurerm_postgresql_server, azurerm_mysql_server, azurerm_mariadb_server: `GP_Gen5_4` */
export const singleServer: Estimator = ({ values }, pricing) => {
  const sku = values.text('sku_name', '')
  const [tier = '', , count = ''] = sku.split('_')
  const cores = /^[1-9]\d*$/.test(count) ? Number(count) : undefined
  const geo = values.flag('geo_redundant_backup_enabled')
  return [
    line(`Compute (${sku})`, () => ({
      unit: 'hours',
      quantity: MONTH_HOURS,
      price: cores === undefined ? undefined : priceOf(pricing, DATABASES, `single/${tier}`),
      per: 1 / (cores ?? 1),
    })),
    line('Storage', () => ({
      unit: 'GB',
      quantity: values.number('storage_mb', 5120) / MB_A_GB,
      price: pricing.listed(DATABASES, tier === 'B' ? 'single/storage/B' : 'single/storage'),
    })),
    usedLine(
      'Additional backup storage',
      'GB',
      pricing,
      'additional_backup_storage_gb',
      pricing.listed(DATABASES, geo ? 'single/backup/geo' : 'single/backup'),
    ),
  ]
}
