import type { Price } from '../../book/price.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { line, under } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import { metered, paidByUse } from '../../estimate/metered.ts'
import { tieredLines } from '../../estimate/tiers.ts'
import type { Block } from '../../plan/block.ts'
import { CLOUDFRONT, CLOUDFRONT_PLACES, PLACES, STEPS } from './cloudfront-prices.ts'

/** What viewers move and ask for, by place, and what the distribution is set to do besides. */
export const distribution: Estimator = ({ values }, pricing) => [
  ...featureLines(values, pricing),
  ...invalidationLines(pricing),
  ...placesIn(pricing).flatMap((place) => placeLines(place, pricing)),
]

/** Invocations alone: what a function costs is use. */
export const edgeFunction = paidByUse(CLOUDFRONT, [
  ['Total number of invocations', '1M invocations', 'monthly_requests', 'function', 1e6],
])

/** Reads that functions do; the store itself costs nothing. */
export const keyValueStore = paidByUse(CLOUDFRONT, [
  ['Reads', '1M reads', 'monthly_reads', 'key-value-read', 1e6],
])

const featureLines = (values: Block, pricing: Pricing): readonly Line[] => {
  const { usage, used, listed } = pricing
  const lines: Line[] = []
  if ((values.block('default_cache_behavior')?.text('field_level_encryption_id', '') ?? '') !== '') {
    lines.push(
      ...metered(pricing, CLOUDFRONT, [
        ['Field level encryption requests', '10k requests', 'monthly_encryption_requests', 'encryption', 1e4],
      ]),
    )
  }
  if (values.block('logging_config')?.has('bucket') === true) {
    lines.push(
      ...metered(pricing, CLOUDFRONT, [
        ['Real-time log requests', '1M lines', 'monthly_log_lines', 'log-lines', 1e6],
      ]),
    )
  }
  if (values.block('viewer_certificate')?.text('ssl_support_method') === 'vip') {
    lines.push(
      line('Dedicated IP custom SSLs', () => ({
        unit: 'certificates',
        ...(usage.number('custom_ssl_certificates') === undefined
          ? { quantity: 1, usage: true }
          : used('custom_ssl_certificates')),
        price: listed(CLOUDFRONT, 'certificate'),
      })),
    )
  }
  return [...lines, ...shieldLines(values, pricing)]
}

/** Requests through an origin's shield, whose place is that of its region. */
const shieldLines = (values: Block, { listed, region, used }: Pricing): readonly Line[] => {
  const shield = values
    .blocks('origin')
    .map((origin) => origin.block('origin_shield'))
    .find((each) => each?.flag('enabled') === true)
  if (shield === undefined) return []
  return [
    line('Origin shield HTTP requests', () => {
      const at = shield.text('origin_shield_region') ?? region ?? ''
      const place = SHIELDS.find(([regions]) => regions.test(at))?.[1]
      return {
        name: `Origin shield HTTP requests (${areaOf(at)} ${at})`,
        unit: '10k requests',
        ...(place === undefined
          ? { quantity: undefined, usage: true, price: undefined }
          : {
              ...used(`monthly_shield_requests.${place}`, 1e-4),
              price: listed(CLOUDFRONT, `shield/${place}`),
            }),
      }
    }),
  ]
}

/** Which place a shield's region counts for; regions without one are served by the nearest that has it. */
const SHIELDS = [
  [/^(us|ca)-/, 'us'],
  [/^(eu|af)-/, 'europe'],
  [/^sa-/, 'south_america'],
  [/^ap-northeast-[13]$/, 'japan'],
  [/^ap-northeast-2$/, 'south_korea'],
  [/^ap-southeast-2$/, 'australia'],
  [/^(ap-southeast-1|ap-east-1)$/, 'singapore'],
  [/^(ap-south-1|me-south-1)$/, 'india'],
] as const

const AREAS: readonly (readonly [prefix: string, name: string])[] = [
  ['us-gov', 'AWS GovCloud'],
  ['us-east', 'US East'],
  ['us-west', 'US West'],
  ['af', 'Africa'],
  ['ap', 'Asia Pacific'],
  ['ca', 'Canada'],
  ['eu', 'EU'],
  ['me', 'Middle East'],
  ['sa', 'South America'],
]

const areaOf = (region: string): string => AREAS.find(([prefix]) => region.startsWith(prefix))?.[1] ?? ''

/** The first thousand paths of an account are free, and counted as this distribution's. */
const invalidationLines = ({ listed, used }: Pricing): readonly Line[] => {
  const price = listed(CLOUDFRONT, 'invalidation')
  return tieredLines({
    unit: 'paths',
    used: used('monthly_invalidation_requests'),
    tiers: [
      { name: 'Invalidation requests (first 1k)', upTo: 1000, price: { ...price, amount: 0 } },
      { name: 'Invalidation requests (over 1k)', upTo: Infinity, price },
    ],
  })
}

const MEASURES = [
  'monthly_data_transfer_to_internet_gb',
  'monthly_data_transfer_to_origin_gb',
  'monthly_http_requests',
  'monthly_https_requests',
]

/** The places that the usage speaks of; where it speaks of none, the cheapest stands for all. */
const placesIn = ({ usage }: Pricing): readonly string[] => {
  const told = Object.keys(PLACES).filter((place) =>
    MEASURES.some((measure) => usage.number(`${measure}.${place}`) !== undefined),
  )
  return told.length === 0 ? ['us'] : told
}

const placeLines = (place: string, { used, listed }: Pricing): readonly Line[] => {
  const prices = PLACES[place]
  if (prices === undefined) return []
  const price = (what: string): Price => listed(CLOUDFRONT_PLACES, `${place}/${what}`)
  return under(prices.name, [
    ...tieredLines({
      unit: 'GB',
      used: used(`monthly_data_transfer_to_internet_gb.${place}`),
      tiers: STEPS.map(([name, upTo], step) => ({
        name: `Data transfer out to internet (${name})`,
        upTo,
        price: price(`internet/${String(step)}`),
      })),
    }),
    line('Data transfer out to origin', () => ({
      unit: 'GB',
      ...used(`monthly_data_transfer_to_origin_gb.${place}`),
      price: price('origin'),
    })),
    line('HTTP requests', () => ({
      unit: '10k requests',
      ...used(`monthly_http_requests.${place}`, 1e-4),
      price: price('http'),
    })),
    line('HTTPS requests', () => ({
      unit: '10k requests',
      ...used(`monthly_https_requests.${place}`, 1e-4),
      price: price('https'),
    })),
  ])
}
