import { EVERYWHERE, isListed, priceList } from '../../book/price-list.ts'
import type { Price } from '../../book/price.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { MONTH_HOURS, line } from '../../estimate/line.ts'

/** A month's price; hours are charged up to it. */
const month = (price: number) => ({ unit: 'month', price })

const LIGHTSAIL = priceList({
  service: 'Amazon Lightsail',
  asOf: '2025-04-04',
  source: 'https://aws.amazon.com/lightsail/pricing/',
  default: EVERYWHERE,
  prices: {
    'linux/nano': month(5),
    'linux/micro': month(7),
    'linux/small': month(12),
    'linux/medium': month(24),
    'linux/large': month(44),
    'linux/xlarge': month(84),
    'linux/2xlarge': month(164),
    'linux-ipv6/nano': month(3.5),
    'linux-ipv6/micro': month(5),
    'linux-ipv6/small': month(10),
    'linux-ipv6/medium': month(20),
    'linux-ipv6/large': month(40),
    'linux-ipv6/xlarge': month(80),
    'linux-ipv6/2xlarge': month(160),
    'windows/nano': month(9.5),
    'windows/micro': month(14),
    'windows/small': month(22),
    'windows/medium': month(44),
    'windows/large': month(74),
    'windows/xlarge': month(124),
    'windows/2xlarge': month(244),
    'database/micro': month(15),
    'database/small': month(30),
    'database/medium': month(60),
    'database/large': month(115),
    'database-ha/micro': month(30),
    'database-ha/small': month(60),
    'database-ha/medium': month(120),
    'database-ha/large': month(230),
    'container/nano': month(7),
    'container/micro': month(10),
    'container/small': month(15),
    'container/medium': month(40),
    'container/large': month(80),
    'container/xlarge': month(160),
    balancer: month(18),
    'disk/gb-month': { unit: 'GB-month', price: 0.1 },
  },
})

/** Hours that make up a month's price: 31 days. */
const LONGEST_MONTH = 744

const monthOf = ({ listed }: Pricing, key: string): Price | undefined =>
  isListed(LIGHTSAIL, key) ? listed(LIGHTSAIL, key) : undefined

/** An hour's price, cut to five decimals as the vendor does. */
const hourOf = (pricing: Pricing, key: string): Price | undefined => {
  const price = monthOf(pricing, key)
  return price && { ...price, unit: 'hour', amount: Math.floor((price.amount / LONGEST_MONTH) * 1e5) / 1e5 }
}

/** A server in a bundle of one price. */
export const lightsailInstance: Estimator = ({ values }, pricing) => {
  const bundle = values.text('bundle_id', '').toLowerCase()
  const windows = bundle.includes('_win_')
  const system = windows ? 'windows' : bundle.includes('_ipv6_') ? 'linux-ipv6' : 'linux'
  return [
    line(`Virtual server (${windows ? 'Windows' : 'Linux/UNIX'})`, () => ({
      unit: 'hours',
      quantity: MONTH_HOURS,
      price: hourOf(pricing, `${system}/${bundle.split('_')[0] ?? ''}`),
    })),
  ]
}

/** A database in a bundle, alone or with one that stands by. */
export const lightsailDatabase: Estimator = ({ values }, pricing) => [
  line('Managed database', () => {
    const bundle = values.text('relational_database_bundle_id', values.text('bundle_id', '')).toLowerCase()
    const kind = bundle.includes('_ha_') ? 'database-ha' : 'database'
    return { unit: 'months', quantity: 1, price: monthOf(pricing, `${kind}/${bundle.split('_')[0] ?? ''}`) }
  }),
]

/** Containers of a power, so many. */
export const lightsailContainers: Estimator = ({ values }, pricing) => [
  line('Container service', () => ({
    unit: 'months',
    quantity: values.number('scale', 1),
    price: monthOf(pricing, `container/${values.text('power', '').toLowerCase()}`),
  })),
]

export const lightsailBalancer: Estimator = (_resource, { listed }) => [
  line('Load balancer', () => ({ unit: 'months', quantity: 1, price: listed(LIGHTSAIL, 'balancer') })),
]

export const lightsailDisk: Estimator = ({ values }, { listed }) => [
  line('Block storage', () => ({
    unit: 'GB',
    quantity: values.number('size_in_gb', 0),
    price: listed(LIGHTSAIL, 'disk/gb-month'),
  })),
]
