import { EVERYWHERE, priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { line } from '../../estimate/line.ts'
import { tieredLines } from '../../estimate/tiers.ts'

/** Services that cost nothing but the calls that are made. */
const CALLS = priceList({
  service: 'Google Cloud',
  asOf: '2025-06-01',
  source: 'https://cloud.google.com/pricing/list',
  default: EVERYWHERE,
  prices: {
    'tasks/operations': { unit: 'million operations', price: 0.4 },
    'workflows/internal': { unit: '1,000 steps', price: 0.01 },
    'workflows/external': { unit: '1,000 steps', price: 0.025 },
    'recaptcha/flat': { unit: 'month', price: 8 },
    'recaptcha/assessments': { unit: '1,000 assessments', price: 1 },
  },
})

/** A queue: the first million operations of an account are free. https://cloud.google.com/tasks/pricing */
export const tasksQueue: Estimator = (_resource, { listed, used }) =>
  tieredLines({
    unit: '1M operations',
    used: used('monthly_operations'),
    per: 1_000_000,
    tiers: [
      { name: 'Operations (first 1M)', upTo: 1_000_000, price: undefined },
      { name: 'Operations', upTo: Infinity, price: listed(CALLS, 'tasks/operations') },
    ],
  })

/** A workflow: steps within Google's cloud, and dearer ones that call out of it. https://cloud.google.com/workflows/pricing */
export const workflow: Estimator = (_resource, { listed, used }) => [
  line('Internal steps', () => ({
    unit: '1k steps',
    ...used('monthly_internal_steps', 1 / 1000),
    price: listed(CALLS, 'workflows/internal'),
  })),
  line('External HTTP calls', () => ({
    unit: '1k steps',
    ...used('monthly_external_http_calls', 1 / 1000),
    price: listed(CALLS, 'workflows/external'),
  })),
]

const FREE_ASSESSMENTS = 10_000
const FLAT_ASSESSMENTS = 100_000

/** A key: free up to 10,000 assessments, then a flat fee, then each thousand. https://cloud.google.com/recaptcha/docs/billing-information */
export const recaptchaKey: Estimator = (_resource, { listed, used }) => {
  const { quantity, ...flags } = used('monthly_assessments')
  if (typeof quantity === 'number' && quantity <= FREE_ASSESSMENTS) return []
  const flat = line('Assessments (10K to 100K)', () => ({
    unit: 'monthly flat fee',
    ...flags,
    quantity: quantity === undefined ? undefined : 1,
    price: listed(CALLS, 'recaptcha/flat'),
  }))
  if (typeof quantity !== 'number' || quantity <= FLAT_ASSESSMENTS) return [flat]
  return [
    flat,
    line('Assessments (over 100K)', () => ({
      unit: '1k assessments',
      ...flags,
      quantity: (quantity - FLAT_ASSESSMENTS) / 1000,
      price: listed(CALLS, 'recaptcha/assessments'),
    })),
  ]
}
