import { absent } from '@devsecops/core'
import type { Line, Movement, ResourceCost } from '@devsecops/cost'
import { parsePolicy, resolvePolicy, type Policy } from '@devsecops/policy'
import { decide } from '../../../actions/cost-gate/src/decide.ts'
import type { Decision, Facts, GatePolicy, Governance } from '../../../actions/cost-gate/src/facts.ts'
import { tightestLimits } from '../../../actions/cost-gate/src/limits.ts'
import { DEFAULTS } from '../../../packages/policy/src/settings.gen.ts'

export const NOW = new Date('2026-06-01T12:00:00Z')
export const DIGEST = 'd'.repeat(64)

/** The policy of a file, over the defaults. */
const policyOf = (yaml: string): Policy =>
  resolvePolicy([
    parsePolicy('default', { name: 'default', bytes: bytesOf(JSON.stringify(DEFAULTS)) }),
    parsePolicy('repository', { name: 'policy.yml', bytes: bytesOf(yaml) }),
  ])

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** What one environment is judged by. */
export const policy = (yaml = '', environment = 'production', rest: Partial<GatePolicy> = {}): GatePolicy => {
  const whole = policyOf(yaml)
  const own = whole.environments[environment]
  if (own === undefined) throw new Error(`there is no environment ${environment}`)
  return {
    environment,
    environments: [environment],
    mode: 'required',
    limits: tightestLimits([own]),
    cost: whole.cost,
    remarks: [],
    ...rest,
  }
}

/** A line of so many dollars a month; of bounds; or, without an amount, unknown. */
export const aLine = (
  amount?: number | readonly [number, number, number],
  rest: Partial<Line> = {},
): Line => {
  const [low, expected, high] = typeof amount === 'number' ? [amount, amount, amount] : (amount ?? [])
  const known = low !== undefined && expected !== undefined && high !== undefined
  return {
    name: 'Instance usage',
    group: [],
    unit: 'hours',
    quantity: known ? { low: 1, expected: 1, high: 1 } : undefined,
    price: known
      ? {
          amount: expected,
          currency: 'USD',
          unit: 'hour',
          source: 'list',
          asOf: '2026-01-01',
          method: 'exact',
        }
      : undefined,
    cost: known ? { low, expected, high } : undefined,
    usage: false,
    method: known ? 'exact' : 'unknown',
    ...rest,
  }
}

export const costing = (...amounts: readonly number[]): ResourceCost => ({
  standing: 'priced',
  lines: amounts.map((amount) => aLine(amount)),
})

export const unknownCost: ResourceCost = {
  standing: 'unknown',
  lines: [],
  why: 'no price is known for the type acme_thing',
}

/** A machine that is created, for nothing. */
export const aMovement = (rest: Partial<Movement> = {}): Movement => ({
  project: '',
  address: 'aws_instance.web',
  type: 'aws_instance',
  move: 'create',
  importing: false,
  before: undefined,
  after: costing(0),
  tags: {},
  ...rest,
})

export const created = (amount: number, rest: Partial<Movement> = {}): Movement =>
  aMovement({ after: costing(amount), ...rest })

/** What stays as it is. */
export const standing = (amount: number, rest: Partial<Movement> = {}): Movement =>
  aMovement({
    address: 'aws_db_instance.main',
    type: 'aws_db_instance',
    move: 'none',
    before: costing(amount),
    after: costing(amount),
    ...rest,
  })

export const NOTHING_GOVERNED: Governance = {
  tags: [],
  violations: [],
  drift: { drifts: [], expired: [] },
  counts: { changes: 0, deletions: 0 },
  ruleFiles: [],
}

export const facts = (movements: readonly Movement[] = [], rest: Partial<Facts> = {}): Facts => ({
  sources: [{ file: 'plan.json', sha256: '1'.repeat(64), project: '', kind: 'plan', incompleteness: [] }],
  unreadable: [],
  movements,
  governance: NOTHING_GOVERNED,
  digest: DIGEST,
  approvals: absent,
  spend: undefined,
  focus: [],
  today: '2026-06-01',
  advice: [],
  differences: absent,
  remarks: [],
  ...rest,
})

export const decided = (
  movements: readonly Movement[],
  by: GatePolicy = policy(),
  rest: Partial<Facts> = {},
): Decision => decide(by, facts(movements, rest), NOW)

/** `blocks change-over-limit`, of everything but notes. */
export const codesOf = ({ verdict }: Decision): readonly string[] =>
  verdict.reasons.filter(({ effect }) => effect !== 'notes').map(({ effect, code }) => `${effect} ${code}`)
