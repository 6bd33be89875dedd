import { describe, expect, test } from '@jest/globals'
import { billOf, costOf, dollars } from '../../estimating.ts'

describe('A pool of users', () => {
  const pool = (user_pool_tier?: string) => ({ type: 'aws_cognito_user_pool', values: { user_pool_tier } })
  const usage = { monthly_active_users: 110_000 }

  test('has ten thousand free, and costs by its tier', () => {
    expect(costOf(pool(), { usage })).toBe(100_000 * 0.015)
    expect(billOf(pool('LITE'), { usage })).toEqual({
      'Monthly active users (first 10K)': 0,
      'Monthly active users (next 90K)': dollars(90_000 * 0.0055),
      'Monthly active users (next 900K)': 10_000 * 0.0046,
    })
  })

  test('of the highest tier has none free', () => {
    expect(costOf(pool('PLUS'), { usage })).toBe(2200)
  })
})

test('An API of GraphQL costs what is asked, pushed and kept open', () => {
  const usage = { monthly_operations: 1e6, monthly_updates: 1e6, monthly_connection_mins: 10e6 }
  expect(costOf({ type: 'aws_appsync_graphql_api' }, { usage })).toBe(6.8)
})

test('An application of Amplify costs builds, storage and what is served', () => {
  const usage = { monthly_build_mins: 100, storage_gb: 100, monthly_data_served_gb: 100 }
  expect(costOf({ type: 'aws_amplify_app' }, { usage })).toBe(1 + 2.3 + 15)
})

test('Athena costs what queries read, or capacity that is kept for them', () => {
  expect(costOf({ type: 'aws_athena_workgroup' }, { usage: { monthly_data_scanned_tb: 3 } })).toBe(15)
  expect(costOf({ type: 'aws_athena_capacity_reservation', values: { target_dpus: 24 } })).toBe(5256)
})
