import { EVERYWHERE, priceList } from '../../book/price-list.ts'

/** Regions with the lower prices: https://cloud.google.com/run/pricing. All others are of tier 2. */
const TIER_1: readonly string[] = [
  'asia-east1',
  'asia-northeast1',
  'asia-northeast2',
  'asia-south1',
  'europe-north1',
  'europe-north2',
  'europe-southwest1',
  'europe-west1',
  'europe-west4',
  'europe-west8',
  'europe-west9',
  'me-west1',
  'northamerica-south1',
  'us-central1',
  'us-east1',
  'us-east4',
  'us-east5',
  'us-south1',
  'us-west1',
]

export type Tier = 1 | 2

/** The tier of a region; one that is not known has the lower prices of us-central1. */
export const tierOf = (region = 'us-central1'): Tier => (TIER_1.includes(region) ? 1 : 2)

export const CLOUD_RUN = priceList({
  service: 'Cloud Run',
  asOf: '2026-08-21',
  source: 'https://cloud.google.com/run/pricing',
  default: EVERYWHERE,
  prices: {
    'requests/cpu/1': { unit: 'vCPU-second', price: 0.000024 },
    'requests/cpu/2': { unit: 'vCPU-second', price: 0.0000336 },
    'requests/memory/1': { unit: 'GiB-second', price: 0.0000025 },
    'requests/memory/2': { unit: 'GiB-second', price: 0.0000035 },
    'idle/cpu/1': { unit: 'vCPU-second', price: 0.0000025 },
    'idle/cpu/2': { unit: 'vCPU-second', price: 0.0000035 },
    'idle/memory/1': { unit: 'GiB-second', price: 0.0000025 },
    'idle/memory/2': { unit: 'GiB-second', price: 0.0000035 },
    'instances/cpu/1': { unit: 'vCPU-second', price: 0.000018 },
    'instances/cpu/2': { unit: 'vCPU-second', price: 0.0000216 },
    'instances/memory/1': { unit: 'GiB-second', price: 0.000002 },
    'instances/memory/2': { unit: 'GiB-second', price: 0.0000024 },
    request: { unit: 'request', price: 0.0000004 },
  },
})
