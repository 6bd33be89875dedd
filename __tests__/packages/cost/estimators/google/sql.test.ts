import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { billOf, costOf, estimateOf } from '../../estimating.ts'

const REGION = { region: 'us-central1' }
const database = (version: string, settings: Readonly<Record<string, unknown>>) => ({
  type: 'google_sql_database_instance',
  values: { region: 'us-central1', database_version: version, settings: [settings] },
})

test('CPUs and memory of a custom tier are paid apart, and the disk', () => {
  expect(
    billOf(database('POSTGRES_15', { tier: 'db-custom-2-13312', disk_size: 100 }), {
      ...REGION,
      usage: { backup_storage_gb: 50 },
    }),
  ).toEqual({
    'vCPUs (2, zonal)': 60.3, // 2 × 730 h × $0.0413
    'Memory (13 GB, zonal)': 66.43, // 13 GB × 730 h × $0.007
    'Storage (SSD, zonal)': 17, // 100 GB × $0.17
    Backups: 4, // 50 GB × $0.08
  })
})

test('A standby doubles everything but the backups', () => {
  const tier = 'db-custom-4-15360'
  const zonal = costOf(database('POSTGRES_15', { tier }), REGION)
  const regional = costOf(database('POSTGRES_15', { tier, availability_type: 'REGIONAL' }), REGION)
  expect(regional).toBeCloseTo(2 * zonal, 1)
})

test('Other regions cost more, and the same machine in one that is not known is marked as borrowed', () => {
  const at = (region: string) => ({
    type: 'google_sql_database_instance',
    values: { region, database_version: 'POSTGRES_15', settings: [{ tier: 'db-custom-2-8192' }] },
  })
  expect(billOf(at('australia-southeast1'))).toHaveProperty(['vCPUs (2, zonal)'], 81.47) // 2 × 730 h × $0.0558
  const [cpu] = estimateOf(at('europe-west3')).lines
  expect(cpu?.method).toBe('region-fallback')
  expect(cpu?.cost?.high).toBeCloseTo(2 * 730 * 0.0661, 2)
})

test('Small machines are sold as a whole', () => {
  expect(billOf(database('MYSQL_8_0', { tier: 'db-f1-micro' }), REGION)).toMatchObject({
    'SQL instance (db-f1-micro, zonal)': 7.67, // 730 h × $0.0105
    'Storage (SSD, zonal)': 1.7, // the 10 GB that it has by default
  })
})

test('Older machines are sold as a whole for MySQL, and by the part for PostgreSQL', () => {
  expect(billOf(database('MYSQL_5_7', { tier: 'db-n1-standard-2' }), REGION)).toHaveProperty(
    ['SQL instance (db-n1-standard-2, zonal)'],
    98.62, // 730 h × $0.1351
  )
  expect(billOf(database('POSTGRES_9_6', { tier: 'db-n1-standard-2' }), REGION)).toHaveProperty(
    ['Memory (7.5 GB, zonal)'],
    38.33, // 7.5 GB × 730 h × $0.007
  )
})

test('SQL Server is licensed for four cores at least', () => {
  expect(billOf(database('SQLSERVER_2019_STANDARD', { tier: 'db-custom-2-7680' }), REGION)).toHaveProperty(
    ['License (Standard)'],
    379.6,
  ) // 4 × 730 h × $0.13
  expect(billOf(database('SQLSERVER_2019_EXPRESS', { tier: 'db-custom-2-7680' }), REGION)).not.toHaveProperty(
    ['License (Express)'],
  )
})

test('The Enterprise Plus edition has dearer machines', () => {
  const settings = { tier: 'db-perf-optimized-N-8', edition: 'ENTERPRISE_PLUS' }
  expect(billOf(database('POSTGRES_16', settings), REGION)).toMatchObject({
    'vCPUs (8, zonal)': 313.61, // 8 × 730 h × $0.0537
    'Memory (64 GB, zonal)': 425.15, // 64 GB × 730 h × $0.0091
  })
})

test('A public address costs while it is not used; an instance that is stopped costs its disk', () => {
  const settings = {
    tier: 'db-f1-micro',
    activation_policy: 'NEVER',
    ip_configuration: [{ ipv4_enabled: true }],
  }
  expect(billOf(database('MYSQL_8_0', settings), REGION)).toStrictEqual({
    'Storage (SSD, zonal)': 1.7,
    Backups: undefined,
    'IP address (if unused)': 7.3,
  })
})

test('A tier that is not known is unknown, never free', () => {
  const bill = billOf(database('MYSQL_8_0', { tier: 'db-next-2' }), REGION)
  expect(bill).toMatchObject({ vCPUs: undefined, Memory: undefined })
})

test('More CPUs and more disk never cost less', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 48 }), fc.integer({ min: 10, max: 9000 }), (half, disk) => {
      const cost = (cpus: number, size: number) =>
        costOf(
          database('POSTGRES_15', {
            tier: `db-custom-${String(cpus)}-${String(cpus * 4096)}`,
            disk_size: size,
          }),
        )
      expect(cost(2 * half + 2, disk + 1)).toBeGreaterThan(cost(2 * half, disk))
    }),
    { numRuns: 25 },
  )
})
