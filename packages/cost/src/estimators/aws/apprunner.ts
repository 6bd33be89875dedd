import { priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import { between } from '../../estimate/interval.ts'
import type { Resource } from '../../plan/resource.ts'
import { alike } from './regions.ts'

const APP_RUNNER = priceList({
  service: 'AWS App Runner',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/apprunner/pricing/',
  default: 'us-east-1',
  prices: {
    memory: { unit: 'GB-hour', price: alike(0.007) },
    cpu: { unit: 'vCPU-hour', price: alike(0.064) },
  },
})

/** The memory of the instances that are always there, and processors for the hours in which requests come. */
export const appRunnerService: Estimator = (resource, { listed, used }) => {
  const size = resource.values.block('instance_configuration')
  const memory = amountOf(size?.text('memory'), 2048) / 1024
  const processors = amountOf(size?.text('cpu'), 1024) / 1024
  const { low, high } = boundsOf(resource)
  return [
    line('Provisioned memory', () => ({
      unit: 'GB-hours',
      quantity: between(low * memory * MONTH_HOURS, low * memory * MONTH_HOURS, high * memory * MONTH_HOURS),
      price: listed(APP_RUNNER, 'memory'),
    })),
    line('Active processors', () => ({
      unit: 'vCPU-hours',
      ...used('monthly_active_hours', processors),
      price: listed(APP_RUNNER, 'cpu'),
    })),
  ]
}

/** `1024` and `1 vCPU`, `2048` and `2 GB` mean the same. */
const amountOf = (text: string | undefined, fallback: number): number => {
  const [, amount, unit] = /^(\d+(?:\.\d+)?) ?(vCPU|GB)?$/i.exec(text ?? '') ?? []
  return amount === undefined ? fallback : Number(amount) * (unit === undefined ? 1 : 1024)
}

/** How many instances stand there at least and at most: 1 and 25 where no scaling is configured. */
const boundsOf = ({ references }: Resource): { low: number; high: number } => {
  const [scaling] = references('auto_scaling_configuration_arn')
  return {
    low: scaling?.values.number('min_size', 1) ?? 1,
    high: scaling?.values.number('max_size', 25) ?? 25,
  }
}
