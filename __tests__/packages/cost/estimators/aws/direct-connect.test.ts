import { describe, expect, test } from '@jest/globals'
import { billOf, costOf, estimateOf } from '../../estimating.ts'

const aConnection = (bandwidth: string) => ({
  type: 'aws_dx_connection',
  values: { bandwidth, location: 'EqDC2' },
})

describe('A connection', () => {
  test('costs its port by the hour and bandwidth', () => {
    expect(costOf(aConnection('10Gbps'))).toBe(730 * 2.25)
    expect(costOf(aConnection('500Mbps'), { usage: { dx_connection_type: 'hosted' } })).toBe(146)
  })

  test('costs what leaves each region, and passes over what is none', () => {
    const usage = {
      monthly_outbound_from_region_to_dx_connection_location: { us_east_1: 100, eu_west_1: 100, nowhere: 9 },
    }
    expect(billOf(aConnection('1Gbps'), { usage })).toEqual({
      'DX connection': 219,
      'Outbound data transfer (from eu-west-1, to EqDC2)': 2.82,
      'Outbound data transfer (from us-east-1, to EqDC2)': 2,
    })
  })

  test('from a region without a known price is a guess that says so', () => {
    const usage = { monthly_outbound_from_region_to_dx_connection_location: { ap_south_1: 100 } }
    const [, outbound] = estimateOf(aConnection('1Gbps'), { usage }).lines
    expect(outbound).toMatchObject({ method: 'region-fallback', cost: { low: 2, high: 9 } })
  })

  test('of a bandwidth without a known price is unknown', () => {
    expect(billOf(aConnection('400Gbps'))).toEqual({ 'DX connection': undefined })
  })
})

test('Connections that are made as a group cost each as one alone', () => {
  const group = (count: number) => ({
    type: 'aws_dx_lag',
    values: { connections_bandwidth: '1Gbps', number_of_connections: count },
  })
  expect([costOf(group(2)), costOf(group(0))]).toEqual([438, 0])
})

test('An association costs the attachment of its gateway, and what passes', () => {
  const bill = billOf({ type: 'aws_dx_gateway_association' }, { usage: { monthly_data_processed_gb: 100 } })
  expect(bill).toEqual({ 'Data processed': 2, 'Transit gateway attachment': 36.5 })
})

test("A share of a partner's port costs by the hour", () => {
  expect(costOf({ type: 'aws_dx_hosted_connection', values: { bandwidth: '50Mbps' } })).toBe(21.9)
})
