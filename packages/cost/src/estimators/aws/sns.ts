import type { Price } from '../../book/price.ts'
import { priceList } from '../../book/price-list.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { line } from '../../estimate/line.ts'
import type { Line, LineSpec } from '../../estimate/line.ts'
import type { Resource } from '../../plan/resource.ts'
import { alike } from './regions.ts'

const EU = { 'eu-west-1': 0.06 }

const SNS = priceList({
  service: 'Amazon SNS',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/sns/pricing/',
  default: 'us-east-1',
  prices: {
    request: { unit: '1M requests', price: alike(0.5, undefined, { 'eu-west-1': 0.5 }) },
    http: { unit: '100k notifications', price: alike(0.06, undefined, EU) },
    email: { unit: '100k notifications', price: alike(2, undefined, { 'eu-west-1': 2 }) },
    firehose: { unit: '1M notifications', price: alike(0.19, undefined, { 'eu-west-1': 0.19 }) },
    push: { unit: '1M notifications', price: alike(0.5, undefined, { 'eu-west-1': 0.5 }) },
    'fifo/request': { unit: '1M requests', price: alike(0.3, undefined, { 'eu-west-1': 0.33 }) },
    'fifo/payload': { unit: 'GB', price: alike(0.017, undefined, { 'eu-west-1': 0.0187 }) },
    'fifo/notification': { unit: '1M notifications', price: alike(0.01) },
    'fifo/notification-payload': { unit: 'GB', price: alike(0.001) },
  },
})

/** Requests in chunks of 64 KB, and what is delivered to each kind of subscriber. */
export const topic: Estimator = (resource, pricing) =>
  resource.values.flag('fifo_topic') ? fifoLines(resource, pricing) : standardLines(pricing)

/** How deliveries are counted: line, usage, units of the price, how many an account has free, and the price. */
const DELIVERIES = [
  ['HTTP/HTTPS notifications (over 100k)', 'http_subscriptions', '100k', 1e5, 1e5, 'http'],
  ['Email/Email-JSON notifications (over 1k)', 'email_subscriptions', '100k', 1e5, 1e3, 'email'],
  ['Kinesis Firehose notifications', 'kinesis_subscriptions', '1M', 1e6, 0, 'firehose'],
  ['Mobile Push notifications', 'mobile_push_subscriptions', '1M', 1e6, 0, 'push'],
  ['MacOS notifications', 'macos_subscriptions', '1M', 1e6, 0, 'push'],
] as const

const standardLines = (pricing: Pricing): readonly Line[] => {
  const { listed, usage } = pricing
  const requests = requestsOf(pricing)
  const delivered = (subscriptions: string, free: number, per: number): Amount =>
    amountOf(product(requests, usage.number(subscriptions)), free, per)
  return [
    line('API requests (over 1M)', () => ({
      unit: '1M requests',
      ...amountOf(requests, 1e6, 1e6),
      price: listed(SNS, 'request'),
    })),
    ...DELIVERIES.map(([name, subscriptions, unit, per, free, key]) =>
      line(name, () => ({
        unit: `${unit} notifications`,
        ...delivered(subscriptions, free, per),
        price: listed(SNS, key),
      })),
    ),
    line('SMS notifications (over 100)', () => ({
      unit: '100 notifications',
      ...delivered('sms_subscriptions', 100, 100),
      price: smsPrice(pricing),
    })),
  ]
}

/** What a message costs hangs on the country that it goes to: it is known only where the usage tells it. */
const smsPrice = ({ usage }: Pricing): Price | undefined => {
  const told = usage.number('sms_notification_price')
  return told === undefined
    ? undefined
    : {
        amount: told.value * 100,
        currency: 'USD',
        unit: '100 notifications',
        source: 'the usage file',
        asOf: SNS.asOf,
        method: 'exact',
      }
}

const fifoLines = (resource: Resource, pricing: Pricing): readonly Line[] => {
  const { listed, usage } = pricing
  const subscribers = resource.referrers('aws_sns_topic_subscription', 'topic_arn').length
  const count = usage.number('monthly_requests')
  const size = usage.number('request_size_kb')
  const payload =
    size === undefined ? undefined : product(count, { value: size.value / 1e6, assumed: size.assumed })
  const to = { value: subscribers, assumed: false }
  const lines: readonly (readonly [string, string, Told, number, keyof typeof SNS.prices])[] = [
    ['FIFO Publish API requests', '1M requests', count, 1e6, 'fifo/request'],
    ['FIFO Publish API payload', 'GB', payload, 1, 'fifo/payload'],
    ['FIFO notifications', '1M notifications', product(count, to), 1e6, 'fifo/notification'],
    ['FIFO notification payload', 'GB', product(payload, to), 1, 'fifo/notification-payload'],
  ]
  return lines
    .filter(([name]) => subscribers > 0 || !name.includes('notification'))
    .map(([name, unit, amount, per, key]) =>
      line(name, () => ({ unit, ...amountOf(amount, 0, per), price: listed(SNS, key) })),
    )
}

/** Deliveries to an address on the web; to AWS's own services they are free, others the topic pays. */
export const topicSubscription: Estimator = ({ values }, pricing) =>
  ['http', 'https'].includes(values.text('protocol', ''))
    ? [
        line('HTTP notifications', () => ({
          unit: '1M notifications',
          ...amountOf(requestsOf(pricing), 0, 1e6),
          price: pricing.listed(SNS, 'http'),
          per: 0.1,
        })),
      ]
    : []

type Told = { readonly value: number; readonly assumed: boolean } | undefined
type Amount = Pick<LineSpec, 'quantity' | 'usage' | 'assumed'>

/** Requests a month, one for each 64 KB that is sent. */
const requestsOf = ({ usage }: Pricing): Told => {
  const count = usage.number('monthly_requests')
  const size = usage.number('request_size_kb')
  return product(count, {
    value: Math.max(1, Math.ceil((size?.value ?? 64) / 64)),
    assumed: size?.assumed === true,
  })
}

/** The product of two usages; one that is nothing makes it nothing, however little is known of the other. */
const product = (a: Told, b: Told): Told => {
  if (a?.value === 0 || b?.value === 0) return { value: 0, assumed: false }
  if (a === undefined || b === undefined) return undefined
  return { value: a.value * b.value, assumed: a.assumed || b.assumed }
}

const amountOf = (told: Told, free: number, per: number): Amount =>
  told === undefined
    ? { quantity: undefined, usage: true }
    : { quantity: Math.max(0, told.value - free) / per, usage: true, assumed: told.assumed }
