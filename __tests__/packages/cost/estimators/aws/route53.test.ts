import { describe, expect, test } from '@jest/globals'
import { billOf, costOf } from '../../estimating.ts'

describe('A record', () => {
  const usage = { monthly_standard_queries: 1.1e9 }

  test('costs its queries in steps', () => {
    expect(billOf({ type: 'aws_route53_record' }, { usage })).toMatchObject({
      'Standard queries (first 1B)': 400,
      'Standard queries (over 1B)': 20,
    })
  })

  test('that is an alias of something of AWS is free', () => {
    const alias = { type: 'aws_route53_record', values: { alias: [{ name: 'lb.example.com' }] } }
    expect(billOf(alias, { usage })).toEqual({})
  })
})

describe('A health check', () => {
  const check = (values: object) => ({ type: 'aws_route53_health_check', values: { ...values } })

  test('costs $0.50, and $1 for each thing more that it does', () => {
    const much = check({ type: 'HTTPS_STR_MATCH', request_interval: 10, measure_latency: true })
    expect(billOf(much)).toEqual({ 'Health check': 0.5, 'Optional features': 4 })
  })

  test('of an endpoint outside of AWS is dearer', () => {
    expect(billOf(check({ type: 'HTTPS' }), { usage: { endpoint_type: 'non_aws' } })).toEqual({
      'Health check': 0.75,
      'Optional features': 2,
    })
  })
})

describe('Route 53', () => {
  test('bills a zone and a policy record by the month', () => {
    expect(costOf({ type: 'aws_route53_zone' })).toBe(0.5)
    expect(costOf({ type: 'aws_route53_traffic_policy_instance' })).toBe(50)
  })

  test('bills every address of a resolver by the hour, and its queries', () => {
    const endpoint = { type: 'aws_route53_resolver_endpoint', values: { ip_address: [{}, {}] } }
    expect(billOf(endpoint, { usage: { monthly_queries: 1.5e9 } })).toEqual({
      'Resolver endpoints': 2 * 730 * 0.125,
      'DNS queries (first 1B)': 400,
      'DNS queries (over 1B)': 100,
    })
  })

  test('bills queries that a firewall looks at', () => {
    const type = 'aws_route53_resolver_firewall_rule_group_association'
    expect(costOf({ type }, { usage: { monthly_queries: 10e6 } })).toBe(6)
  })
})
