import { isListed, priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import { alike } from './regions.ts'

const MWAA = priceList({
  service: 'Amazon Managed Workflows for Apache Airflow',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/managed-workflows-for-apache-airflow/pricing/',
  default: 'us-east-1',
  prices: {
    'Environment/Small': { unit: 'hour', price: alike(0.49) },
    'Environment/Medium': { unit: 'hour', price: alike(0.74) },
    'Environment/Large': { unit: 'hour', price: alike(0.99) },
    'Worker/Small': { unit: 'hour', price: alike(0.055) },
    'Worker/Medium': { unit: 'hour', price: alike(0.11) },
    'Worker/Large': { unit: 'hour', price: alike(0.22) },
    'Scheduler/Small': { unit: 'hour', price: alike(0.055) },
    'Scheduler/Medium': { unit: 'hour', price: alike(0.11) },
    'Scheduler/Large': { unit: 'hour', price: alike(0.22) },
    database: { unit: 'GB', price: alike(0.1) },
  },
})

const MORE = [
  ['Worker', 'additional_workers'],
  ['Scheduler', 'additional_schedulers'],
] as const

/** An environment by the hour and its class; workers and schedulers beyond those it comes with, as the usage tells them. */
export const airflow: Estimator = ({ values }, { listed, used }) => {
  const size = sizeOf(values.text('environment_class', 'mw1.small'))
  const price = (key: string) => (isListed(MWAA, key) ? listed(MWAA, key) : undefined)
  return [
    line(`Environment (${size})`, () => ({
      unit: 'hours',
      quantity: MONTH_HOURS,
      price: price(`Environment/${size}`),
    })),
    ...MORE.map(([role, usage]) =>
      line(`${role} (${size})`, () => ({
        unit: 'hours',
        ...used(usage, MONTH_HOURS),
        price: price(`${role}/${size}`),
      })),
    ),
    line('Meta database', () => ({
      unit: 'GB',
      ...used('meta_database_gb'),
      price: listed(MWAA, 'database'),
    })),
  ]
}

/** `mw1.small` is Small on the bill. */
const sizeOf = (environmentClass: string): string => {
  const size = environmentClass.toLowerCase().replace('mw1.', '')
  return `${size.charAt(0).toUpperCase()}${size.slice(1)}`
}
