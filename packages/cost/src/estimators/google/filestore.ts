import { priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { line } from '../../estimate/line.ts'

const FILESTORE = priceList({
  service: 'Filestore',
  asOf: '2025-06-01',
  source: 'https://cloud.google.com/filestore/pricing',
  default: 'us-central1',
  prices: {
    'basic-hdd': { unit: 'GiB-month', price: { 'us-central1': 0.16 } },
    'basic-ssd': { unit: 'GiB-month', price: { 'us-central1': 0.3 } },
    zonal: { unit: 'GiB-month', price: { 'us-central1': 0.25 } },
    regional: { unit: 'GiB-month', price: { 'us-central1': 0.45 } },
    backup: { unit: 'GiB-month', price: { 'us-central1': 0.08 } },
  },
})

/** Tiers under their names of today and of before. */
const TIERS = {
  STANDARD: 'basic-hdd',
  BASIC_HDD: 'basic-hdd',
  PREMIUM: 'basic-ssd',
  BASIC_SSD: 'basic-ssd',
  HIGH_SCALE_SSD: 'zonal',
  ZONAL: 'zonal',
  ENTERPRISE: 'regional',
  REGIONAL: 'regional',
} as const
const isTier = (name: string): name is keyof typeof TIERS => Object.hasOwn(TIERS, name)

/** A share costs its whole capacity, used or not. */
export const filestoreInstance: Estimator = ({ values }, { listed }) => [
  line('Capacity', () => {
    const tier = values.text('tier', '')
    return {
      name: `Capacity (${tier.toLowerCase().replaceAll('_', ' ')})`,
      unit: 'GiB',
      quantity: values.blocks('file_shares').reduce((sum, share) => sum + share.number('capacity_gb', 0), 0),
      price: isTier(tier) ? listed(FILESTORE, TIERS[tier]) : undefined,
    }
  }),
]

export const filestoreBackup: Estimator = (_resource, { listed, used }) => [
  line('Backup storage', () => ({ unit: 'GiB', ...used('storage_gb'), price: listed(FILESTORE, 'backup') })),
]
