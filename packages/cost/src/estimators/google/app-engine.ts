import { priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { between, exactly, times } from '../../estimate/interval.ts'
import type { Interval } from '../../estimate/interval.ts'
import { line, MONTH_HOURS } from '../../estimate/line.ts'
import type { Block } from '../../plan/block.ts'

const APP_ENGINE = priceList({
  service: 'App Engine flexible environment',
  asOf: '2025-06-01',
  source: 'https://cloud.google.com/appengine/pricing#flexible-environment-instances',
  default: 'us-central1',
  prices: {
    vcpu: { unit: 'vCPU-hour', price: { 'us-central1': 0.0526 } },
    memory: { unit: 'GB-hour', price: { 'us-central1': 0.0071 } },
    disk: { unit: 'GB-month', price: { 'us-central1': 0.04 } },
  },
})

/** A version in the flexible environment: its instances run all the time. */
export const appEngineFlexible: Estimator = ({ values }, { listed }) => {
  const size = values.block('resources')
  const hours = (amount: number): Interval => times(instancesOf(values), exactly(amount * MONTH_HOURS))
  return [
    line('vCPUs', () => ({
      unit: 'hours',
      quantity: hours(size?.number('cpu') ?? 1),
      price: listed(APP_ENGINE, 'vcpu'),
    })),
    line('Memory', () => ({
      unit: 'GB-hours',
      quantity: hours(size?.number('memory_gb') ?? 0.6),
      price: listed(APP_ENGINE, 'memory'),
    })),
    line('Disk', () => ({
      unit: 'GB',
      quantity: times(instancesOf(values), exactly(size?.number('disk_gb') ?? 10)),
      price: listed(APP_ENGINE, 'disk'),
    })),
  ]
}

const instancesOf = (values: Block): Interval => {
  const manual = values.block('manual_scaling')?.number('instances')
  if (manual !== undefined) return exactly(manual)
  const automatic = values.block('automatic_scaling')
  const least = automatic?.number('min_total_instances') ?? 2
  return between(least, least, automatic?.number('max_total_instances') ?? 20)
}
