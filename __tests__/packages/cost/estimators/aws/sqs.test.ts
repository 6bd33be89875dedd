import { expect, test } from '@jest/globals'
import { costOf } from '../../estimating.ts'

test('A queue costs requests in chunks of 64 KB; one that keeps their order more', () => {
  const usage = { monthly_requests: 1e6, request_size_kb: 128 }
  expect(costOf({ type: 'aws_sqs_queue' }, { usage })).toBe(0.8)
  expect(costOf({ type: 'aws_sqs_queue', values: { fifo_queue: true } }, { usage })).toBe(1)
})
