import { describe, expect, test } from '@jest/globals'
import { billOf, dollars } from '../../estimating.ts'

describe('an SQL database', () => {
  const aDatabase = (values: Readonly<Record<string, unknown>>) => ({
    type: 'azurerm_mssql_database',
    values: { location: 'eastus', ...values },
  })

  test('by vCores costs compute, licence and storage', () => {
    expect(billOf(aDatabase({ sku_name: 'GP_Gen5_4', max_size_gb: 100 }))).toMatchObject({
      'Compute (provisioned, GP_Gen5_4)': 444.47, // 4 × 730 h × $0.1522
      'SQL license': 291.9, // 4 × 730 h × $0.09997
      Storage: 11.5,
    })
  })

  test('with a licence of one’s own has no licence to pay', () => {
    const bill = billOf(aDatabase({ sku_name: 'GP_Gen5_4', license_type: 'BasePrice' }))
    expect(bill).not.toHaveProperty(['SQL license'])
  })

  test('in several zones costs more compute, and twice the storage', () => {
    expect(
      billOf(aDatabase({ sku_name: 'GP_Gen5_4', zone_redundant: true, max_size_gb: 100 })),
    ).toMatchObject({
      'Zone redundancy (provisioned, GP_Gen5_4)': 266.68,
      Storage: 23,
    })
  })

  test('without servers costs the vCore hours that are told', () => {
    const bill = billOf(aDatabase({ sku_name: 'GP_S_Gen5_4' }), { usage: { monthly_vcore_hours: 500 } })
    expect(bill).toMatchObject({ 'Compute (serverless, GP_S_Gen5_4)': 260.88 })
  })

  test('by DTUs costs by size, and data beyond what is included', () => {
    expect(billOf(aDatabase({ sku_name: 'S12', max_size_gb: 500 }))).toMatchObject({
      'Compute (S12)': 4415.59,
      'Extra data storage': 42.5, // 250 GB × $0.17
    })
    expect(billOf(aDatabase({ sku_name: 'Basic' }))).toMatchObject({ 'Compute (Basic)': 4.9 })
  })

  test('in a pool costs its backups alone', () => {
    expect(Object.keys(billOf(aDatabase({ sku_name: 'ElasticPool' })))).toEqual([
      'Long-term retention (RA-GRS)',
      'PITR backup storage (RA-GRS)',
    ])
  })
})

describe('a flexible server', () => {
  test('of PostgreSQL costs its vCores and storage', () => {
    const server = {
      type: 'azurerm_postgresql_flexible_server',
      values: { location: 'westus', sku_name: 'GP_Standard_D4s_v3', storage_mb: 32_768 },
    }
    expect(billOf(server)).toMatchObject({ 'Compute (GP_Standard_D4s_v3)': 284.7, Storage: 4.42 })
  })

  test('of MySQL costs operations beyond 300 and 3 for each gigabyte', () => {
    const server = {
      type: 'azurerm_mysql_flexible_server',
      values: { location: 'westus', sku_name: 'B_Standard_B1ms', storage: [{ size_gb: 20, iops: 500 }] },
    }
    expect(billOf(server)).toMatchObject({ 'Additional IOPS': 8.4 }) // (500 − 360) × $0.06
  })
})

describe('a store of Cosmos DB', () => {
  const account = (values: Readonly<Record<string, unknown>>) => ({
    type: 'azurerm_cosmosdb_account',
    name: 'main',
    values: { location: 'eastus', geo_location: [{ location: 'West US' }], ...values },
  })
  const container = (values: Readonly<Record<string, unknown>> = {}) => ({
    type: 'azurerm_cosmosdb_sql_container',
    values,
    references: { account_name: ['azurerm_cosmosdb_account.main'] },
  })

  test('costs its throughput in every region, a quarter more in several zones', () => {
    const places = [{ location: 'West US' }, { location: 'Central US', zone_redundant: true }]
    expect(
      billOf(container({ throughput: 500 }), { beside: [account({ geo_location: places })] }),
    ).toMatchObject({
      'Provisioned throughput (provisioned, West US)': 29.2, // 5 × 730 h × $0.008
      'Provisioned throughput (provisioned, Central US)': 36.5,
    })
  })

  test('that scales by itself costs half as much again of what is used', () => {
    const scaled = container({ autoscale_settings: [{ max_throughput: 6000 }] })
    const usage = { max_request_units_utilization_percentage: 50 }
    expect(billOf(scaled, { beside: [account({})], usage })).toMatchObject({
      'Provisioned throughput (autoscale, West US)': dollars(45 * 730 * 0.008),
    })
  })

  test('has two copies of its backup without a price', () => {
    const backup = (retention_in_hours: number) =>
      account({ backup: [{ type: 'Periodic', interval_in_minutes: 240, retention_in_hours }] })
    const usage = { storage_gb: 1000 }
    expect(billOf(container(), { beside: [backup(16)], usage })).toMatchObject({
      'Periodic backup (West US)': 300,
    })
    expect(billOf(container(), { beside: [backup(8)], usage })).not.toHaveProperty([
      'Periodic backup (West US)',
    ])
  })
})

test('A cache costs its nodes: two for each shard of a premium one', () => {
  const cache = (values: Readonly<Record<string, unknown>>) => ({
    type: 'azurerm_redis_cache',
    values: { location: 'eastus', ...values },
  })
  expect(billOf(cache({ sku_name: 'Basic', family: 'C', capacity: 1 }))).toEqual({
    'Cache usage (Basic_C1)': dollars(730 * 0.055),
  })
  expect(billOf(cache({ sku_name: 'Premium', family: 'P', capacity: 1, shard_count: 3 }))).toEqual({
    'Cache usage (Premium_P1, 6 nodes)': dollars(6 * 730 * 0.2775),
  })
})
