import { expect, test } from '@jest/globals'
import { billOf, costOf } from '../../estimating.ts'

const REGION = { region: 'us-central1' }

test('Keys of long algorithms in a module are dearer, and cheaper beyond 2,000', () => {
  const values = { version_template: [{ algorithm: 'RSA_SIGN_PSS_4096_SHA256', protection_level: 'HSM' }] }
  const usage = { key_versions: 3000, monthly_key_operations: 100_000 }
  expect(billOf({ type: 'google_kms_crypto_key', values }, { ...REGION, usage })).toEqual({
    'Key versions (first 2K)': 5000, // 2,000 × $2.50
    'Key versions (over 2K)': 1000, // 1,000 × $1
    Operations: 1.5, // 10 × $0.15
  })
})

test('Rotation makes versions: every ten days three a month', () => {
  const values = { rotation_period: '864000s' }
  expect(billOf({ type: 'google_kms_crypto_key', values }, REGION)).toHaveProperty(['Key versions'], 0.18)
})

test('A version of a secret costs in each place that the secret is kept in', () => {
  const parent = {
    type: 'google_secret_manager_secret',
    name: 'token',
    values: {
      replication: [{ user_managed: [{ replicas: [{ location: 'us-east1' }, { location: 'us-west1' }] }] }],
    },
  }
  const version = {
    type: 'google_secret_manager_secret_version',
    references: { secret: ['google_secret_manager_secret.token'] },
  }
  expect(costOf(version, { ...REGION, beside: [parent] })).toBe(0.12) // 2 × $0.06
})

test('A security policy costs itself and its rules', () => {
  const values = { rule: [{ action: 'allow' }, { action: 'deny(403)' }] }
  expect(billOf({ type: 'google_compute_security_policy', values }, REGION)).toMatchObject({
    'Security policy': 5,
    Rules: 2,
  })
})

test('A certificate authority costs by the tier of its pool, which has to be of the plan', () => {
  const pool = { type: 'google_privateca_ca_pool', name: 'pool', values: { tier: 'DEVOPS' } }
  const authority = {
    type: 'google_privateca_certificate_authority',
    references: { pool: ['google_privateca_ca_pool.pool'] },
  }
  expect(costOf(authority, { ...REGION, beside: [pool] })).toBe(20)
  expect(billOf({ type: 'google_privateca_certificate_authority' }, REGION)).toStrictEqual({
    'Certificate authority': undefined,
  })
})
