import type { S3Key } from './s3-prices.ts'

/** One thing that a class of storage bills: its line, the name of its use, its price. */
export interface ClassUse {
  readonly name: string
  readonly unit: 'GB' | '1k requests' | '1k objects'
  readonly use: string
  readonly price: S3Key
}

export interface StorageClass {
  /** What a usage file calls it. */
  readonly key: string
  /** What the provider calls it. */
  readonly name: string
  readonly label: string
  readonly uses: readonly ClassUse[]
}

const gb = (name: string, use: string, price: S3Key): ClassUse => ({ name, unit: 'GB', use, price })
const requests = (name: string, use: string, price: S3Key): ClassUse => ({
  name,
  unit: '1k requests',
  use,
  price,
})

const calls = (first: S3Key, second: S3Key): readonly ClassUse[] => [
  requests('PUT, COPY, POST, LIST requests', 'monthly_tier_1_requests', first),
  requests('GET, SELECT, and all other requests', 'monthly_tier_2_requests', second),
]
const transition = (price: S3Key): ClassUse =>
  requests('Lifecycle transition', 'monthly_lifecycle_transition_requests', price)
const select = (returned: S3Key): readonly ClassUse[] => [
  gb('Select data scanned', 'monthly_select_data_scanned_gb', 'select/scanned'),
  gb('Select data returned', 'monthly_select_data_returned_gb', returned),
]
const retrieval = (
  how: 'standard' | 'expedited' | 'bulk',
  request: S3Key,
  data: S3Key,
): readonly ClassUse[] => [
  requests(`Retrieval requests (${how})`, `monthly_${how}_data_retrieval_requests`, request),
  gb(`Retrievals (${how})`, `monthly_${how}_data_retrieval_gb`, data),
]
const archiveSelect = (how: string, scanned: S3Key, returned: S3Key): readonly ClassUse[] => [
  gb(`Select data scanned (${how})`, `monthly_${how}_select_data_scanned_gb`, scanned),
  gb(`Select data returned (${how})`, `monthly_${how}_select_data_returned_gb`, returned),
]

const seldom = (storage: S3Key): readonly ClassUse[] => [
  gb('Storage', 'storage_gb', storage),
  ...calls('infrequent/tier-1', 'infrequent/tier-2'),
  transition('infrequent/transition'),
  gb('Retrievals', 'monthly_data_retrieval_gb', 'infrequent/retrieval'),
  ...select('infrequent/retrieval'),
]

/** The classes of storage, in the order they are shown. https://aws.amazon.com/s3/storage-classes/ */
export const STORAGE_CLASSES: readonly StorageClass[] = [
  {
    key: 'standard',
    name: 'STANDARD',
    label: 'Standard',
    uses: [
      gb('Storage', 'storage_gb', 'standard/storage'),
      ...calls('standard/tier-1', 'standard/tier-2'),
      ...select('standard/select-returned'),
    ],
  },
  {
    key: 'intelligent_tiering',
    name: 'INTELLIGENT_TIERING',
    label: 'Intelligent tiering',
    uses: [
      gb('Storage (frequent access)', 'frequent_access_storage_gb', 'standard/storage'),
      gb('Storage (infrequent access)', 'infrequent_access_storage_gb', 'intelligent/infrequent'),
      gb('Storage (archive access)', 'archive_access_storage_gb', 'intelligent/archive'),
      gb('Storage (deep archive access)', 'deep_archive_access_storage_gb', 'intelligent/deep-archive'),
      {
        name: 'Monitoring and automation',
        unit: '1k objects',
        use: 'monitored_objects',
        price: 'intelligent/monitoring',
      },
      ...calls('standard/tier-1', 'standard/tier-2'),
      transition('intelligent/transition'),
      ...select('standard/select-returned'),
      gb('Early delete (within 30 days)', 'early_delete_gb', 'standard/storage'),
    ],
  },
  {
    key: 'standard_infrequent_access',
    name: 'STANDARD_IA',
    label: 'Standard - infrequent access',
    uses: seldom('infrequent/storage'),
  },
  {
    key: 'one_zone_infrequent_access',
    name: 'ONEZONE_IA',
    label: 'One zone - infrequent access',
    uses: seldom('one-zone/storage'),
  },
  {
    key: 'glacier_flexible_retrieval',
    name: 'GLACIER',
    label: 'Glacier flexible retrieval',
    uses: [
      gb('Storage', 'storage_gb', 'flexible/storage'),
      ...calls('flexible/tier-1', 'standard/tier-2'),
      transition('flexible/tier-1'),
      ...retrieval('standard', 'flexible/standard-request', 'flexible/standard-retrieval'),
      ...archiveSelect('standard', 'flexible/standard-select-scanned', 'flexible/standard-retrieval'),
      ...retrieval('expedited', 'flexible/expedited-request', 'flexible/expedited-retrieval'),
      ...archiveSelect('expedited', 'flexible/expedited-select-scanned', 'flexible/expedited-retrieval'),
      ...archiveSelect('bulk', 'flexible/bulk-select-scanned', 'flexible/bulk-select-returned'),
      gb('Early delete (within 90 days)', 'early_delete_gb', 'flexible/storage'),
    ],
  },
  {
    key: 'glacier_deep_archive',
    name: 'DEEP_ARCHIVE',
    label: 'Glacier deep archive',
    uses: [
      gb('Storage', 'storage_gb', 'deep/storage'),
      ...calls('deep/tier-1', 'standard/tier-2'),
      transition('deep/tier-1'),
      ...retrieval('standard', 'deep/standard-request', 'deep/standard-retrieval'),
      ...retrieval('bulk', 'deep/bulk-request', 'deep/bulk-retrieval'),
      gb('Early delete (within 180 days)', 'early_delete_gb', 'deep/storage'),
    ],
  },
]
