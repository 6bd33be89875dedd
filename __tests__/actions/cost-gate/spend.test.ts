import { describe, expect, test } from '@jest/globals'
import { analyseSpend } from '@devsecops/cost'
import type { SpendTable } from '@devsecops/cost'
import type { Decision, SpendFacts } from '../../../actions/cost-gate/src/facts.ts'
import { dailyTable } from '../../packages/cost/spend/spending.ts'
import { codesOf, decided, policy, standing } from './deciding.ts'

const TODAY = '2026-11-20'
const LAST = '2026-11-19'

/** A month in which every day costs the same, so that nineteen of thirty are spent. */
const every = (amount: number): SpendTable => dailyTable(LAST, 60, () => amount)

const spent = (table: SpendTable | undefined, rest: Partial<SpendFacts> = {}): SpendFacts => ({
  sources: [{ file: 'bill.csv', sha256: '2'.repeat(64), format: 'FOCUS' }],
  unreadable: [],
  analysis: table && analyseSpend(table, TODAY, ['CostCenter']),
  alone: false,
  ...rest,
})

const judged = (spend: SpendFacts, yaml = '', movements = [standing(0)]): Decision =>
  decided(movements, policy(yaml, 'staging'), { spend, today: TODAY })

const messageOf = ({ verdict }: Decision, code: string): string =>
  verdict.reasons.find((reason) => reason.code === code)?.message ?? ''

const budget = (monthly: string, more = ''): string =>
  `environments: { staging: { cost: { monthly: ${monthly} } } }\n${more}`

describe('what was spent this month', () => {
  test('blocks over the budget of the environment', () => {
    const decision = judged(spent(every(100)), budget('$1500'))
    expect(codesOf(decision)).toEqual(['blocks spend-over-budget', 'warns spend-forecast'])
    expect(messageOf(decision, 'spend-over-budget')).toBe(
      'staging has cost $1,900.00 this month; its budget is $1,500.00 a month, 126.7% of it.',
    )
  })

  test('warns from four fifths of it on', () => {
    expect(codesOf(judged(spent(every(100)), budget('$2375')))).toEqual([
      'warns spend-alert',
      'warns spend-forecast',
    ])
    expect(codesOf(judged(spent(every(100)), budget('$3001')))).toEqual([])
  })

  test('is told with where it ends', () => {
    expect(messageOf(judged(spent(every(100))), 'spend')).toBe(
      '$1,900.00 were spent in 2026-11 so far (19 of 30 days); expected at its end: $3,000.00 (between $3,000.00 and $3,000.00 in eight cases of ten).',
    )
  })
})

describe('a forecast over the budget', () => {
  test('does what the policy says', () => {
    const forecast = (level: string): readonly string[] =>
      codesOf(judged(spent(every(100)), budget('$2999', `cost: { spend: { forecast: ${level} } }`)))
    expect(forecast('fail')).toEqual(['blocks spend-forecast'])
    expect(forecast('warn')).toEqual(['warns spend-forecast'])
    expect(forecast('off')).toEqual([])
  })

  test('is not made from too little', () => {
    const decision = judged(spent(dailyTable(LAST, 10, () => 100)), budget('none'))
    expect(codesOf(decision)).toEqual(['warns spend-partial'])
    expect(messageOf(decision, 'spend-forecast-unknown')).toContain('less than 14 complete days')
  })
})

test('A day that stands out does what the policy says, and is told with its dollars', () => {
  const table = dailyTable(LAST, 60, (_, day) => (day === '2026-11-17' ? 250 : 100))
  const of = (level: string) =>
    judged(spent(table), budget('none', `cost: { spend: { anomalies: ${level} } }`))
  expect(codesOf(of('fail'))).toEqual(['blocks spend-anomaly'])
  expect(codesOf(of('off'))).toEqual([])
  expect(messageOf(of('warn'), 'spend-anomaly')).toBe(
    '2026-11-17 cost $250.00, $150.00 more than is usual of its weekday; most of it: compute +$150.00.',
  )
})

describe('a budget of a tag', () => {
  const tagged = budget('none', "cost: { budgets: [{ tag: CostCenter, value: '42', monthly: $500 }] }")
  const table = every(100)
  const bearing = (tags: Record<string, string>): SpendTable => ({
    ...table,
    entries: table.entries.map((entry) => ({ ...entry, tags })),
  })

  test('is held against what bears it', () => {
    expect(codesOf(judged(spent(bearing({ cost_center: '42' })), tagged))).toEqual([
      'blocks spend-over-budget',
    ])
    expect(codesOf(judged(spent(bearing({ cost_center: '7' })), tagged))).toEqual([])
  })

  test('cannot be held against a bill without the tag, and says so', () => {
    expect(codesOf(judged(spent(table), tagged))).toEqual(['warns spend-untagged'])
  })
})

describe('a bill that cannot be judged', () => {
  test('blocks where it cannot be read', () => {
    const unreadable = [{ file: 'bill.csv', message: 'bill.csv is empty; expected a bill.' }]
    const decision = judged(spent(undefined, { unreadable }))
    expect(codesOf(decision)).toEqual(['blocks spend-unreadable'])
    expect(decision.verdict.missing).toEqual(['the cost of bill.csv'])
  })

  test('blocks where there is none, or it has no rows', () => {
    expect(messageOf(judged(spent(undefined, { sources: [] })), 'no-spend')).toContain('No bill was found')
    expect(messageOf(judged(spent(undefined)), 'no-spend')).toContain('have no rows')
  })

  test('blocks where it is of long ago, and warns where it begins within the month', () => {
    expect(codesOf(judged(spent(dailyTable('2026-11-12', 60, () => 1))))).toEqual(['blocks spend-outdated'])
    expect(codesOf(judged(spent(dailyTable('2026-11-13', 60, () => 1))))).toEqual([])
    expect(codesOf(judged(spent(dailyTable(LAST, 15, () => 1))))).toEqual(['warns spend-partial'])
  })

  test('blocks where it is in another currency than the budgets', () => {
    const euros = { ...every(100), currency: 'EUR' }
    expect(codesOf(judged(spent(euros)))).toEqual(['blocks spend-foreign-currency'])
  })
})

test('What was estimated is compared with what it costs', () => {
  const decision = judged(spent(every(12)), '', [standing(300)])
  expect(messageOf(decision, 'spend-variance')).toBe(
    'What stands is estimated at $300.00 a month and costs $365.00 at the pace of the last 28 days: +$65.00 (21.7%).',
  )
})

test('Without a plan, what was spent is judged alone', () => {
  const alone = { ...spent(every(1)), alone: true }
  const decision = decided([], policy(), { sources: [], spend: alone, today: TODAY })
  expect(codesOf(decision)).toEqual([])
  expect(messageOf(decision, 'cost')).toBe('')
  const asked = decided([], policy(), { sources: [], spend: spent(every(1)), today: TODAY })
  expect(codesOf(asked)).toEqual(['blocks no-plan'])
})

test('A dollar a day more never takes a block away', () => {
  const blocked = (amount: number): boolean =>
    codesOf(judged(spent(every(amount)), budget('$1500'))).includes('blocks spend-over-budget')
  const amounts = [1, 50, 78.9, 79, 80, 100]
  expect(amounts.filter((amount) => blocked(amount) && !blocked(amount + 1))).toEqual([])
  expect(amounts.filter(blocked)).toEqual([79, 80, 100]) // 19 days of $78.95 are $1,500
})
