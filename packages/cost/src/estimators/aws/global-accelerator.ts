import { EVERYWHERE, isListed, priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { MONTH_HOURS, line, under } from '../../estimate/line.ts'

/** The fee for data is by where it comes from and where it goes: `EU-AP` is from Europe to Asia. */
const ACCELERATOR = priceList({
  service: 'AWS Global Accelerator',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/global-accelerator/pricing/',
  default: EVERYWHERE,
  prices: {
    hour: { unit: 'hour', price: 0.025 },
    'EU-NA': { unit: 'GB', price: 0.015 },
    'EU-EU': { unit: 'GB', price: 0.015 },
    'EU-ZA': { unit: 'GB', price: 0.067 },
    'EU-SA': { unit: 'GB', price: 0.043 },
    'EU-KR': { unit: 'GB', price: 0.035 },
    'EU-ME': { unit: 'GB', price: 0.035 },
    'EU-AU': { unit: 'GB', price: 0.105 },
    'EU-AP': { unit: 'GB', price: 0.033 },
    'EU-IN': { unit: 'GB', price: 0.033 },
    'NA-NA': { unit: 'GB', price: 0.015 },
    'NA-EU': { unit: 'GB', price: 0.015 },
    'NA-AP': { unit: 'GB', price: 0.035 },
  },
})

/** The fixed fee of an accelerator. */
export const accelerator: Estimator = (_resource, { listed }) => [
  line('Fixed fee', () => ({ unit: 'hours', quantity: MONTH_HOURS, price: listed(ACCELERATOR, 'hour') })),
]

/** Where viewers are: the name on the bill, the code in the price list, and the name in the usage. */
const PLACES = [
  ['US, Mexico, Canada', 'NA', 'us'],
  ['Europe', 'EU', 'europe'],
  ['South Africa, Kenya', 'ZA', 'south_africa'],
  ['South America', 'SA', 'south_america'],
  ['South Korea', 'KR', 'south_korea'],
  ['Middle East', 'ME', 'middle_east'],
  ['Australia, New Zealand', 'AU', 'australia'],
  ['Asia Pacific', 'AP', 'asia_pacific'],
  ['India, Indonesia, Philippines, Thailand', 'IN', 'india'],
] as const

/** Only the direction in which more is moved in an hour is billed; a month's sums stand for that. */
export const endpointGroup: Estimator = ({ values, region }, { listed, usage, used }) => {
  const at = values.text('endpoint_group_region') ?? region?.name ?? ''
  const amount = (direction: Direction): number =>
    PLACES.reduce(
      (sum, [, , place]) => sum + (usage.number(`${MEASURES[direction]}.${place}`)?.value ?? 0),
      0,
    )
  const direction = amount('In') < amount('Out') ? 'Out' : 'In'
  return PLACES.filter(
    ([, , place]) => usage.number(`${MEASURES[direction]}.${place}`) !== undefined,
  ).flatMap(([name, to, place]) =>
    under(name, [
      line(`${direction}bound DT-premium fee`, () => {
        const key = `${continentOf(at)}-${to}`
        return {
          unit: 'GB',
          ...used(`${MEASURES[direction]}.${place}`),
          price: isListed(ACCELERATOR, key) ? listed(ACCELERATOR, key) : undefined,
        }
      }),
    ]),
  )
}

type Direction = 'In' | 'Out'

const MEASURES = {
  In: 'monthly_inbound_data_transfer_gb',
  Out: 'monthly_outbound_data_transfer_gb',
} as const

const CONTINENTS: readonly (readonly [prefix: string, code: string])[] = [
  ['us', 'NA'],
  ['ca', 'NA'],
  ['mx', 'NA'],
  ['eu', 'EU'],
  ['il', 'EU'],
  ['sa', 'SA'],
  ['af', 'ZA'],
  ['me', 'ME'],
  ['ap', 'AP'],
]

const continentOf = (region: string): string =>
  CONTINENTS.find(([prefix]) => region.startsWith(`${prefix}-`))?.[1] ?? ''
