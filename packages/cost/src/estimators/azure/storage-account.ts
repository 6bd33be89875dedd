import { PROVED, derived } from '../../book/derived.ts'
import { isListed } from '../../book/price-list.ts'
import type { PriceList } from '../../book/price-list.ts'
import type { Price } from '../../book/price.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import type { Line } from '../../estimate/line.ts'
import { tieredLines } from '../../estimate/tiers.ts'
import type { Block } from '../../plan/block.ts'
import { usedLine } from './lines.ts'
import { BLOBS, FILES, NFS } from './storage-prices.ts'

/** What sets the prices of an account. */
export interface AccountShape {
  readonly kind: string
  readonly premium: boolean
  /** `LRS`, `ZRS`, `GRS`, `RAGRS`, `GZRS`, `RAGZRS` */
  readonly redundancy: string
  readonly cool: boolean
  readonly nfs: boolean
}

/** Reads an account; defaults are the provider's: StorageV2, hot. */
export const accountShape = (values: Block): AccountShape => ({
  kind: values.text('account_kind', 'StorageV2'),
  premium: values.text('account_tier', 'Standard').toLowerCase() === 'premium',
  redundancy: values.text('account_replication_type', 'LRS').toUpperCase().replace('-', ''),
  cool: ['cool', 'cold'].includes(values.text('access_tier', 'Hot').toLowerCase()),
  nfs: values.flag('nfsv3_enabled'),
})

/**
 * Regions without availability zones have no storage that is kept in several zones and in another region.
 * Source: https://learn.microsoft.com/azure/reliability/regions-list
 */
const WITHOUT_ZONES: ReadonlySet<string> = new Set([
  'australiacentral',
  'australiasoutheast',
  'brazilsoutheast',
  'canadaeast',
  'francesouth',
  'germanynorth',
  'northcentralus',
  'norwaywest',
  'southafricawest',
  'southindia',
  'ukwest',
  'westcentralus',
  'westindia',
  'westus',
])

/** A price of storage; `undefined` where the region has no such redundancy. */
export const storagePrice = <Key extends string>(
  pricing: Pricing,
  list: PriceList<Key>,
  key: string,
): Price | undefined => {
  const offered = !key.includes('GZRS') || !WITHOUT_ZONES.has(pricing.region ?? '')
  return offered && isListed(list, key) ? pricing.listed(list, key) : undefined
}

/** azurerm_storage_account: what is kept and done in it is use that no plan tells. */
export const storageAccount: Estimator = ({ values }, pricing) => {
  const shape = accountShape(values)
  if (shape.kind === 'FileStorage') return fileLines(pricing, shape)
  if (shape.nfs && !shape.premium) return nfsLines(pricing, shape)
  return blobLines(pricing, shape)
}

const CAPACITY = 'storage_gb'

const blobLines = (pricing: Pricing, shape: AccountShape): readonly Line[] => {
  const { redundancy, kind, premium, cool, nfs } = shape
  const isV1 = kind === 'Storage'
  const tier = premium ? 'premium' : isV1 ? 'v1' : cool ? 'cool' : 'hot'
  const price = (what: string): Price | undefined =>
    storagePrice(pricing, BLOBS, `${tier}/${redundancy}/${what}`)
  const operation = (name: string, usage: string, what: string, keyed: boolean): Line => {
    const key = isV1 ? 'v1/operation' : `${tier}/${what}`
    return usedLine(
      name,
      '10k operations',
      pricing,
      usage,
      keyed && !isV1 ? price(what) : storagePrice(pricing, BLOBS, key),
      10_000,
    )
  }
  const standard = !premium && !isV1
  return [
    ...(tier === 'hot'
      ? hotCapacity(pricing, price('capacity'))
      : [usedLine('Capacity', 'GB', pricing, CAPACITY, price('capacity'))]),
    operation('Write operations', 'monthly_write_operations', 'write', true),
    operation(
      'List and create container operations',
      'monthly_list_and_create_container_operations',
      'list',
      true,
    ),
    operation('Read operations', 'monthly_read_operations', 'read', premium),
    operation('All other operations', 'monthly_other_operations', 'other', premium),
    ...(standard && cool
      ? [
          usedLine(
            'Data retrieval',
            'GB',
            pricing,
            'monthly_data_retrieval_gb',
            pricing.listed(BLOBS, 'cool/retrieval'),
          ),
        ]
      : []),
    // No price of it is known.
    ...(standard && cool && kind === 'BlockBlobStorage'
      ? [usedLine('Data write', 'GB', pricing, 'monthly_data_write_gb', undefined)]
      : []),
    ...(standard && !nfs
      ? [
          usedLine(
            'Blob index',
            '10k tags',
            pricing,
            'blob_index_tags',
            storagePrice(pricing, BLOBS, `${redundancy}/tags`),
            10_000,
          ),
        ]
      : []),
    ...(standard && cool && kind === 'StorageV2'
      ? [usedLine('Early deletion', 'GB', pricing, 'early_deletion_gb', price('early'))]
      : []),
  ]
}

