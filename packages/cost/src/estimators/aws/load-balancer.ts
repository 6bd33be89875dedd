import { priceList } from '../../book/price-list.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'
import type { Line, LineSpec } from '../../estimate/line.ts'

const US = (price: number): Readonly<Record<string, number>> => ({
  'us-east-1': price,
  'us-east-2': price,
  'us-west-2': price,
})

const ELB = priceList({
  service: 'Elastic Load Balancing',
  asOf: '2025-04-04',
  source: 'https://aws.amazon.com/elasticloadbalancing/pricing/',
  default: 'us-east-1',
  prices: {
    'application/hour': {
      unit: 'hour',
      price: {
        ...US(0.0225),
        'eu-west-1': 0.0252,
        'eu-central-1': 0.027,
        'ap-southeast-1': 0.0252,
        'ap-southeast-2': 0.0252,
      },
    },
    'application/lcu': { unit: 'LCU-hour', price: 0.008 },
    'network/hour': {
      unit: 'hour',
      price: {
        ...US(0.0225),
        'eu-west-1': 0.0252,
        'eu-central-1': 0.027,
        'ap-southeast-1': 0.0252,
        'ap-southeast-2': 0.0252,
      },
    },
    'network/lcu': { unit: 'LCU-hour', price: 0.006 },
    'gateway/hour': { unit: 'hour', price: US(0.0125) },
    'gateway/lcu': { unit: 'LCU-hour', price: US(0.004) },
    'classic/hour': { unit: 'hour', price: { ...US(0.025), 'eu-west-1': 0.028, 'eu-central-1': 0.03 } },
    'classic/gb': { unit: 'GB', price: 0.008 },
  },
})

const NAMES = {
  application: 'Application load balancer',
  network: 'Network load balancer',
  gateway: 'Gateway load balancer',
} as const
type Kind = keyof typeof NAMES

/**
 * What one unit of capacity handles in an hour: new connections, active connections, GB, evaluations of rules. What a usage
 * file tells of them is read as of a month in all, so it makes hours of units.
 * https://aws.amazon.com/elasticloadbalancing/pricing/
 */
const UNIT = { new_connections: 100, active_connections: 3000, processed_bytes_gb: 1, rule_evaluations: 1000 }

/** A balancer by the hour, and by units of capacity: the largest of what its use needs of each. */
export const loadBalancer: Estimator = ({ values }, pricing) =>
  balancerLines(values.text('load_balancer_type', 'application'), pricing)

/** The lines of a balancer of a kind: `application`, `network`, `gateway`. */
export const balancerLines = (type: string, pricing: Pricing): readonly Line[] => {
  const told = type.toLowerCase()
  const kind: Kind = Object.hasOwn(NAMES, told) ? (told as Kind) : 'application'
  return [
    line(NAMES[kind], () => ({
      unit: 'hours',
      quantity: MONTH_HOURS,
      price: pricing.listed(ELB, `${kind}/hour`),
    })),
    line('Load balancer capacity units', () => ({
      unit: 'LCU',
      ...capacityOf(kind, pricing),
      price: pricing.listed(ELB, `${kind}/lcu`),
      per: 1 / MONTH_HOURS,
    })),
  ]
}

const capacityOf = (kind: Kind, { usage }: Pricing): Pick<LineSpec, 'quantity' | 'usage' | 'assumed'> => {
  const needs = Object.entries(UNIT)
    .filter(([name]) => kind === 'application' || name !== 'rule_evaluations')
    .flatMap(([name, unit]) => {
      const used = usage.number(name)
      return used === undefined ? [] : [{ units: used.value / unit, assumed: used.assumed }]
    })
  if (needs.length === 0) return { quantity: undefined, usage: true }
  return {
    quantity: Math.max(...needs.map(({ units }) => units)) / MONTH_HOURS,
    usage: true,
    assumed: needs.some(({ assumed }) => assumed),
  }
}

/** A balancer of the first generation. */
export const classicLoadBalancer: Estimator = (_resource, pricing) => classicLines(pricing)

/** The lines of one. */
export const classicLines = ({ listed, used }: Pricing): readonly Line[] => [
  line('Classic load balancer', () => ({
    unit: 'hours',
    quantity: MONTH_HOURS,
    price: listed(ELB, 'classic/hour'),
  })),
  line('Data processed', () => ({
    unit: 'GB',
    ...used('monthly_data_processed_gb'),
    price: listed(ELB, 'classic/gb'),
  })),
]
