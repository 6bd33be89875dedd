import { priceList } from '../../book/price-list.ts'
import { paidByUse } from '../../estimate/metered.ts'
import { alike } from './regions.ts'

const COPIES = priceList({
  service: 'Copies of disks, databases and files',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/ebs/pricing/',
  default: 'us-east-1',
  prices: {
    disk: { unit: 'GB', price: alike(0.05) },
    database: { unit: 'GB', price: alike(0.095) },
    redshift: { unit: 'GB', price: alike(0.024) },
    memory: { unit: 'GB', price: alike(0.021) },
    archive: { unit: 'GB', price: alike(0.0036) },
    export: { unit: 'GB', price: alike(0.01) },
    'table-export': { unit: 'GB', price: alike(0.1) },
  },
})

/** The snapshots behind an image of a machine. */
export const machineImage = paidByUse(COPIES, [['Snapshot storage', 'GB', 'storage_gb', 'disk']])

export const fileSystemBackup = paidByUse(COPIES, [['Backup storage', 'GB', 'storage_gb', 'disk']])

/** A copy of a database's snapshot, or backups that are kept in another region. */
export const databaseCopy = paidByUse(COPIES, [['Backup storage', 'GB', 'storage_gb', 'database']])

export const redshiftSnapshot = paidByUse(COPIES, [['Backup storage', 'GB', 'storage_gb', 'redshift']])

/** A snapshot of MemoryDB beyond the first of each cluster. */
export const memorySnapshot = paidByUse(COPIES, [['Snapshot storage', 'GB', 'storage_gb', 'memory']])

export const glacierVault = paidByUse(COPIES, [['Archive storage', 'GB', 'storage_gb', 'archive']])

/** A snapshot that is written to S3. */
export const snapshotExport = paidByUse(COPIES, [['Data exported', 'GB', 'data_exported_gb', 'export']])

export const tableExport = paidByUse(COPIES, [['Data exported', 'GB', 'data_exported_gb', 'table-export']])
