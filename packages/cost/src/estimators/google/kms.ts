import { EVERYWHERE, priceList } from '../../book/price-list.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { line } from '../../estimate/line.ts'
import type { Line, LineSpec } from '../../estimate/line.ts'
import type { Block } from '../../plan/block.ts'
import { tieredLines } from '../../estimate/tiers.ts'
import { ifKnown } from './known.ts'
import { referenced } from './place.ts'

const KMS = priceList({
  service: 'Cloud KMS',
  asOf: '2026-08-21',
  source: 'https://cloud.google.com/kms/pricing',
  default: EVERYWHERE,
  prices: {
    'key/software': { unit: 'version-month', price: 0.06 },
    'key/hsm': { unit: 'version-month', price: 1 },
    'key/hsm-strong': { unit: 'version-month', price: 2.5 },
    'key/external': { unit: 'version-month', price: 3 },
    'operations/usual': { unit: '10,000 operations', price: 0.03 },
    'operations/hsm-strong': { unit: '10,000 operations', price: 0.15 },
  },
})

type Kind = 'software' | 'hsm' | 'hsm-strong' | 'external'

/** How a key is kept, as its price hangs on it: in software, in a module (dearer for long keys), or elsewhere. */
const kindOf = (template: Block | undefined): Kind => {
  const level = template?.text('protection_level') ?? 'SOFTWARE'
  if (level.startsWith('EXTERNAL')) return 'external'
  if (!level.startsWith('HSM')) return 'software'
  const algorithm = template?.text('algorithm') ?? 'GOOGLE_SYMMETRIC_ENCRYPTION'
  return /^EC_|_(?:3072|4096)(?:_|$)/.test(algorithm) ? 'hsm-strong' : 'hsm'
}

const MONTH_SECONDS = 30 * 24 * 3600

/** A key: its versions, and what is done with them. */
export const kmsCryptoKey: Estimator = ({ values }, pricing) => {
  const template = values.block('version_template')
  const kind = (): Kind => kindOf(template)
  return [
    ...versionLines(ifKnown(kind), () => versionsOf(values, pricing), pricing),
    line('Operations', () => ({
      unit: '10k operations',
      ...pricing.used('monthly_key_operations', 1 / 10_000),
      price: pricing.listed(KMS, kind() === 'hsm-strong' ? 'operations/hsm-strong' : 'operations/usual'),
    })),
  ]
}

type Quantity = Pick<LineSpec, 'quantity' | 'usage' | 'assumed'>

const versionLines = (
  kind: Kind | undefined,
  versions: () => Quantity,
  { listed }: Pricing,
): readonly Line[] => {
  if (kind !== 'hsm-strong') {
    return [
      line('Key versions', () => ({
        unit: 'months',
        ...versions(),
        price: kind && listed(KMS, `key/${kind}`),
      })),
    ]
  }
  return tieredLines({
    unit: 'months',
    used: ifKnown(versions) ?? { quantity: undefined, usage: true },
    tiers: [
      { name: 'Key versions (first 2K)', upTo: 2000, price: listed(KMS, 'key/hsm-strong') },
      { name: 'Key versions (over 2K)', upTo: Infinity, price: listed(KMS, 'key/hsm') },
    ],
  })
}

/** Versions that are told, or that a month of rotation makes. */
const versionsOf = (values: Block, { used }: Pricing): Quantity => {
  const told = used('key_versions')
  const period = values.text('rotation_period')
  if (told.quantity !== undefined || period === undefined) return told
  const seconds = Number(period.replace(/s$/, ''))
  return seconds > 0 ? { quantity: MONTH_SECONDS / seconds, usage: true } : told
}

/** One version of a key that stands in the plan. */
export const kmsCryptoKeyVersion: Estimator = (resource, { listed }) => [
  line('Key version', () => {
    const key = referenced(resource, 'crypto_key', 'google_kms_crypto_key')
    return {
      unit: 'months',
      quantity: 1,
      price: key && listed(KMS, `key/${kindOf(key.values.block('version_template'))}`),
    }
  }),
]
