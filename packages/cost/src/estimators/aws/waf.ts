import { EVERYWHERE, priceList } from '../../book/price-list.ts'
import type { Estimator, Pricing } from '../../estimate/estimator.ts'
import { line } from '../../estimate/line.ts'
import type { Line } from '../../estimate/line.ts'
import { metered } from '../../estimate/metered.ts'
import type { Block } from '../../plan/block.ts'
import { isShape, listOf, shapeOf } from '../../plan/shape.ts'
import { UnknownUntilApply } from '../../plan/unknown.ts'

/** One price in all regions and for both generations. */
const WAF = priceList({
  service: 'AWS WAF',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/waf/pricing/',
  default: EVERYWHERE,
  prices: {
    acl: { unit: 'month', price: 5 },
    rule: { unit: 'month', price: 1 },
    request: { unit: '1M requests', price: 0.6 },
  },
})

/** How many rules an access list has of its own, and how many groups of rules it refers to. */
interface Rules {
  readonly own: number
  readonly groups: number
  readonly managed: number
}

/** A list by the month, each of its rules and groups, and requests: the classic kind, of a region or of CloudFront. */
export const classicWebAcl: Estimator = ({ values }, pricing) => {
  const types = [...values.blocks('rules'), ...values.blocks('rule')].map((rule) =>
    rule.text('type', 'REGULAR'),
  )
  const groups = types.filter((type) => type === 'GROUP').length
  return aclLines({ own: types.length - groups, groups, managed: 0 }, ['rule_group_rules'], pricing)
}

/** The same of the second generation, where groups may be AWS's or a seller's; a seller's fee is not known. */
export const webAcl: Estimator = ({ values }, pricing) =>
  aclLines(rulesOf(values), ['rule_group_rules', 'managed_rule_group_rules'], pricing)

/**
 * Lines of a list. The rules inside its groups are known only where the usage tells them, so groups count as use.
 */
const aclLines = (
  { own, groups, managed }: Rules,
  inside: readonly string[],
  pricing: Pricing,
): readonly Line[] => {
  const told = inside.map((name) => pricing.usage.number(name))
  const rules = told.reduce((sum, each) => sum + (each?.value ?? 0), own)
  const price = pricing.listed(WAF, 'rule')
  const counted = (name: string, quantity: number): readonly Line[] =>
    quantity === 0 ? [] : [line(name, () => ({ unit: 'groups', quantity, usage: true, price }))]
  const assumed = told.some((each) => each?.assumed === true)
  return [
    line('Web ACL usage', () => ({ unit: 'months', quantity: 1, price: pricing.listed(WAF, 'acl') })),
    ...(rules === 0 ? [] : [line('Rules', () => ({ unit: 'rules', quantity: rules, assumed, price }))]),
    ...counted('Rule groups', groups),
    ...counted('Managed rule groups', managed),
    ...metered(pricing, WAF, [['Requests', '1M requests', 'monthly_requests', 'request', 1e6]]),
  ]
}

const rulesOf = (values: Block): Rules => {
  const json = values.text('rule_json')
  const groups = json === undefined ? values.blocks('rule').map(groupOfBlock) : jsonRules(json)
  const count = (kind: Kind): number => groups.filter((each) => each === kind).length
  return { own: count('own'), groups: count('group'), managed: count('managed') }
}

type Kind = 'own' | 'group' | 'managed'

const groupOfBlock = (rule: Block): Kind => {
  const statement = rule.block('statement')
  if ((statement?.blocks('rule_group_reference_statement').length ?? 0) > 0) return 'group'
  return (statement?.blocks('managed_rule_group_statement').length ?? 0) > 0 ? 'managed' : 'own'
}

/** The rules that a list gives as JSON, as AWS's API writes them. */
const jsonRules = (json: string): readonly Kind[] => {
  const rules = parsed(json)
  if (!Array.isArray(rules)) throw new UnknownUntilApply('rule_json', 'is no list of rules')
  return listOf(rules).map((rule) => {
    const statement = shapeOf(shapeOf(rule).Statement)
    if (isShape(statement.RuleGroupReferenceStatement)) return 'group'
    return isShape(statement.ManagedRuleGroupStatement) ? 'managed' : 'own'
  })
}

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json) as unknown
  } catch {
    return undefined
  }
}

const SHIELD = priceList({
  service: 'AWS Shield Advanced',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/shield/pricing/',
  default: EVERYWHERE,
  prices: { subscription: { unit: 'month', price: 3000 } },
})

/** A subscription of the whole organisation, bound for a year. */
export const shieldSubscription: Estimator = (_resource, { listed }) => [
  line('Shield Advanced subscription', () => ({
    unit: 'months',
    quantity: 1,
    price: listed(SHIELD, 'subscription'),
  })),
]

const FIREWALL_MANAGER = priceList({
  service: 'AWS Firewall Manager',
  asOf: '2026-07-01',
  source: 'https://aws.amazon.com/firewall-manager/pricing/',
  default: EVERYWHERE,
  prices: { policy: { unit: 'month', price: 100 } },
})

/** A policy for the accounts of an organisation in one region; what it sets up there costs besides. */
export const firewallPolicy: Estimator = (_resource, { listed }) => [
  line('Protection policy', () => ({
    unit: 'months',
    quantity: 1,
    price: listed(FIREWALL_MANAGER, 'policy'),
  })),
]
