import { expect, test } from '@jest/globals'
import { billOf } from '../../estimating.ts'

const anEnvironment = (environment_class?: string) => ({
  type: 'aws_mwaa_environment',
  values: { environment_class },
})

test('An environment costs by the hour and its class, and what it has more than it comes with', () => {
  const usage = { additional_workers: 2.5, additional_schedulers: 1, meta_database_gb: 100 }
  expect(billOf(anEnvironment('mw1.medium'), { usage })).toEqual({
    'Environment (Medium)': 730 * 0.74,
    'Worker (Medium)': 2.5 * 730 * 0.11,
    'Scheduler (Medium)': 730 * 0.11,
    'Meta database': 10,
  })
})

test('An environment is small where nothing is said, and of an unknown class unknown', () => {
  expect(billOf(anEnvironment())['Environment (Small)']).toBe(730 * 0.49)
  expect(billOf(anEnvironment('mw9.huge'))).toMatchObject({ 'Environment (Mw9.huge)': undefined })
})
