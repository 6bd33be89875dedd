import { priceList } from '../../book/price-list.ts'
import { paidByUse } from '../../estimate/metered.ts'
import { alike } from './regions.ts'

/** What each service asks for its backups, in the regions with the lowest prices and in Northern California. */
const regional = (price: number, california: number) => alike(price, undefined, { 'us-west-1': california })

const BACKUP = priceList({
  service: 'AWS Backup',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/backup/pricing/',
  default: 'us-east-1',
  prices: {
    'efs/warm': { unit: 'GB', price: regional(0.05, 0.06) },
    'efs/cold': { unit: 'GB', price: regional(0.01, 0.012) },
    'efs/restore-warm': { unit: 'GB', price: regional(0.02, 0.024) },
    'efs/restore-cold': { unit: 'GB', price: regional(0.03, 0.036) },
    'efs/restore-item': { unit: 'request', price: regional(0.5, 0.6) },
    ebs: { unit: 'GB', price: regional(0.05, 0.055) },
    rds: { unit: 'GB', price: regional(0.095, 0.095) },
    'dynamodb/backup': { unit: 'GB', price: regional(0.1, 0.112) },
    'dynamodb/restore': { unit: 'GB', price: regional(0.15, 0.168) },
    aurora: { unit: 'GB', price: regional(0.021, 0.024) },
    fsx: { unit: 'GB', price: regional(0.05, 0.055) },
  },
})

/** What is kept in a vault, by the service that it is a copy of, and what is taken out. */
export const backupVault = paidByUse(BACKUP, [
  ['EFS backup (warm)', 'GB', 'monthly_efs_warm_backup_gb', 'efs/warm'],
  ['EFS backup (cold)', 'GB', 'monthly_efs_cold_backup_gb', 'efs/cold'],
  ['EFS restore (warm)', 'GB', 'monthly_efs_warm_restore_gb', 'efs/restore-warm'],
  ['EFS restore (cold)', 'GB', 'monthly_efs_cold_restore_gb', 'efs/restore-cold'],
  ['EFS restore (item-level)', 'requests', 'monthly_efs_item_restore_requests', 'efs/restore-item'],
  ['EBS snapshot', 'GB', 'monthly_ebs_snapshot_gb', 'ebs'],
  ['RDS snapshot', 'GB', 'monthly_rds_snapshot_gb', 'rds'],
  ['DynamoDB backup', 'GB', 'monthly_dynamodb_backup_gb', 'dynamodb/backup'],
  ['DynamoDB restore', 'GB', 'monthly_dynamodb_restore_gb', 'dynamodb/restore'],
  ['Aurora snapshot', 'GB', 'monthly_aurora_snapshot_gb', 'aurora'],
  ['FSx for Windows backup', 'GB', 'monthly_fsx_windows_backup_gb', 'fsx'],
  ['FSx for Lustre backup', 'GB', 'monthly_fsx_lustre_backup_gb', 'fsx'],
])
