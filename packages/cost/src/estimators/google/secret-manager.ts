import { EVERYWHERE, priceList } from '../../book/price-list.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { line } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import type { Resource } from '../../plan/resource.ts'

const SECRETS = priceList({
  service: 'Secret Manager',
  asOf: '2026-08-21',
  source: 'https://cloud.google.com/secret-manager/pricing',
  default: EVERYWHERE,
  prices: {
    version: { unit: 'version-month', price: 0.06 },
    access: { unit: '10,000 operations', price: 0.03 },
    rotation: { unit: 'rotation', price: 0.05 },
  },
})

/** A secret: its active versions in each place that it is kept in, reads, and notices of rotation. */
export const secret: Estimator = (resource, pricing) => [
  line('Active secret versions', () => ({
    unit: 'versions',
    ...pricing.used('active_secret_versions', placesOf(resource)),
    price: pricing.listed(SECRETS, 'version'),
  })),
  accessLine(pricing),
  line('Rotation notifications', () => ({
    unit: 'rotations',
    ...pricing.used('monthly_rotation_notifications'),
    price: pricing.listed(SECRETS, 'rotation'),
  })),
]

/** One version, in each place that its secret is kept in. */
export const secretVersion: Estimator = (resource, pricing) => [
  line('Active secret versions', () => {
    const [parent] = resource.references('secret')
    return {
      unit: 'versions',
      quantity: parent === undefined ? 1 : placesOf(parent),
      price: pricing.listed(SECRETS, 'version'),
    }
  }),
  accessLine(pricing),
]

const accessLine = ({ listed, used }: Pricing): Line =>
  line('Access operations', () => ({
    unit: '10K requests',
    ...used('monthly_access_operations', 1 / 10_000),
    price: listed(SECRETS, 'access'),
  }))

/** How many places a secret is kept in: those that are chosen, or one where Google chooses. */
const placesOf = ({ values }: Resource): number => {
  const chosen = values.block('replication')?.block('user_managed')?.blocks('replicas') ?? []
  return Math.max(chosen.length, 1)
}
