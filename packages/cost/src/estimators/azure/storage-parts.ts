import type { Price } from '../../book/price.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { line } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import { UnknownUntilApply } from '../../plan/unknown.ts'
import type { Resource } from '../../plan/resource.ts'
import { needed, priceOf, told, usedLine } from './lines.ts'
import { parentOf } from './parent.ts'
import { accountShape, storagePrice } from './storage-account.ts'
import type { AccountShape } from './storage-account.ts'
import { FILES, QUEUES, TABLES } from './storage-prices.ts'

const OWNERS = ['storage_account_name', 'storage_account_id'] as const

/** The account that a queue, share or table stands in: its redundancy sets the price. */
const accountOf = (resource: Resource): Resource => {
  const account = OWNERS.map((path) => parentOf(resource, path)).find((each) => each !== undefined)
  if (account !== undefined) return account
  throw new UnknownUntilApply('storage_account_name', 'names no storage account of the plan')
}

const inAccount = (
  resource: Resource,
  pricing: Pricing,
): { readonly shape: AccountShape; readonly here: Pricing; readonly account: Resource } => {
  const account = accountOf(resource)
  return { account, shape: accountShape(account.values), here: pricing }
}

const isGeo = ({ redundancy }: AccountShape): boolean => redundancy.includes('G')

/** azurerm_storage_queue */
export const storageQueue: Estimator = (resource, pricing) => {
  const { shape, here } = inAccount(resource, pricing)
  const version = shape.kind === 'Storage' ? 'v1' : 'v2'
  const key = (what: string): string => (version === 'v1' ? 'v1/operation' : what)
  const price = (name: string): Price | undefined => priceOf(here, QUEUES, name)
  const capacity = `${version}/${shape.redundancy}/capacity`
  return [
    usedLine('Capacity', 'GB', here, 'monthly_storage_gb', price(capacity)),
    usedLine(
      'Class 1 operations',
      '10k operations',
      here,
      'monthly_class_1_operations',
      price(key(`v2/${shape.redundancy}/class-1`)),
      10_000,
    ),
    usedLine(
      'Class 2 operations',
      '10k operations',
      here,
      'monthly_class_2_operations',
      price(key('v2/class-2')),
      10_000,
    ),
    ...(isGeo(shape)
      ? [
          usedLine(
            'Geo-replication data transfer',
            'GB',
            here,
            'monthly_geo_replication_data_transfer_gb',
            price('geo-transfer'),
          ),
        ]
      : []),
  ]
}

const TIERS: Readonly<Record<string, string>> = {
  premium: 'premium',
  hot: 'hot',
  cool: 'cool',
  transactionoptimized: 'optimized',
}

/** azurerm_storage_share: premium shares are paid for what they may hold, others for what they do. */
export const storageShare: Estimator = (resource, pricing) => {
  const { shape, here } = inAccount(resource, pricing)
  const premium = shape.kind === 'FileStorage' && shape.premium
  const asked = resource.values
    .text('access_tier', premium ? 'Premium' : 'TransactionOptimized')
    .toLowerCase()
  if (asked === 'premium' && !premium) return []
  const tier = premium ? 'premium' : (TIERS[asked] ?? asked)
  const capacity = `${tier}/${shape.redundancy}/capacity`
  const stored = (name: string, usage: string, key: string): Line =>
    usedLine(name, 'GB', here, usage, storagePrice(here, FILES, key))
  if (premium) {
    return [
      line('Data at rest', () => ({
        unit: 'GB',
        quantity: told(here, 'storage_gb') ?? needed(resource.values, 'quota'),
        usage: true,
        price: storagePrice(here, FILES, capacity),
      })),
      stored('Snapshots', 'snapshots_storage_gb', `premium/${shape.redundancy}/snapshots`),
    ]
  }
  return [
    stored('Data at rest', 'storage_gb', capacity),
    stored('Snapshots', 'snapshots_storage_gb', capacity),
    ...(tier === 'optimized'
      ? []
      : [stored('Metadata at rest', 'metadata_at_rest_storage_gb', `${shape.redundancy}/metadata`)]),
    ...shareOperations(here, tier, shape.redundancy),
    ...(tier === 'cool' ? [stored('Data retrieval', 'monthly_data_retrieval_gb', 'cool/retrieval')] : []),
  ]
}

const shareOperations = (here: Pricing, tier: string, redundancy: string): readonly Line[] => {
  const optimized = tier === 'optimized'
  const operations = (name: string, usage: string, key: string): Line =>
    usedLine(name, '10k operations', here, usage, storagePrice(here, FILES, key), 10_000)
  return [
    operations(
      'Read operations',
      'monthly_read_operations',
      optimized ? 'optimized/operation' : `${tier}/read`,
    ),
    operations('Write operations', 'monthly_write_operations', `${tier}/${redundancy}/write`),
    operations(
      'List operations',
      'monthly_list_operations',
      optimized ? 'optimized/list' : `${redundancy}/list`,
    ),
    operations('Other operations', 'monthly_other_operations', optimized ? 'optimized/operation' : 'other'),
  ]
}

/** azurerm_storage_table: dearer where the account is encrypted with a key of one's own. */
export const storageTable: Estimator = (resource, pricing) => {
  const { shape, here, account } = inAccount(resource, pricing)
  const own =
    account.values.blocks('customer_managed_key').length > 0 ||
    account.referrers('azurerm_storage_account_customer_managed_key', 'storage_account_id').length > 0
  const zone = shape.redundancy.includes('GZRS') ? 'geo-zone/' : isGeo(shape) ? 'geo/' : ''
  const operations = (name: string, what: string, spread = ''): Line =>
    usedLine(
      name,
      '10k operations',
      here,
      `monthly_${what.replace('-', '_')}_operations`,
      storagePrice(here, TABLES, own ? `own-key/${spread}${what}` : 'operation'),
      10_000,
    )
  return [
    usedLine(
      'Capacity',
      'GB',
      here,
      'monthly_storage_gb',
      storagePrice(here, TABLES, `${own ? 'own-key/' : ''}${shape.redundancy}/capacity`),
    ),
    operations('Batch Write operations', 'batch-write', zone),
    operations('Write operations', 'write', zone),
    operations('Read operations', 'read'),
    operations('Scan operations', 'scan'),
    operations('List operations', 'list'),
    operations('Delete operations', 'delete'),
  ]
}
