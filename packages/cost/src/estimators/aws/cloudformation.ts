import { priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { metered } from '../../estimate/metered.ts'
import { STANDARD, alike } from './regions.ts'

const CLOUDFORMATION = priceList({
  service: 'AWS CloudFormation',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/cloudformation/pricing/',
  default: 'us-east-1',
  prices: {
    operation: { unit: 'operation', price: alike(0.0009, STANDARD) },
    second: { unit: 'second', price: alike(0.00008, STANDARD) },
  },
})

/**
 * Operations of handlers that are not AWS's own, and their time beyond 30 seconds. A template of AWS's types alone costs
 * nothing; where it cannot be read, the usage says.
 */
export const stack: Estimator = ({ values }, pricing) => {
  const template = values.isUnknown('template_body') ? '' : values.text('template_body', '')
  return /\b(aws|alexa|custom)::/i.test(template)
    ? []
    : metered(pricing, CLOUDFORMATION, [
        ['Handler operations', 'operations', 'monthly_handler_operations', 'operation'],
        ['Durations above 30s', 'seconds', 'monthly_duration_secs', 'second'],
      ])
}
