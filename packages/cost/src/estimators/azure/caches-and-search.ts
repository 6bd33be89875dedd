import { priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { tieredLines } from '../../estimate/tiers.ts'
import { hourly, priceOf } from './lines.ts'

const node = (price: number) => ({ unit: 'node-hour', price: { eastus: price } })

const CACHES = priceList({
  service: 'Azure Cache for Redis, Azure Managed Redis, AI Search',
  asOf: '2026-08-21',
  source: 'https://azure.microsoft.com/pricing/details/cache/',
  default: 'eastus',
  prices: {
    'basic/C0': node(0.022),
    'basic/C1': node(0.055),
    'basic/C2': node(0.09),
    'basic/C3': node(0.18),
    'basic/C4': node(0.21),
    'basic/C5': node(0.42),
    'basic/C6': node(0.84),
    'standard/C0': node(0.0275),
    'standard/C1': node(0.069),
    'standard/C2': node(0.1125),
    'standard/C3': node(0.225),
    'standard/C4': node(0.2625),
    'standard/C5': node(0.525),
    'standard/C6': node(1.05),
    'premium/P1': node(0.2775),
    'premium/P2': node(0.555),
    'premium/P3': node(1.11),
    'premium/P4': node(2.22),
    'managed/Balanced_B3': node(0.065),
    'managed/ComputeOptimized_X10': node(0.583),
    'managed/FlashOptimized_A700': node(4.68),
    'managed/MemoryOptimized_M10': node(0.216),
    'search/basic': { unit: 'unit-hour', price: { eastus: 0.101 } },
    'search/standard s1': { unit: 'unit-hour', price: { eastus: 0.336 } },
    'search/standard s2': { unit: 'unit-hour', price: { eastus: 1.344 } },
    'search/standard s3': { unit: 'unit-hour', price: { eastus: 2.688 } },
    'search/storage optimized l1': { unit: 'unit-hour', price: { eastus: 3.839 } },
    'search/storage optimized l2': { unit: 'unit-hour', price: { eastus: 7.677 } },
    'images/1M': { unit: '1000 images', price: 1 },
    'images/5M': { unit: '1000 images', price: 0.8 },
    'images/over': { unit: '1000 images', price: 0.65 },
  },
})

/** azurerm_redis_cache: two nodes but for a basic one; a premium one has its replicas, or two nodes for each shard. */
export const redisCache: Estimator = ({ values }, pricing) => {
  const sku = values.text('sku_name', '')
  const size = `${values.text('family', '')}${values.text('capacity', '')}`
  const tier = sku.toLowerCase()
  const shards = values.number('shard_count')
  const replicas = values.number('replicas_per_master')
  const premium = shards === undefined ? 1 + (replicas ?? 1) : 2 * shards
  const nodes = tier === 'basic' ? 1 : tier === 'premium' ? premium : 2
  const label = tier === 'premium' ? `, ${String(nodes)} node${nodes > 1 ? 's' : ''}` : ''
  return [hourly(`Cache usage (${sku}_${size}${label})`, priceOf(pricing, CACHES, `${tier}/${size}`), nodes)]
}

/** azurerm_managed_redis: two nodes unless high availability is switched off. */
export const managedRedis: Estimator = ({ values }, pricing) => {
  const sku = values.text('sku_name', '')
  const nodes = values.flag('high_availability_enabled', true) ? 2 : 1
  return [hourly(`Cache usage (${sku})`, priceOf(pricing, CACHES, `managed/${sku}`), nodes)]
}

/** `standard2` is sold as Standard S2, `storage_optimized_l1` as Storage Optimized L1; `standard` is the first of them. */
const searchName = (sku: string): string => {
  if (sku.startsWith('standard')) return `standard s${sku.slice('standard'.length) || '1'}`
  return sku.replaceAll('_', ' ')
}

/** azurerm_search_service: partitions times replicas. */
export const searchService: Estimator = ({ values }, pricing) => {
  const sku = values.text('sku', '').toLowerCase()
  if (sku === 'free') return []
  const name = searchName(sku)
  const units = values.number('partition_count', 1) * values.number('replica_count', 1)
  const title = name.replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase())
  const images = (steps: string): string => `Image extraction (${steps})`
  return [
    hourly(
      `Search usage (${title}, ${String(units)} unit${units > 1 ? 's' : ''})`,
      priceOf(pricing, CACHES, `search/${name}`),
      units,
    ),
    ...tieredLines({
      unit: '1000 images',
      used: pricing.used('monthly_images_extracted'),
      per: 1000,
      tiers: [
        { name: images('first 1M'), upTo: 1e6, price: pricing.listed(CACHES, 'images/1M') },
        { name: images('next 4M'), upTo: 5e6, price: pricing.listed(CACHES, 'images/5M') },
        { name: images('over 5M'), upTo: Infinity, price: pricing.listed(CACHES, 'images/over') },
      ],
    }),
  ]
}
