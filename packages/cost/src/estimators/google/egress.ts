import { EVERYWHERE, priceList } from '../../book/price-list.ts'
import type { Pricing } from '../../estimate/estimator.ts'
import { line } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import { tieredLines } from '../../estimate/tiers.ts'

const EGRESS = priceList({
  service: 'Network egress',
  asOf: '2026-08-21',
  source: 'https://cloud.google.com/vpc/network-pricing',
  default: EVERYWHERE,
  prices: {
    'worldwide/1': { unit: 'GB', price: 0.12 },
    'worldwide/2': { unit: 'GB', price: 0.11 },
    'worldwide/3': { unit: 'GB', price: 0.08 },
    'china/1': { unit: 'GB', price: 0.23 },
    'china/2': { unit: 'GB', price: 0.22 },
    'china/3': { unit: 'GB', price: 0.2 },
    'australia/1': { unit: 'GB', price: 0.19 },
    'australia/2': { unit: 'GB', price: 0.18 },
    'australia/3': { unit: 'GB', price: 0.15 },
    'between/same-region': { unit: 'GB', price: 0.02 },
    'between/us-or-canada': { unit: 'GB', price: 0.02 },
    'between/europe': { unit: 'GB', price: 0.02 },
    'between/asia': { unit: 'GB', price: 0.08 },
    'between/south-america': { unit: 'GB', price: 0.14 },
    'between/oceania': { unit: 'GB', price: 0.1 },
    'between/continents': { unit: 'GB', price: 0.08 },
  },
})

/** Where traffic to the internet goes, as it is priced. */
export type Destination = 'worldwide' | 'china' | 'australia'

/** Traffic to the internet, cheaper after the first and the tenth TB. `usage` is the name in the usage file. */
export const internetLines = (
  traffic: {
    readonly name: string
    readonly usage: string
    readonly to: Destination
    readonly group: string
  },
  { listed, used }: Pricing,
): readonly Line[] => {
  const { name, usage, to, group } = traffic
  return tieredLines({
    unit: 'GB',
    used: used(usage),
    group: [group],
    tiers: [
      { name: `${name} (first 1TB)`, upTo: 1024, price: listed(EGRESS, `${to}/1`) },
      { name: `${name} (next 9TB)`, upTo: 10_240, price: listed(EGRESS, `${to}/2`) },
      { name: `${name} (over 10TB)`, upTo: Infinity, price: listed(EGRESS, `${to}/3`) },
    ],
  })
}

/** Names of traffic between machines of two places: in the usage file, on the bill, in the price list. */
const BETWEEN = [
  ['same_region', 'within the same region', 'between/same-region'],
  ['us_or_canada', 'within the US or Canada', 'between/us-or-canada'],
  ['europe', 'within Europe', 'between/europe'],
  ['asia', 'within Asia', 'between/asia'],
  ['south_america', 'within South America', 'between/south-america'],
  ['oceania', 'to/from Indonesia and Oceania', 'between/oceania'],
  ['worldwide', 'between continents (excludes Oceania)', 'between/continents'],
] as const

/** Traffic between machines in Google's own network: `prefix` says of which kind. */
export const betweenLines = (prefix: string, { listed, used }: Pricing): readonly Line[] =>
  BETWEEN.map(([usage, name, key]) =>
    line(`${prefix} ${name}`, () => ({
      unit: 'GB',
      ...used(`monthly_egress_data_transfer_gb.${usage}`),
      group: ['Network egress'],
      price: listed(EGRESS, key),
    })),
  )
