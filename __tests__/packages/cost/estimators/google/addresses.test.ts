import { expect, test } from '@jest/globals'
import { billOf } from '../../estimating.ts'

const REGION = { region: 'us-central1' }
const address = (values: Readonly<Record<string, unknown>> = {}) => ({
  type: 'google_compute_address',
  name: 'front',
  values: { name: 'front', ...values },
})
const USES = 'google_compute_address.front'

test('An address that nothing uses costs most', () => {
  expect(billOf(address(), REGION)).toEqual({ 'IP address (unused)': 7.3 }) // 730 h × $0.01
})

test('Internal addresses, and those reserved for peering, are free', () => {
  expect(billOf(address({ address_type: 'INTERNAL' }), REGION)).toEqual({})
  expect(billOf(address({ purpose: 'VPC_PEERING' }), REGION)).toEqual({})
})

test('An address on a forwarding rule is free', () => {
  const rule = { type: 'google_compute_forwarding_rule', references: { ip_address: [USES] } }
  expect(billOf(address(), { ...REGION, beside: [rule] })).toEqual({})
})

test('An address on a NAT gateway costs as one in use does', () => {
  const nat = { type: 'google_compute_router_nat', references: { nat_ips: [USES] } }
  expect(billOf(address(), { ...REGION, beside: [nat] })).toEqual({ 'IP address (standard VM)': 3.65 })
})
