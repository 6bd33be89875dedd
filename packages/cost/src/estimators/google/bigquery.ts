import { priceList } from '../../book/price-list.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { between } from '../../estimate/interval.ts'
import { line, MONTH_HOURS } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import { ifKnown } from './known.ts'
import { at, referenced } from './place.ts'
import { AMERICAS } from './prices.ts'

const PLACES = (price: number, several = price) => ({ ...AMERICAS(price), us: several, eu: several })
const BIGQUERY = priceList({
  service: 'BigQuery',
  asOf: '2026-08-21',
  source: 'https://cloud.google.com/bigquery/pricing',
  default: 'us-central1',
  prices: {
    query: { unit: 'TB', price: PLACES(6.25) },
    active: { unit: 'GB-month', price: PLACES(0.023, 0.02) },
    'long-term': { unit: 'GB-month', price: PLACES(0.016, 0.01) },
    streaming: { unit: 'MB', price: PLACES(0.00005) },
    'api/write': { unit: 'GB', price: PLACES(0.025) },
    'api/read': { unit: 'TB', price: PLACES(1.1) },
    'slot/STANDARD': { unit: 'slot-hour', price: PLACES(0.04) },
    'slot/ENTERPRISE': { unit: 'slot-hour', price: PLACES(0.06) },
    'slot/ENTERPRISE_PLUS': { unit: 'slot-hour', price: PLACES(0.1) },
  },
})

/** A dataset costs what is queried from it. */
export const bigqueryDataset: Estimator = (_resource, { listed, used }) => [
  line('Queries (on-demand)', () => ({
    unit: 'TB',
    ...used('monthly_queries_tb'),
    price: listed(BIGQUERY, 'query'),
  })),
]

/** A table, at the place of its dataset: what it holds, and what is streamed into it and read from it. */
export const bigqueryTable: Estimator = (resource, outer) => {
  const dataset = referenced(resource, 'dataset_id', 'google_bigquery_dataset')
  const pricing = at(
    ifKnown(() => dataset?.values.text('location')),
    outer,
  )
  const part = (name: string, unit: string, usage: string, key: keyof typeof BIGQUERY.prices): Line =>
    line(name, () => ({ unit, ...pricing.used(usage), price: pricing.listed(BIGQUERY, key) }))
  return [
    part('Active storage', 'GB', 'monthly_active_storage_gb', 'active'),
    part('Long-term storage', 'GB', 'monthly_long_term_storage_gb', 'long-term'),
    part('Streaming inserts', 'MB', 'monthly_streaming_inserts_mb', 'streaming'),
    ...(hasStorageApi(pricing)
      ? [
          part('Storage write API', 'GB', 'monthly_storage_write_api_gb', 'api/write'),
          part('Storage read API', 'TB', 'monthly_storage_read_api_tb', 'api/read'),
        ]
      : []),
  ]
}

/** Prices of the storage API are published for the United States and Europe. */
const hasStorageApi = ({ region = 'us' }: Pricing): boolean => /^(?:us|eu)/.test(region)

/** Slots that are reserved run all the time; an autoscaler may add more. */
export const bigqueryReservation: Estimator = ({ values }, { listed }) => [
  line('Slots', () => {
    const edition = values.text('edition', 'ENTERPRISE')
    const slots = values.number('slot_capacity', 0)
    const most = slots + (values.block('autoscale')?.number('max_slots') ?? 0)
    const key = EDITIONS.find((each) => each === edition)
    return {
      name: `Slots (${edition.toLowerCase().replaceAll('_', ' ')})`,
      unit: 'slot-hours',
      quantity: between(slots * MONTH_HOURS, slots * MONTH_HOURS, most * MONTH_HOURS),
      price: key && listed(BIGQUERY, `slot/${key}`),
    }
  }),
]
const EDITIONS = ['STANDARD', 'ENTERPRISE', 'ENTERPRISE_PLUS'] as const
