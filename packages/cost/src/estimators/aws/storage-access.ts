import { priceList } from '../../book/price-list.ts'
import { paidByUse } from '../../estimate/metered.ts'
import { alike } from './regions.ts'

const ACCESS = priceList({
  service: 'Amazon S3',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/s3/pricing/',
  default: 'us-east-1',
  prices: {
    'express/stored': { unit: 'GB', price: alike(0.11) },
    'express/put': { unit: '1k requests', price: alike(0.00113) },
    'express/get': { unit: '1k requests', price: alike(0.00003) },
    'express/in': { unit: 'GB', price: alike(0.0032) },
    'express/out': { unit: 'GB', price: alike(0.0006) },
    'tables/stored': { unit: 'GB', price: alike(0.0265) },
    'tables/put': { unit: '1k requests', price: alike(0.005) },
    'tables/get': { unit: '1k requests', price: alike(0.0004) },
    'tables/objects': { unit: '1k objects', price: alike(0.025) },
    routed: { unit: 'GB', price: alike(0.0033) },
    returned: { unit: 'GB', price: alike(0.005) },
    lens: { unit: '1M objects', price: alike(0.2) },
  },
})

/** A bucket in one zone that answers fast. */
export const directoryBucket = paidByUse(ACCESS, [
  ['Storage', 'GB', 'storage_gb', 'express/stored'],
  ['PUT, COPY, POST, LIST requests', '1k requests', 'monthly_tier_1_requests', 'express/put', 1e3],
  ['GET, and all other requests', '1k requests', 'monthly_tier_2_requests', 'express/get', 1e3],
  ['Data uploaded', 'GB', 'monthly_data_uploaded_gb', 'express/in'],
  ['Data retrieved', 'GB', 'monthly_data_retrieved_gb', 'express/out'],
])

/** A bucket of tables, and the watch over their objects. */
export const tableBucket = paidByUse(ACCESS, [
  ['Storage', 'GB', 'storage_gb', 'tables/stored'],
  ['PUT requests', '1k requests', 'monthly_tier_1_requests', 'tables/put', 1e3],
  ['GET, and all other requests', '1k requests', 'monthly_tier_2_requests', 'tables/get', 1e3],
  ['Objects monitored', '1k objects', 'monitored_objects', 'tables/objects', 1e3],
])

export const multiRegionAccessPoint = paidByUse(ACCESS, [
  ['Data routed', 'GB', 'monthly_data_routed_gb', 'routed'],
])

/** What functions return in place of an object. */
export const objectLambda = paidByUse(ACCESS, [
  ['Data returned', 'GB', 'monthly_data_returned_gb', 'returned'],
])

/** The watch over objects where it is more than the free one. */
export const storageLens = paidByUse(ACCESS, [
  ['Objects monitored', '1M objects', 'monitored_objects', 'lens', 1e6],
])

const GATEWAY = priceList({
  service: 'AWS Storage Gateway',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/storagegateway/pricing/',
  default: 'us-east-1',
  prices: {
    written: { unit: 'GB', price: alike(0.01) },
    volume: { unit: 'GB', price: alike(0.023) },
  },
})

/** What is written through a gateway: up to $125 a month, which the usage may heed. */
export const storageGateway = paidByUse(GATEWAY, [
  ['Data written', 'GB', 'monthly_data_written_gb', 'written'],
])

export const gatewayVolume = paidByUse(GATEWAY, [['Volume storage', 'GB', 'storage_gb', 'volume']])
