import { priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { metered, paidByUse } from '../../estimate/metered.ts'
import { tieredLines } from '../../estimate/tiers.ts'
import { alike } from './regions.ts'

const GUARDDUTY = priceList({
  service: 'Amazon GuardDuty',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/guardduty/pricing/',
  default: 'us-east-1',
  prices: {
    event: { unit: '1M events', price: alike(4) },
    'logs-1': { unit: 'GB', price: alike(1) },
    'logs-2': { unit: 'GB', price: alike(0.5) },
    'logs-3': { unit: 'GB', price: alike(0.25) },
    'logs-4': { unit: 'GB', price: alike(0.15) },
  },
})

/** Events of CloudTrail and logs of networks and DNS that a detector reads. */
export const detector: Estimator = ({ values }, pricing) => {
  if (!values.flag('enable', true)) return []
  const { listed, used } = pricing
  return [
    ...metered(pricing, GUARDDUTY, [
      ['CloudTrail events analyzed', '1M events', 'monthly_cloudtrail_events', 'event', 1e6],
    ]),
    ...tieredLines({
      unit: 'GB',
      used: used('monthly_logs_gb'),
      tiers: [
        { name: 'Flow and DNS logs analyzed (first 500 GB)', upTo: 500, price: listed(GUARDDUTY, 'logs-1') },
        { name: 'Flow and DNS logs analyzed (next 2 TB)', upTo: 2_500, price: listed(GUARDDUTY, 'logs-2') },
        {
          name: 'Flow and DNS logs analyzed (next 7.5 TB)',
          upTo: 10_000,
          price: listed(GUARDDUTY, 'logs-3'),
        },
        {
          name: 'Flow and DNS logs analyzed (over 10 TB)',
          upTo: Infinity,
          price: listed(GUARDDUTY, 'logs-4'),
        },
      ],
    }),
  ]
}

const SECURITY_HUB = priceList({
  service: 'AWS Security Hub CSPM',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/security-hub/pricing/',
  default: 'us-east-1',
  prices: {
    'check-1': { unit: 'check', price: alike(0.001) },
    'check-2': { unit: 'check', price: alike(0.0008) },
    'check-3': { unit: 'check', price: alike(0.0005) },
  },
})

/** Checks of the account's resources against standards. */
export const securityHub: Estimator = (_resource, { listed, used }) =>
  tieredLines({
    unit: 'checks',
    used: used('monthly_checks'),
    tiers: [
      { name: 'Security checks (first 100K)', upTo: 100_000, price: listed(SECURITY_HUB, 'check-1') },
      { name: 'Security checks (next 400K)', upTo: 500_000, price: listed(SECURITY_HUB, 'check-2') },
      { name: 'Security checks (over 500K)', upTo: Infinity, price: listed(SECURITY_HUB, 'check-3') },
    ],
  })

const MACIE = priceList({
  service: 'Amazon Macie',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/macie/pricing/',
  default: 'us-east-1',
  prices: { bucket: { unit: 'bucket', price: alike(0.1) }, inspected: { unit: 'GB', price: alike(1) } },
})

/** Buckets that are watched, and data that is looked into. */
export const macie = paidByUse(MACIE, [
  ['Buckets evaluated', 'buckets', 'buckets', 'bucket'],
  ['Data inspected', 'GB', 'monthly_data_inspected_gb', 'inspected'],
])

const INSPECTOR = priceList({
  service: 'Amazon Inspector',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/inspector/pricing/',
  default: 'us-east-1',
  prices: {
    instance: { unit: 'instance', price: alike(1.258) },
    image: { unit: 'image', price: alike(0.09) },
    rescan: { unit: 'scan', price: alike(0.01) },
    function: { unit: 'function', price: alike(0.3) },
  },
})

/** Machines, images and functions that are scanned. */
export const inspector = paidByUse(INSPECTOR, [
  ['EC2 instances scanned', 'instances', 'instances', 'instance'],
  ['Container images scanned on push', 'images', 'monthly_images', 'image'],
  ['Container image rescans', 'scans', 'monthly_rescans', 'rescan'],
  ['Lambda functions scanned', 'functions', 'functions', 'function'],
])
