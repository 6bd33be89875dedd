import { priceList } from '../../book/price-list.ts'
import { paidByUse } from '../../estimate/metered.ts'
import { STANDARD, alike } from './regions.ts'

const EVENTBRIDGE = priceList({
  service: 'Amazon EventBridge',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/eventbridge/pricing/',
  default: 'us-east-1',
  prices: {
    event: { unit: '1M events', price: alike(1, STANDARD) },
    'archive/processed': { unit: 'GB', price: alike(0.1) },
    'archive/stored': { unit: 'GB', price: alike(0.023) },
    discovery: { unit: '1M events', price: alike(0.1, STANDARD) },
    invocation: { unit: '1M invocations', price: alike(1) },
    pipe: { unit: '1M requests', price: alike(0.4) },
  },
})

/** Events put on a bus by anyone but AWS's own services, and what is archived and looked at. */
export const eventBus = paidByUse(EVENTBRIDGE, [
  ['Custom events published', '1M events', 'monthly_custom_events', 'event', 1e6],
  ['Third-party events published', '1M events', 'monthly_third_party_events', 'event', 1e6],
  ['Archive processing', 'GB', 'monthly_archive_processing_gb', 'archive/processed'],
  ['Archive storage', 'GB', 'archive_storage_gb', 'archive/stored'],
  ['Schema discovery', '1M events', 'monthly_schema_discovery_events', 'discovery', 1e6],
])

/** Invocations beyond the fourteen million that an account has free each month. */
export const schedule = paidByUse(EVENTBRIDGE, [
  ['Invocations', '1M invocations', 'monthly_invocations', 'invocation', 1e6],
])

export const pipe = paidByUse(EVENTBRIDGE, [['Requests', '1M requests', 'monthly_requests', 'pipe', 1e6]])
