import { describe, expect, test } from '@jest/globals'
import { billOf, costOf, estimateOf } from '../../estimating.ts'

const own = { statement: [{ geo_match_statement: [{}] }] }
const group = { statement: [{ rule_group_reference_statement: [{}] }] }
const managed = { statement: [{ managed_rule_group_statement: [{}] }] }

describe('An access list', () => {
  test('costs $5, and $1 for every rule and group', () => {
    const list = { type: 'aws_wafv2_web_acl', values: { rule: [own, group, managed, managed] } }
    expect(billOf(list, { usage: { monthly_requests: 1e6, managed_rule_group_rules: 3 } })).toEqual({
      'Web ACL usage': 5,
      Rules: 4,
      'Rule groups': 1,
      'Managed rule groups': 2,
      Requests: 0.6,
    })
  })

  test('may have its rules as JSON', () => {
    const rule_json = JSON.stringify([{ Statement: { ManagedRuleGroupStatement: {} } }, { Statement: {} }])
    const list = { type: 'aws_wafv2_web_acl', values: { rule_json } }
    expect(billOf(list)).toMatchObject({ Rules: 1, 'Managed rule groups': 1 })
  })

  test('with rules that cannot be read is unknown', () => {
    expect(estimateOf({ type: 'aws_wafv2_web_acl', values: { rule_json: '{' } })).toMatchObject({
      standing: 'unknown',
      why: 'rule_json is no list of rules',
    })
  })

  test.each([
    ['aws_waf_web_acl', 'rules'],
    ['aws_wafregional_web_acl', 'rule'],
  ])('of the classic kind %s counts groups apart', (type, block) => {
    const values = { [block]: [{ type: 'GROUP' }, { type: 'RATE_BASED' }, {}] }
    expect(billOf({ type, values }, { usage: { rule_group_rules: 5 } })).toMatchObject({
      Rules: 7,
      'Rule groups': 1,
    })
  })
})

test('Shield Advanced costs $3000 a month, and a policy of Firewall Manager $100', () => {
  expect(costOf({ type: 'aws_shield_subscription' })).toBe(3000)
  expect(costOf({ type: 'aws_fms_policy' })).toBe(100)
})
