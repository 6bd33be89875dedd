import { describe, expect, test } from '@jest/globals'
import { billOf, costOf } from '../../estimating.ts'

describe('Global Accelerator', () => {
  test.each(['aws_globalaccelerator_accelerator', 'aws_globalaccelerator_custom_routing_accelerator'])(
    'bills %s by the hour',
    (type) => {
      expect(costOf({ type })).toBe(18.25)
    },
  )

  const group = (region: string, type = 'aws_globalaccelerator_endpoint_group') => ({
    type,
    values: { endpoint_group_region: region },
  })

  test('bills the direction alone in which more is moved', () => {
    const usage = {
      monthly_inbound_data_transfer_gb: { us: 100, europe: 1000 },
      monthly_outbound_data_transfer_gb: { us: 500 },
    }
    expect(billOf(group('eu-west-1'), { usage })).toEqual({
      'US, Mexico, Canada / Inbound DT-premium fee': 1.5,
      'Europe / Inbound DT-premium fee': 15,
    })
  })

  test('knows no fee between places that its list does not have', () => {
    const usage = { monthly_outbound_data_transfer_gb: { india: 100 } }
    const custom = group('sa-east-1', 'aws_globalaccelerator_custom_routing_endpoint_group')
    expect(Object.values(billOf(custom, { usage }))).toEqual([undefined])
  })
})
