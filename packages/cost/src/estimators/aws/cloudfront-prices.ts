import { EVERYWHERE, priceList } from '../../book/price-list.ts'

/** Prices by the place of the viewers, which is no region: they are the same for every distribution. */
export const CLOUDFRONT = priceList({
  service: 'Amazon CloudFront',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/cloudfront/pricing/',
  default: EVERYWHERE,
  prices: {
    encryption: { unit: '10k requests', price: 0.02 },
    'log-lines': { unit: '1M lines', price: 0.01 },
    certificate: { unit: 'month', price: 600 },
    invalidation: { unit: 'path', price: 0.005 },
    function: { unit: '1M invocations', price: 0.1 },
    'key-value-read': { unit: '1M reads', price: 0.03 },
    'shield/us': { unit: '10k requests', price: 0.0075 },
    'shield/europe': { unit: '10k requests', price: 0.009 },
    'shield/south_america': { unit: '10k requests', price: 0.016 },
    'shield/japan': { unit: '10k requests', price: 0.009 },
    'shield/australia': { unit: '10k requests', price: 0.009 },
    'shield/singapore': { unit: '10k requests', price: 0.009 },
    'shield/south_korea': { unit: '10k requests', price: 0.009 },
    'shield/india': { unit: '10k requests', price: 0.009 },
  },
})

/** Dollars a GB to the internet in the seven steps of `STEPS`, a GB to the origin, and 10,000 requests. */
interface PlacePrices {
  readonly name: string
  readonly internet: readonly number[]
  readonly origin: number
  readonly http: number
  readonly https: number
}

/** Where the steps of data to the internet end, in GB, and how bills call them. */
export const STEPS: readonly (readonly [name: string, upTo: number])[] = [
  ['first 10TB', 10_240],
  ['next 40TB', 51_200],
  ['next 100TB', 153_600],
  ['next 350TB', 512_000],
  ['next 524TB', 1_048_576],
  ['next 4PB', 5_242_880],
  ['over 5PB', Infinity],
]

/** The places of viewers by their names in a usage file. */
export const PLACES: Readonly<Record<string, PlacePrices>> = {
  us: {
    name: 'US, Mexico, Canada',
    internet: [0.085, 0.08, 0.06, 0.04, 0.03, 0.025, 0.02],
    origin: 0.02,
    http: 0.0075,
    https: 0.01,
  },
  europe: {
    name: 'Europe, Israel',
    internet: [0.085, 0.08, 0.06, 0.04, 0.03, 0.025, 0.02],
    origin: 0.02,
    http: 0.009,
    https: 0.012,
  },
  south_africa: {
    name: 'South Africa, Kenya, Middle East',
    internet: [0.11, 0.105, 0.09, 0.08, 0.06, 0.05, 0.04],
    origin: 0.06,
    http: 0.009,
    https: 0.012,
  },
  south_america: {
    name: 'South America',
    internet: [0.11, 0.105, 0.09, 0.08, 0.06, 0.05, 0.04],
    origin: 0.125,
    http: 0.016,
    https: 0.022,
  },
  japan: {
    name: 'Japan',
    internet: [0.114, 0.089, 0.086, 0.084, 0.08, 0.07, 0.06],
    origin: 0.06,
    http: 0.009,
    https: 0.012,
  },
  australia: {
    name: 'Australia, New Zealand',
    internet: [0.114, 0.098, 0.094, 0.092, 0.09, 0.085, 0.08],
    origin: 0.08,
    http: 0.009,
    https: 0.0125,
  },
  asia_pacific: {
    name: 'Hong Kong, Philippines, Asia Pacific',
    internet: [0.12, 0.1, 0.095, 0.09, 0.08, 0.07, 0.06],
    origin: 0.06,
    http: 0.009,
    https: 0.012,
  },
  india: {
    name: 'India',
    internet: [0.109, 0.085, 0.082, 0.08, 0.078, 0.075, 0.072],
    origin: 0.16,
    http: 0.009,
    https: 0.012,
  },
}

/** What is asked in each place, whatever region the distribution is managed from: `us/internet/0`, `us/origin`. */
export const CLOUDFRONT_PLACES = priceList<string>({
  service: 'Amazon CloudFront, by place',
  asOf: CLOUDFRONT.asOf,
  source: CLOUDFRONT.source,
  default: EVERYWHERE,
  prices: Object.fromEntries(
    Object.entries(PLACES).flatMap(([place, { internet, origin, http, https }]) => [
      ...internet.map((price, step) => [`${place}/internet/${String(step)}`, { unit: 'GB', price }] as const),
      [`${place}/origin`, { unit: 'GB', price: origin }] as const,
      [`${place}/http`, { unit: '10k requests', price: http }] as const,
      [`${place}/https`, { unit: '10k requests', price: https }] as const,
    ]),
  ),
})
