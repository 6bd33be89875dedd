import { describe, expect, test } from '@jest/globals'
import { billOf, costOf } from '../../estimating.ts'

describe('a bucket', () => {
  test('costs what is stored and asked', () => {
    const usage = { standard: { storage_gb: 1000, monthly_tier_1_requests: 100_000 } }
    expect(billOf({ type: 'aws_s3_bucket' }, { usage })).toMatchObject({
      'Standard / Storage': 23, // 1,000 GB × $0.023
      'Standard / PUT, COPY, POST, LIST requests': 0.5, // 100 × $0.005
      'Standard / GET, SELECT, and all other requests': undefined,
    })
  })

  test('shows the classes that its rules move data to', () => {
    const rule = { enabled: true, transition: [{ storage_class: 'GLACIER' }] }
    const own = { type: 'aws_s3_bucket', values: { lifecycle_rule: [rule] } }
    expect(billOf(own)).toHaveProperty(['Glacier flexible retrieval / Storage'])
    const apart = {
      type: 'aws_s3_bucket_lifecycle_configuration',
      values: { rule: [{ status: 'Enabled', transition: [{ storage_class: 'DEEP_ARCHIVE' }] }] },
      references: { bucket: ['aws_s3_bucket.s3_bucket'] },
    }
    expect(billOf({ type: 'aws_s3_bucket' }, { beside: [apart] })).toHaveProperty([
      'Glacier deep archive / Storage',
    ])
  })

  test('counts tags where a rule goes by them', () => {
    const rule = { enabled: true, tags: { class: 'old' } }
    const bucket = { type: 'aws_s3_bucket', values: { lifecycle_rule: [rule] } }
    expect(billOf(bucket, { usage: { object_tags: 50_000 } })).toMatchObject({ 'Object tagging': 0.05 }) // 5 × $0.01
  })
})

test('A shared file system: storage brings throughput with it', () => {
  const files = { type: 'aws_efs_file_system', values: { provisioned_throughput_in_mibps: 100 } }
  expect(billOf(files, { usage: { storage_gb: 230 } })).toEqual({
    'Storage (standard)': 69, // 230 GB × $0.30
    'Provisioned throughput': 531, // (100 − 230 / 20) × $6
  })
})

test('File servers for Windows cost twice in two zones', () => {
  const of = (deployment_type: string) =>
    billOf({
      type: 'aws_fsx_windows_file_system',
      values: { deployment_type, storage_capacity: 300, throughput_capacity: 16 },
    })
  expect(of('SINGLE_AZ_2')).toMatchObject({ 'SSD storage': 39, 'Throughput capacity': 35.2 }) // 300 × $0.13, 16 × $2.20
  expect(of('MULTI_AZ_1')).toMatchObject({ 'SSD storage': 69, 'Throughput capacity': 72 }) // 300 × $0.23, 16 × $4.50
})

test('Lustre: the price of storage has its throughput in it', () => {
  const files = (values: Readonly<Record<string, unknown>>) =>
    costOf({ type: 'aws_fsx_lustre_file_system', values: { storage_capacity: 1200, ...values } })
  expect(files({})).toBeCloseTo(168) // 1,200 GB × $0.14
  expect(files({ deployment_type: 'PERSISTENT_2', per_unit_storage_throughput: 250 })).toBeCloseTo(252) // × $0.21
})

test('OpenZFS: compression is assumed to save a half', () => {
  const files = {
    type: 'aws_fsx_openzfs_file_system',
    values: {
      deployment_type: 'SINGLE_AZ_1',
      storage_capacity: 300,
      throughput_capacity: 64,
      root_volume_configuration: [{ data_compression_type: 'LZ4' }],
    },
  }
  expect(billOf(files)).toMatchObject({ 'SSD storage (LZ4 compression, 50%)': 13.5 }) // 150 GB × $0.09
})
