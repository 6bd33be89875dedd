import { expect, test } from '@jest/globals'
import { billOf, costOf } from '../../estimating.ts'

const REGION = { region: 'us-central1' }

test('A highly available gateway costs what passes it, by where it goes', () => {
  const usage = { monthly_egress_data_transfer_gb: { us_or_canada: 100, asia: 50 } }
  const bill = billOf({ type: 'google_compute_ha_vpn_gateway' }, { ...REGION, usage })
  expect(bill['Network egress / IPSec traffic within the US or Canada']).toBe(2) // 100 GB × $0.02
  expect(bill['Network egress / IPSec traffic within Asia']).toBe(4) // 50 GB × $0.08
  expect(bill['Network egress / IPSec traffic within Europe']).toBeUndefined()
})

test('Traffic to a gateway outside gets cheaper after the first TB', () => {
  const usage = { monthly_egress_data_transfer_gb: { worldwide: 2024 } }
  expect(costOf({ type: 'google_compute_external_vpn_gateway' }, { ...REGION, usage })).toBeCloseTo(
    1024 * 0.12 + 1000 * 0.11,
    2,
  )
})

test('A tunnel is paid by the hour', () => {
  expect(costOf({ type: 'google_compute_vpn_tunnel' }, REGION)).toBeCloseTo(730 * 0.05, 2)
})