const TB = 1024

/** The first 50 TB at the full price, the next 450 at 96 % of it, and the rest at 92 %. */
const hotCapacity = (pricing: Pricing, price: Price | undefined): readonly Line[] => {
  const step = (share: number): Price | undefined => price && derived(price, price.amount * share, PROVED)
  if (price === undefined) return [usedLine('Capacity', 'GB', pricing, CAPACITY, undefined)]
  return tieredLines({
    unit: 'GB',
    used: pricing.used(CAPACITY),
    tiers: [
      { name: 'Capacity (first 50TB)', upTo: 50 * TB, price },
      { name: 'Capacity (next 450TB)', upTo: 550 * TB, price: step(0.96) },
      { name: 'Capacity (over 500TB)', upTo: Infinity, price: step(0.92) },
    ],
  })
}

const nfsLines = (pricing: Pricing, { redundancy, cool }: AccountShape): readonly Line[] => {
  const tier = cool ? 'cool' : 'hot'
  const price = (key: string): Price | undefined => storagePrice(pricing, NFS, key)
  const operations = (name: string, usage: string, key: string): Line =>
    usedLine(name, '10k operations', pricing, usage, price(key), 10_000)
  return [
    usedLine('Capacity', 'GB', pricing, CAPACITY, price(`${tier}/${redundancy}/capacity`)),
    usedLine(
      'Iterative write operations',
      '100 operations',
      pricing,
      'monthly_iterative_write_operations',
      price(`${tier}/${redundancy}/write`),
      100,
    ),
    operations('Write operations', 'monthly_write_operations', `${tier}/${redundancy}/write`),
    operations(
      'Iterative read operations',
      'monthly_iterative_read_operations',
      `${redundancy}/iterative-read`,
    ),
    operations('Read operations', 'monthly_read_operations', `${tier}/read`),
    operations('All other operations', 'monthly_other_operations', 'other'),
    ...(cool
      ? [
          usedLine('Data retrieval', 'GB', pricing, 'monthly_data_retrieval_gb', price('cool/retrieval')),
          usedLine('Early deletion', 'GB', pricing, 'early_deletion_gb', price(`cool/${redundancy}/early`)),
        ]
      : []),
  ]
}

const fileLines = (pricing: Pricing, { redundancy, premium, cool }: AccountShape): readonly Line[] => {
  const tier = premium ? 'premium' : cool ? 'cool' : 'hot'
  const price = (key: string): Price | undefined => storagePrice(pricing, FILES, key)
  const stored = (name: string, usage: string, key: string): Line =>
    usedLine(name, 'GB', pricing, usage, price(key))
  const capacity = `${tier}/${redundancy}/capacity`
  const operations = (name: string, usage: string, key: string): Line =>
    usedLine(name, '10k operations', pricing, usage, price(key), 10_000)
  return [
    stored('Data at rest', 'data_at_rest_storage_gb', capacity),
    stored('Snapshots', 'snapshots_storage_gb', premium ? `premium/${redundancy}/snapshots` : capacity),
    ...(premium
      ? []
      : [
          stored('Metadata at rest', 'metadata_at_rest_storage_gb', `${redundancy}/metadata`),
          operations('Write operations', 'monthly_write_operations', `${tier}/${redundancy}/write`),
          operations('List operations', 'monthly_list_and_create_container_operations', `${redundancy}/list`),
          operations('Read operations', 'monthly_read_operations', `${tier}/read`),
          operations('All other operations', 'monthly_other_operations', 'other'),
        ]),
    ...(cool && !premium
      ? [
          stored('Data retrieval', 'monthly_data_retrieval_gb', 'cool/retrieval'),
          stored('Early deletion', 'early_deletion_gb', capacity),
        ]
      : []),
  ]
}
