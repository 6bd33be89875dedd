import { describe, expect, test } from '@jest/globals'
import { billOf, costOf } from '../../estimating.ts'

const aTopic = (values: object = {}) => ({ type: 'aws_sns_topic', values: { ...values } })

describe('A topic', () => {
  test('costs requests in chunks of 64 KB beyond a million, and deliveries by their kind', () => {
    const usage = {
      monthly_requests: 2e6,
      request_size_kb: 65,
      http_subscriptions: 1,
      email_subscriptions: 0,
      kinesis_subscriptions: 1,
    }
    expect(billOf(aTopic(), { usage })).toMatchObject({
      'API requests (over 1M)': 1.5,
      'HTTP/HTTPS notifications (over 100k)': 39 * 0.06,
      'Email/Email-JSON notifications (over 1k)': 0,
      'Kinesis Firehose notifications': 4 * 0.19,
      'Mobile Push notifications': undefined,
    })
  })

  test('knows the price of text messages only where the usage tells it', () => {
    const usage = { monthly_requests: 1000, sms_subscriptions: 1 }
    const name = 'SMS notifications (over 100)'
    expect(billOf(aTopic(), { usage })[name]).toBeUndefined()
    expect(billOf(aTopic(), { usage: { ...usage, sms_notification_price: 0.01 } })[name]).toBe(9)
  })
})

describe('A FIFO topic', () => {
  const fifo = aTopic({ fifo_topic: true })
  const usage = { monthly_requests: 1e6, request_size_kb: 100 }

  test('costs requests and what they carry', () => {
    expect(billOf(fifo, { usage })).toEqual({
      'FIFO Publish API requests': 0.3,
      'FIFO Publish API payload': 1.7,
    })
  })

  test('with subscribers in the plan costs deliveries to each', () => {
    const subscription = (name: string) => ({
      type: 'aws_sns_topic_subscription',
      name,
      unknown: { topic_arn: true },
      references: { topic_arn: ['aws_sns_topic.sns_topic'] },
    })
    expect(billOf(fifo, { usage, beside: [subscription('a'), subscription('b')] })).toMatchObject({
      'FIFO notifications': 0.02,
      'FIFO notification payload': 0.2,
    })
  })
})

test('A subscription costs deliveries to the web alone', () => {
  const subscription = (protocol: string) => ({ type: 'aws_sns_topic_subscription', values: { protocol } })
  const usage = { monthly_requests: 1e6, request_size_kb: 128 }
  expect(costOf(subscription('https'), { usage })).toBe(1.2)
  expect(costOf(subscription('sqs'), { usage })).toBe(0)
})
