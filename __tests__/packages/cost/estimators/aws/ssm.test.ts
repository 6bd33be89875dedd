import { describe, expect, test } from '@jest/globals'
import { billOf, costOf } from '../../estimating.ts'

describe('A parameter', () => {
  const parameter = (tier: string) => ({ type: 'aws_ssm_parameter', values: { tier } })

  test('of the standard tier is free', () => {
    expect(billOf(parameter('Standard'))).toEqual({})
  })

  test('of the advanced tier costs $0.05 a month, and its requests', () => {
    expect(billOf(parameter('Advanced'), { usage: { monthly_api_interactions: 1e6 } })).toEqual({
      'Parameter storage (advanced)': 0.05,
      'API interactions (advanced)': 5,
    })
  })
})

describe('An activation', () => {
  const activation = (limit: number) => ({
    type: 'aws_ssm_activation',
    values: { registration_limit: limit },
  })

  test('for a thousand machines or fewer is free', () => {
    expect(costOf(activation(1000), { usage: { instances: 10 } })).toBe(0)
  })

  test('for more costs each by the hour', () => {
    expect(costOf(activation(1001), { usage: { instances: 100 } })).toBe(507.35)
  })
})
