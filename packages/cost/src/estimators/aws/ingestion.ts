import { priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { between } from '../../estimate/interval.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import { alike } from './regions.ts'

const INGESTION = priceList({
  service: 'Amazon OpenSearch Ingestion',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/opensearch-service/pricing/',
  default: 'us-east-1',
  prices: { unit: { unit: 'OCU-hour', price: alike(0.24) } },
})

/** Compute units by the hour, at least and at most as many as the pipeline may have. */
export const ingestionPipeline: Estimator = ({ values }, { listed }) => [
  line('Compute units', () => {
    const least = values.number('min_units', 1) * MONTH_HOURS
    const most = values.number('max_units', 1) * MONTH_HOURS
    return {
      unit: 'OCU-hours',
      quantity: between(least, least, most),
      price: listed(INGESTION, 'unit'),
    }
  }),
]
