import { expect, test } from '@jest/globals'
import { billOf, costOf } from '../../estimating.ts'

const bucket = (values: Readonly<Record<string, unknown>>) => ({ type: 'google_storage_bucket', values })
const held = (values: Readonly<Record<string, unknown>>): number =>
  costOf(bucket(values), { usage: { storage_gb: 1000 } })

test.each([
  ['us-central1', 'STANDARD', 20],
  ['US', 'STANDARD', 26],
  ['EU', 'COLDLINE', 7],
  ['ASIA', 'COLDLINE', 8.75],
  ['NAM4', 'STANDARD', 44],
  ['us-central1', 'ARCHIVE', 1.2],
])('1,000 GiB in %s of class %s cost $%d a month', (location, storage_class, dollars) => {
  expect(held({ location, storage_class })).toBeCloseTo(dollars, 2)
})

test('Colder classes cost what is read from them; the others do not', () => {
  const usage = { monthly_data_retrieval_gb: 100 }
  expect(billOf(bucket({ location: 'US', storage_class: 'NEARLINE' }), { usage })).toHaveProperty(
    ['Data retrieval'],
    1, // 100 GB × $0.01
  )
  expect(billOf(bucket({ location: 'US' }), { usage })).not.toHaveProperty(['Data retrieval'])
})

test('Operations are counted in ten thousands', () => {
  const usage = { monthly_class_a_operations: 1_000_000, monthly_class_b_operations: 1_000_000 }
  expect(costOf(bucket({ location: 'us-central1' }), { usage })).toBeCloseTo(100 * 0.05 + 100 * 0.004, 2)
})
