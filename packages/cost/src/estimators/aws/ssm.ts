import { priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import { STANDARD, alike } from './regions.ts'

const SSM = priceList({
  service: 'AWS Systems Manager',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/systems-manager/pricing/',
  default: 'us-east-1',
  prices: {
    parameter: { unit: 'hour', price: alike(0.0000694444, STANDARD) },
    interaction: { unit: '10k interactions', price: alike(0.05, STANDARD) },
    instance: { unit: 'hour', price: alike(0.00695) },
  },
})

/** Standard parameters are free; advanced ones cost by the hour and by request. */
export const parameter: Estimator = ({ values }, { listed, usage, used }) => {
  const tier = values.text('tier', 'Standard').toLowerCase()
  if (tier !== 'advanced') return []
  const throughput = usage.text('api_throughput_limit')?.toLowerCase() ?? tier
  return [
    line('Parameter storage (advanced)', () => ({
      unit: 'hours',
      ...(usage.number('parameter_storage_hrs') === undefined
        ? { quantity: MONTH_HOURS, usage: true }
        : used('parameter_storage_hrs')),
      price: listed(SSM, 'parameter'),
    })),
    line(`API interactions (${throughput})`, () => ({
      unit: '10k interactions',
      ...used('monthly_api_interactions', 1e-4),
      price: listed(SSM, 'interaction'),
    })),
  ]
}

/** Machines outside of AWS are free up to a thousand; where more may register, each costs by the hour. */
const FREE_MACHINES = 1000

export const activation: Estimator = ({ values }, { listed, usage, used }) => {
  const tier = usage.text('instance_tier')?.toLowerCase()
  const advanced =
    tier === undefined ? values.number('registration_limit', 1) > FREE_MACHINES : tier === 'advanced'
  if (!advanced) return []
  return [
    line('On-prem managed instances (advanced)', () => ({
      unit: 'hours',
      ...used('instances', MONTH_HOURS),
      price: listed(SSM, 'instance'),
    })),
  ]
}
