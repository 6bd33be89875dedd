import { expect, test } from '@jest/globals'
import { costOf } from '../../estimating.ts'

test('A service of a lattice costs by the hour, and what is asked of it', () => {
  const usage = { monthly_data_processed_gb: 100, monthly_requests: 10e6 }
  expect(costOf({ type: 'aws_vpclattice_service' }, { usage })).toBe(18.25 + 2.5 + 1)
})

test('An application behind Verified Access costs by the hour, and what passes', () => {
  const usage = { monthly_data_processed_gb: 100 }
  expect(costOf({ type: 'aws_verifiedaccess_endpoint' }, { usage })).toBeCloseTo(197.1 + 2)
})
