import { EVERYWHERE, everywhere, priceList } from '../../book/price-list.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import { metered } from '../../estimate/metered.ts'
import type { Meter } from '../../estimate/metered.ts'
import { alike } from './regions.ts'

const KMS = priceList({
  service: 'AWS Key Management Service',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/kms/pricing/',
  default: EVERYWHERE,
  prices: {
    key: { unit: 'month', price: 1 },
    request: { unit: '10k requests', price: 0.03 },
    'request/asymmetric': { unit: '10k requests', price: 0.15 },
    'request/ecc-pair': { unit: '10k requests', price: 0.1 },
    'request/rsa-pair': { unit: '10k requests', price: 12 },
  },
})

/** A key by the month, and what is asked of it: how dear that is depends on its kind. */
export const kmsKey: Estimator = ({ values }, pricing) => [
  keyLine(pricing),
  ...metered(pricing, KMS, metersOf(values.text('customer_master_key_spec', 'SYMMETRIC_DEFAULT'))),
]

/** A key whose material comes from outside, or a replica in another region: the key alone. */
export const kmsKeyAlone: Estimator = (_resource, pricing) => [keyLine(pricing)]

const keyLine = ({ listed }: Pricing): Line =>
  line('Customer master key', () => ({ unit: 'months', quantity: 1, price: listed(KMS, 'key') }))

/** The requests that a kind of key answers. */
const metersOf = (spec: string): readonly Meter<keyof typeof KMS.prices>[] => {
  const unit = '10k requests'
  if (spec === 'RSA_2048') return [['Requests (RSA 2048)', unit, 'monthly_requests', 'request', 1e4]]
  if (/^(RSA|ECC)_/.test(spec)) {
    return [['Requests (asymmetric)', unit, 'monthly_requests', 'request/asymmetric', 1e4]]
  }
  return [
    ['Requests', unit, 'monthly_requests', 'request', 1e4],
    ['ECC GenerateDataKeyPair requests', unit, 'monthly_ecc_pair_requests', 'request/ecc-pair', 1e4],
    ['RSA GenerateDataKeyPair requests', unit, 'monthly_rsa_pair_requests', 'request/rsa-pair', 1e4],
  ]
}

const HSM = priceList({
  service: 'AWS CloudHSM',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/cloudhsm/pricing/',
  default: 'us-east-1',
  prices: { hour: { unit: 'hour', price: { 'us-east-1': 1.6, 'us-east-2': 1.6, 'us-west-2': 1.45 } } },
})

/** A module by the hour, all month where the usage tells no hours. */
export const hsm: Estimator = (_resource, { listed, usage, used }) => [
  line('HSM usage', () => ({
    unit: 'hours',
    ...(usage.number('monthly_hrs') === undefined
      ? { quantity: MONTH_HOURS, usage: true }
      : used('monthly_hrs')),
    price: listed(HSM, 'hour'),
  })),
]

const SECRETS = priceList({
  service: 'AWS Secrets Manager',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/secrets-manager/pricing/',
  default: 'us-east-1',
  prices: {
    secret: { unit: 'month', price: everywhere(0.4) },
    request: { unit: '10k requests', price: alike(0.05) },
  },
})

/** A secret by the month, each replica as much again, and requests. */
export const secret: Estimator = ({ values }, { listed, used }) => [
  line('Secret', () => ({
    unit: 'months',
    quantity: 1 + values.blocks('replica').length,
    price: listed(SECRETS, 'secret'),
  })),
  line('API requests', () => ({
    unit: '10k requests',
    ...used('monthly_requests', 1e-4),
    price: listed(SECRETS, 'request'),
  })),
]

const PAYMENT = priceList({
  service: 'AWS Payment Cryptography',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/payment-cryptography/pricing/',
  default: 'us-east-1',
  prices: { key: { unit: 'month', price: alike(1) } },
})

/** A key for payments by the month; what is asked of it comes on top. */
export const paymentKey: Estimator = (_resource, { listed }) => [
  line('Payment key', () => ({ unit: 'months', quantity: 1, price: listed(PAYMENT, 'key') })),
]
