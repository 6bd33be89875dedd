import { priceList } from '../../book/price-list.ts'
import type { Estimator } from '../../estimate/estimator.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import type { LineSpec } from '../../estimate/line.ts'
import { paidByUse } from '../../estimate/metered.ts'
import type { Block } from '../../plan/block.ts'
import type { Used } from '../../usage/usage.ts'
import { alike } from './regions.ts'

const GLUE = priceList({
  service: 'AWS Glue',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/glue/pricing/',
  default: 'us-east-1',
  prices: {
    objects: { unit: '100k objects', price: alike(1, undefined, { 'eu-west-1': 1 }) },
    requests: { unit: '1M requests', price: alike(1, undefined, { 'eu-west-1': 1 }) },
    unit: { unit: 'DPU-hour', price: alike(0.44, undefined, { 'eu-west-1': 0.44 }) },
  },
})

/** Objects and requests beyond the free ones, as the usage tells them; below one unit nothing is billed. */
export const catalogDatabase: Estimator = (_resource, { listed, usage }) => [
  line('Storage', () => ({
    unit: '100k objects',
    ...wholeFrom(usage.number('monthly_objects'), 1e5),
    price: listed(GLUE, 'objects'),
  })),
  line('Requests', () => ({
    unit: '1M requests',
    ...wholeFrom(usage.number('monthly_requests'), 1e6),
    price: listed(GLUE, 'requests'),
  })),
]

const wholeFrom = (told: Used | undefined, unit: number): Pick<LineSpec, 'quantity' | 'usage' | 'assumed'> =>
  told === undefined
    ? { quantity: undefined, usage: true }
    : { quantity: told.value < unit ? 0 : told.value / unit, usage: true, assumed: told.assumed }

export const crawler = paidByUse(GLUE, [['Duration', 'hours', 'monthly_hours', 'unit']])

/** Hours of a run times the processing units that it runs on. */
export const job: Estimator = ({ values }, { listed, used }) => [
  line('Duration', () => {
    const units = unitsOf(values)
    return {
      unit: `hours (${String(units)} DPU${units === 1 ? '' : 's'})`,
      ...used('monthly_hours'),
      per: 1 / units,
      price: listed(GLUE, 'unit'),
    }
  }),
]

/** Processing units of a worker; a `G.1X`, and what has no type, is one. */
const WORKERS: Readonly<Record<string, number>> = {
  'G.025X': 0.25,
  'G.1X': 1,
  'G.2X': 2,
  'G.4X': 4,
  'G.8X': 8,
  'G.12X': 12,
  'G.16X': 16,
  'Z.2X': 2,
}

/** A job's processing units: workers of a size, or a capacity; 0.0625 for a shell of Python. */
const unitsOf = (values: Block): number => {
  const workers = values.number('number_of_workers')
  if (workers !== undefined) {
    return workers * (WORKERS[values.text('worker_type', 'G.1X').toUpperCase()] ?? 1)
  }
  const shell = values.block('command')?.text('name') === 'pythonshell'
  return values.number('max_capacity', shell ? 0.0625 : 1)
}

/** A notebook's machine: five processing units all month, or as many as it is set to. */
export const devEndpoint: Estimator = ({ values }, { listed }) => [
  line('Development endpoint', () => ({
    unit: 'DPU-hours',
    quantity:
      MONTH_HOURS *
      (values.number('number_of_workers') ?? values.number('number_of_nodes', 5)) *
      (WORKERS[values.text('worker_type', 'G.1X').toUpperCase()] ?? 1),
    price: listed(GLUE, 'unit'),
  })),
]
