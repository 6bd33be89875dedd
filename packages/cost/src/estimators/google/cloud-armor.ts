import { EVERYWHERE, priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { line } from '../../estimate/line.ts'

const ARMOR = priceList({
  service: 'Cloud Armor',
  asOf: '2025-06-01',
  source: 'https://cloud.google.com/armor/pricing',
  default: EVERYWHERE,
  prices: {
    policy: { unit: 'policy-month', price: 5 },
    rule: { unit: 'rule-month', price: 1 },
    requests: { unit: 'million requests', price: 0.75 },
  },
})

/** A policy: itself, its own rules, and the requests that it looks at. */
export const securityPolicy: Estimator = ({ values }, { listed, used }) => {
  const rules = [...values.blocks('rule'), ...values.blocks('rules')].length
  return [
    line('Security policy', () => ({ unit: 'policies', quantity: 1, price: listed(ARMOR, 'policy') })),
    ...(rules > 0
      ? [line('Rules', () => ({ unit: 'rules', quantity: rules, price: listed(ARMOR, 'rule') }))]
      : []),
    line('Requests', () => ({
      unit: '1M requests',
      ...used('monthly_requests', 1 / 1_000_000),
      price: listed(ARMOR, 'requests'),
    })),
  ]
}

/** A rule that stands outside its policy. */
export const securityPolicyRule: Estimator = (_resource, { listed }) => [
  line('Rule', () => ({ unit: 'rules', quantity: 1, price: listed(ARMOR, 'rule') })),
]
