import { priceList } from '../../book/price-list.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { line } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import { tieredLines } from '../../estimate/tiers.ts'
import { US, alike } from './regions.ts'

/** North America and Europe, where data costs the same. */
const WEST = [
  ...US,
  'us-west-1',
  'ca-central-1',
  'eu-central-1',
  'eu-north-1',
  'eu-south-1',
  'eu-west-1',
  'eu-west-2',
  'eu-west-3',
]

const TRANSFER = priceList({
  service: 'Amazon EC2',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/ec2/pricing/on-demand/',
  default: 'us-east-1',
  prices: {
    'internet-1': {
      unit: 'GB',
      price: alike(0.09, WEST, {
        'ap-east-1': 0.12,
        'ap-northeast-1': 0.114,
        'ap-northeast-2': 0.126,
        'ap-northeast-3': 0.114,
        'ap-south-1': 0.1093,
        'ap-southeast-1': 0.12,
        'ap-southeast-2': 0.114,
        'sa-east-1': 0.15,
      }),
    },
    'internet-2': {
      unit: 'GB',
      price: alike(0.085, WEST, {
        'ap-east-1': 0.085,
        'ap-northeast-1': 0.089,
        'ap-northeast-2': 0.122,
        'ap-northeast-3': 0.089,
        'ap-south-1': 0.085,
        'ap-southeast-1': 0.085,
        'ap-southeast-2': 0.098,
        'sa-east-1': 0.138,
      }),
    },
    'internet-3': {
      unit: 'GB',
      price: alike(0.07, WEST, {
        'ap-east-1': 0.082,
        'ap-northeast-1': 0.086,
        'ap-northeast-2': 0.117,
        'ap-northeast-3': 0.086,
        'ap-south-1': 0.082,
        'ap-southeast-1': 0.082,
        'ap-southeast-2': 0.094,
        'sa-east-1': 0.126,
      }),
    },
    'internet-4': {
      unit: 'GB',
      price: alike(0.05, WEST, {
        'ap-east-1': 0.08,
        'ap-northeast-1': 0.084,
        'ap-northeast-2': 0.108,
        'ap-northeast-3': 0.084,
        'ap-south-1': 0.08,
        'ap-southeast-1': 0.08,
        'ap-southeast-2': 0.092,
        'sa-east-1': 0.114,
      }),
    },
    'other-region': {
      unit: 'GB',
      price: alike(0.02, WEST, {
        'ap-east-1': 0.09,
        'ap-northeast-1': 0.09,
        'ap-northeast-2': 0.08,
        'ap-northeast-3': 0.09,
        'ap-south-1': 0.086,
        'ap-southeast-1': 0.09,
        'ap-southeast-2': 0.098,
        'sa-east-1': 0.138,
      }),
    },
    'us-east': { unit: 'GB', price: { 'us-east-1': 0.01, 'us-east-2': 0.01 } },
    zone: {
      unit: 'GB',
      price: alike(0.01, [
        ...WEST,
        'ap-east-1',
        'ap-northeast-1',
        'ap-northeast-2',
        'ap-northeast-3',
        'ap-south-1',
        'ap-southeast-1',
        'ap-southeast-2',
        'sa-east-1',
      ]),
    },
  },
})

/**
 * What leaves a region, or moves between its zones. No plan has such a resource: it stands in a usage file, and has a
 * line for each amount that is told there.
 */
export const dataTransfer: Estimator = (_resource, pricing) => [
  ...told(pricing, 'Intra-region data transfer', 'monthly_intra_region_gb', 'zone', BOTH_WAYS),
  ...internetLines(pricing),
  ...told(
    pricing,
    'Outbound data transfer to US East regions',
    'monthly_outbound_us_east_to_us_east_gb',
    pricing.region?.startsWith('us-east-') === true ? 'us-east' : 'other-region',
  ),
  ...told(
    pricing,
    'Outbound data transfer to other regions',
    'monthly_outbound_other_regions_gb',
    'other-region',
  ),
]

/** Between zones a gigabyte is billed where it leaves and where it comes in. */
const BOTH_WAYS = 2

const told = (
  { usage, used, listed }: Pricing,
  name: string,
  path: string,
  key: keyof typeof TRANSFER.prices,
  times = 1,
): readonly Line[] =>
  usage.number(path) === undefined
    ? []
    : [line(name, () => ({ unit: 'GB', ...used(path, times), price: listed(TRANSFER, key) }))]

const internetLines = ({ usage, used, listed }: Pricing): readonly Line[] => {
  const path = 'monthly_outbound_internet_gb'
  const name = 'Outbound data transfer to Internet'
  if (usage.number(path) === undefined) return []
  return tieredLines({
    unit: 'GB',
    used: used(path),
    tiers: [
      { name: `${name} (first 10TB)`, upTo: 10_240, price: listed(TRANSFER, 'internet-1') },
      { name: `${name} (next 40TB)`, upTo: 51_200, price: listed(TRANSFER, 'internet-2') },
      { name: `${name} (next 100TB)`, upTo: 153_600, price: listed(TRANSFER, 'internet-3') },
      { name: `${name} (over 150TB)`, upTo: Infinity, price: listed(TRANSFER, 'internet-4') },
    ],
  })
}
