import { describe, expect, test } from '@jest/globals'
import { billOf, costOf, estimateOf } from '../../estimating.ts'

describe('A key', () => {
  const key = (spec?: string) => ({ type: 'aws_kms_key', values: { customer_master_key_spec: spec } })

  test('costs $1 a month, and its requests by the kind of key', () => {
    const usage = { monthly_requests: 1e6 }
    expect(billOf(key(), { usage })).toMatchObject({ 'Customer master key': 1, Requests: 3 })
    expect(billOf(key('RSA_2048'), { usage })).toMatchObject({ 'Requests (RSA 2048)': 3 })
    expect(billOf(key('ECC_NIST_P256'), { usage })).toMatchObject({ 'Requests (asymmetric)': 15 })
  })

  test('has a price in dollars that is only a guess where bills are in yuan', () => {
    const [line] = estimateOf(key(), { region: 'cn-north-1' }).lines
    expect(line).toMatchObject({ method: 'region-fallback', price: { currency: 'USD' } })
  })

  test.each([
    'aws_kms_external_key',
    'aws_kms_replica_key',
    'aws_kms_replica_external_key',
    'aws_paymentcryptography_key',
  ])('of the kind %s costs $1 as well', (type) => {
    expect(costOf({ type })).toBe(1)
  })
})

test('A secret costs $0.40 a month, each replica as much again, and its requests', () => {
  const secret = { type: 'aws_secretsmanager_secret', values: { replica: [{ region: 'eu-west-1' }] } }
  expect(billOf(secret, { usage: { monthly_requests: 100_000 } })).toEqual({
    Secret: 2 * 0.4,
    'API requests': 0.5,
  })
})

test('A security module runs all month where no hours are told', () => {
  expect(costOf({ type: 'aws_cloudhsm_v2_hsm' })).toBe(730 * 1.6)
  expect(costOf({ type: 'aws_cloudhsm_v2_hsm' }, { usage: { monthly_hrs: 100 } })).toBe(160)
})
