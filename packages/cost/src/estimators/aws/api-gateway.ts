import { isListed, priceList } from '../../book/price-list.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import type { Line, LineSpec } from '../../estimate/line.ts'
import { metered } from '../../estimate/metered.ts'
import { tieredLines } from '../../estimate/tiers.ts'
import { alike } from './regions.ts'

const API = priceList({
  service: 'Amazon API Gateway',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/api-gateway/pricing/',
  default: 'us-east-1',
  prices: {
    'rest-1': { unit: '1M requests', price: alike(3.5) },
    'rest-2': { unit: '1M requests', price: alike(2.8) },
    'rest-3': { unit: '1M requests', price: alike(2.38) },
    'rest-4': { unit: '1M requests', price: alike(1.51) },
    'http-1': { unit: '1M requests', price: alike(1) },
    'http-2': { unit: '1M requests', price: alike(0.9) },
    'messages-1': { unit: '1M messages', price: alike(1) },
    'messages-2': { unit: '1M messages', price: alike(0.8) },
    minutes: { unit: '1M minutes', price: alike(0.25) },
    'cache/0.5': { unit: 'hour', price: alike(0.02) },
    'cache/1.6': { unit: 'hour', price: alike(0.038) },
    'cache/6.1': { unit: 'hour', price: alike(0.2) },
    'cache/13.5': { unit: 'hour', price: alike(0.25) },
    'cache/28.4': { unit: 'hour', price: alike(0.5) },
    'cache/58.2': { unit: 'hour', price: alike(1) },
    'cache/118': { unit: 'hour', price: alike(1.9) },
    'cache/237': { unit: 'hour', price: alike(3.8) },
  },
})

/** Requests alone. */
export const restApi: Estimator = (_resource, { listed, used }) =>
  tieredLines({
    unit: '1M requests',
    per: 1e6,
    used: used('monthly_requests'),
    tiers: [
      { name: 'Requests (first 333M)', upTo: 333e6, price: listed(API, 'rest-1') },
      { name: 'Requests (next 667M)', upTo: 1e9, price: listed(API, 'rest-2') },
      { name: 'Requests (next 19B)', upTo: 20e9, price: listed(API, 'rest-3') },
      { name: 'Requests (over 20B)', upTo: Infinity, price: listed(API, 'rest-4') },
    ],
  })

/** A stage costs the cache that it keeps, by its size in GB. */
export const stage: Estimator = ({ values }, { listed }) => {
  if (!values.flag('cache_cluster_enabled')) return []
  return [
    line('Cache memory', () => {
      const size = values.text('cache_cluster_size', '0.5')
      const key = `cache/${size}`
      return {
        name: `Cache memory (${size} GB)`,
        unit: 'hours',
        quantity: MONTH_HOURS,
        price: isListed(API, key) ? listed(API, key) : undefined,
      }
    }),
  ]
}

/** Requests of an HTTP API in chunks of 512 KB, or messages of a WebSocket API in chunks of 32 KB and time connected. */
export const httpOrWebsocketApi: Estimator = ({ values }, pricing) =>
  values.text('protocol_type', 'HTTP').toUpperCase() === 'WEBSOCKET'
    ? websocketLines(pricing)
    : httpLines(pricing)

const httpLines = (pricing: Pricing): readonly Line[] =>
  tieredLines({
    unit: '1M requests',
    per: 1e6,
    used: chunked(pricing, 'monthly_requests', 'request_size_kb', 512),
    tiers: [
      { name: 'Requests (first 300M)', upTo: 300e6, price: pricing.listed(API, 'http-1') },
      { name: 'Requests (over 300M)', upTo: Infinity, price: pricing.listed(API, 'http-2') },
    ],
  })

const websocketLines = (pricing: Pricing): readonly Line[] => [
  ...tieredLines({
    unit: '1M messages',
    per: 1e6,
    used: chunked(pricing, 'monthly_messages', 'message_size_kb', 32),
    tiers: [
      { name: 'Messages (first 1B)', upTo: 1e9, price: pricing.listed(API, 'messages-1') },
      { name: 'Messages (over 1B)', upTo: Infinity, price: pricing.listed(API, 'messages-2') },
    ],
  }),
  ...metered(pricing, API, [
    ['Connection duration', '1M minutes', 'monthly_connection_mins', 'minutes', 1e6],
  ]),
]

/** A count of things that are billed in chunks of a size: one of 600 KB in chunks of 512 KB is two. */
const chunked = (
  { usage, used }: Pricing,
  count: string,
  size: string,
  chunk: number,
): Pick<LineSpec, 'quantity' | 'usage' | 'assumed'> =>
  used(count, Math.max(1, Math.ceil((usage.number(size)?.value ?? chunk) / chunk)))
