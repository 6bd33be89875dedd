import { describe, expect, test } from '@jest/globals'
import { billOf, dollars, estimateOf } from '../../estimating.ts'

const scaling = {
  type: 'azurerm_application_gateway',
  values: {
    location: 'eastus',
    sku: [{ name: 'WAF_v2', tier: 'WAF_v2' }],
    autoscale_configuration: [{ min_capacity: 2, max_capacity: 10 }],
  },
}
const UNITS = 'V2 capacity units (WAF)'

describe('an application gateway that scales', () => {
  test('costs its least units where nothing is told, and its most at most', () => {
    const { lines } = estimateOf(scaling)
    expect(lines.find(({ name }) => name === UNITS)?.cost).toEqual({
      low: 2 * 730 * 0.0144,
      expected: 2 * 730 * 0.0144,
      high: 10 * 730 * 0.0144,
    })
  })

  test('costs the units that are told', () => {
    expect(billOf(scaling, { usage: { capacity_units: 5 } })).toMatchObject({
      [UNITS]: dollars(5 * 730 * 0.0144),
    })
  })

  test('takes units told of a month for hours of them', () => {
    expect(billOf(scaling, { usage: { monthly_v2_capacity_units: 3650 } })).toMatchObject({
      [UNITS]: dollars(3650 * 0.0144),
    })
  })

  test('costs its least units however little is told', () => {
    expect(billOf(scaling, { usage: { monthly_v2_capacity_units: 1 } })).toMatchObject({
      [UNITS]: dollars(2 * 730 * 0.0144),
    })
  })
})
