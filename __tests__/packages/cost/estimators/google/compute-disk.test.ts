import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { billOf, costOf } from '../../estimating.ts'

const REGION = { region: 'us-central1' }
const disk = (values: Readonly<Record<string, unknown>> = {}) => ({
  type: 'google_compute_disk',
  values: { zone: 'us-central1-a', ...values },
})

test.each([
  ['pd-standard', 500 * 0.04],
  ['pd-balanced', 100 * 0.1],
  ['pd-ssd', 100 * 0.17],
])('A %s disk without a size has the one its type has by default', (type, dollars) => {
  expect(costOf(disk({ type }), REGION)).toBeCloseTo(dollars, 2)
})

test('An extreme disk pays for its operations as well', () => {
  expect(billOf(disk({ type: 'pd-extreme', size: 1000, provisioned_iops: 20_000 }), REGION)).toEqual({
    'Extreme provisioned storage (pd-extreme)': 125, // 1000 GB × $0.125
    'Provisioned IOPS': 1300, // 20,000 × $0.065
  })
})

test('A balanced hyperdisk pays only for what is beyond 3,000 operations and 140 MiB/s', () => {
  const values = {
    type: 'hyperdisk-balanced',
    size: 100,
    provisioned_iops: 5000,
    provisioned_throughput: 140,
  }
  expect(billOf(disk(values), REGION)).toEqual({
    'Hyperdisk provisioned storage (hyperdisk-balanced)': 8, // 100 GB × $0.08
    'Provisioned IOPS': 10, // 2,000 × $0.005
  })
})

test('A disk from an image is as large as the image', () => {
  const image = { type: 'google_compute_image', name: 'base', values: { disk_size_gb: 30 } }
  const references = { image: ['google_compute_image.base'] }
  expect(costOf({ ...disk({ type: 'pd-ssd' }), references }, { ...REGION, beside: [image] })).toBeCloseTo(
    30 * 0.17,
    2,
  )
})

test('A snapshot holds at most its disk, and costs more where several regions keep it', () => {
  const beside = [{ ...disk({ size: 200 }), name: 'data' }]
  const snapshot = (values: Readonly<Record<string, unknown>>) => ({
    type: 'google_compute_snapshot',
    values,
    references: { source_disk: ['google_compute_disk.data'] },
  })
  expect(costOf(snapshot({}), { ...REGION, beside })).toBeCloseTo(200 * 0.05, 2)
  expect(costOf(snapshot({ storage_locations: ['us'] }), { ...REGION, beside })).toBeCloseTo(200 * 0.065, 2)
})

test('A disk of a type that is not known has no price, and not a price of zero', () => {
  expect(billOf(disk({ type: 'pd-next', size: 10 }), REGION)).toStrictEqual({
    'Provisioned storage (pd-next)': undefined,
  })
})

test('More gigabytes never cost less', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('pd-standard', 'pd-ssd', 'pd-extreme', 'hyperdisk-balanced'),
      fc.integer({ min: 10, max: 60_000 }),
      fc.integer({ min: 1, max: 1000 }),
      (type, size, more) => {
        expect(costOf(disk({ type, size: size + more }))).toBeGreaterThanOrEqual(costOf(disk({ type, size })))
      },
    ),
    { numRuns: 25 },
  )
})
