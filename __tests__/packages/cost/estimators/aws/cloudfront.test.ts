import { describe, expect, test } from '@jest/globals'
import { billOf, dollars } from '../../estimating.ts'

const aDistribution = (values: object = {}) => ({
  type: 'aws_cloudfront_distribution',
  values: { ...values },
})

describe('A distribution', () => {
  test('costs by the place of its viewers, in steps', () => {
    const usage = {
      monthly_data_transfer_to_internet_gb: { india: 20_240 },
      monthly_https_requests: { india: 1e6 },
    }
    expect(billOf(aDistribution(), { usage })).toEqual({
      'Invalidation requests (first 1k)': undefined,
      'India / Data transfer out to internet (first 10TB)': 1116.16,
      'India / Data transfer out to internet (next 40TB)': dollars(10_000 * 0.085),
      'India / Data transfer out to origin': undefined,
      'India / HTTP requests': undefined,
      'India / HTTPS requests': 100 * 0.012,
    })
  })

  test('of which nothing is told hangs on the use of the cheapest place', () => {
    expect(Object.keys(billOf(aDistribution()))).toContain('US, Mexico, Canada / HTTP requests')
  })

  test('with addresses of its own costs $600', () => {
    const own = aDistribution({ viewer_certificate: [{ ssl_support_method: 'vip' }] })
    expect(billOf(own)['Dedicated IP custom SSLs']).toBe(600)
  })

  test('behind a shield pays for what passes it, by the region where that stands', () => {
    const shielded = aDistribution({
      origin: [{ origin_shield: [{ enabled: true, origin_shield_region: 'sa-east-1' }] }],
    })
    const usage = { monthly_shield_requests: { south_america: 1e6 } }
    expect(billOf(shielded, { usage })).toMatchObject({
      'Origin shield HTTP requests (South America sa-east-1)': 1.6,
    })
  })

  test('has a thousand invalidations free', () => {
    expect(billOf(aDistribution(), { usage: { monthly_invalidation_requests: 3000 } })).toMatchObject({
      'Invalidation requests (first 1k)': 0,
      'Invalidation requests (over 1k)': 10,
    })
  })
})

test('A function at the edge costs $0.10 for a million runs', () => {
  const bill = billOf({ type: 'aws_cloudfront_function' }, { usage: { monthly_requests: 5e6 } })
  expect(bill).toEqual({ 'Total number of invocations': 0.5 })
})

test('A store of keys costs what is read', () => {
  const bill = billOf({ type: 'aws_cloudfront_key_value_store' }, { usage: { monthly_reads: 1e8 } })
  expect(bill).toEqual({ Reads: 3 })
})
