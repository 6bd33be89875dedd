import { expect, test } from '@jest/globals'
import { onlyAdvice, savings } from '../advising.ts'

const bucket = { type: 'aws_s3_bucket', values: { bucket: 'logs' } }
const usage = { 'aws_s3_bucket.s3_bucket': { standard: { storage_gb: 1000 } } }

test('What lies in a bucket without a lifecycle may lie in a cheaper class', () => {
  expect(onlyAdvice('storage-tiers', [bucket], { usage }).saving).toEqual({
    low: 0,
    expected: expect.closeTo(5.25),
    high: expect.closeTo(10.5), // 1,000 GB × ($0.023 − $0.0125)
  })
})

test('A bucket with a lifecycle, or of which nobody tells what it holds, gets no advice', () => {
  const lifecycle = {
    type: 'aws_s3_bucket_lifecycle_configuration',
    values: { bucket: 'logs', rule: [{ status: 'Enabled' }] },
  }
  expect(savings('storage-tiers', [bucket, lifecycle], { usage })).toEqual({})
  expect(savings('storage-tiers', [bucket])).toEqual({})
})
