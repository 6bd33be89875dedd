import { found, unavailable } from '@devsecops/core'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import {
  aLine,
  aMovement,
  codesOf,
  costing,
  created,
  decided,
  NOW,
  policy,
  standing,
  unknownCost,
} from './deciding.ts'

const DAY = 86_400_000

describe('what one change may add', () => {
  test.each([
    ['dev', 100],
    ['staging', 500],
    ['production', 1000],
  ])('in %s is %i dollars a month', (environment, limit) => {
    expect(codesOf(decided([created(limit)], policy('', environment)))).not.toContain(
      'blocks change-over-limit',
    )
    expect(codesOf(decided([created(limit + 1)], policy('', environment)))).toContain(
      'blocks change-over-limit',
    )
  })

  test('is less by what it takes away', () => {
    const gone = aMovement({
      address: 'aws_instance.old',
      move: 'delete',
      before: costing(150),
      after: undefined,
    })
    const decision = decided([created(200), gone], policy('', 'dev'))
    expect(decision.totals.delta.expected).toBe(50)
    expect(codesOf(decision)).toEqual([])
  })

  test('leaves out what an import takes over', () => {
    const imported = created(5000, { importing: true })
    expect(
      decided([imported], policy('environments: { dev: { cost: { monthly: none, daily: none } } }', 'dev'))
        .verdict.conclusion,
    ).toBe('success')
  })

  test('is held against the most it may be, where the policy says so', () => {
    const wide = aMovement({ after: { standing: 'priced', lines: [aLine([50, 90, 300])] } })
    expect(codesOf(decided([wide], policy('', 'dev')))).toEqual([])
    expect(codesOf(decided([wide], policy('cost: { judge-by: high }', 'dev')))).toEqual([
      'blocks change-over-limit',
    ])
  })

  test('may be a share of what is there', () => {
    const by = policy('environments: { dev: { cost: { increase: "5%" } } }', 'dev')
    expect(codesOf(decided([standing(1000), created(50)], by))).toEqual([])
    expect(codesOf(decided([standing(1000), created(51)], by))).toEqual(['blocks increase-over-limit'])
  })
})

describe('the budget of an environment', () => {
  const by = policy('environments: { dev: { cost: { change: none, monthly: 1000, daily: none } } }', 'dev')

  test.each([
    [799, []],
    [800, ['warns monthly-budget-alert']],
    [1000, ['warns monthly-budget-alert']],
    [1001, ['blocks monthly-budget']],
  ])('of 1000 dollars, at %i: %j', (amount, codes) => {
    expect(codesOf(decided([standing(amount)], by))).toEqual(codes)
  })

  test('of a day counts twelve months as 365 days', () => {
    const daily = policy('environments: { dev: { cost: { change: none, monthly: none, daily: 10 } } }', 'dev')
    expect(codesOf(decided([standing(304.16)], daily))).toEqual(['warns daily-budget-alert'])
    expect(codesOf(decided([standing(304.5)], daily))).toEqual(['blocks daily-budget'])
  })

  test('of a cost center counts what bears its tag', () => {
    const tagged = policy('cost: { budgets: [{ tag: CostCenter, value: A, monthly: 100 }] }')
    const movements = [
      standing(90, { address: 'a', tags: { CostCenter: 'A' } }),
      standing(500, { address: 'b', tags: { CostCenter: 'B' } }),
    ]
    expect(codesOf(decided(movements, tagged))).toEqual(['warns tag-budget-alert'])
  })
})

describe('an increase over the share that needs an approval', () => {
  const movements = [standing(1000), created(101)]
  const approval = (at: number, from: 'review' | 'comment' = 'review') =>
    found([{ by: 'ada', from, at, url: 'https://github.com/example/shop/actions/runs/1' }])

  test('blocks without one, and names the digest to quote', () => {
    const decision = decided(movements)
    expect(codesOf(decision)).toEqual(['blocks approval-needed'])
    expect(decision.verdict.reasons[0]?.message).toContain(`sha256:${'d'.repeat(64)}`)
  })

  test('blocks where nobody could be asked', () => {
    expect(codesOf(decided(movements, policy(), { approvals: unavailable('GitHub is down') }))).toEqual([
      'blocks approval-needed',
    ])
  })

  test('passes with one', () => {
    expect(codesOf(decided(movements, policy(), { approvals: approval(NOW.getTime() - DAY) }))).toEqual([])
  })

  test('does not pass with one that has expired', () => {
    const old = approval(NOW.getTime() - 7 * DAY)
    expect(codesOf(decided(movements, policy(), { approvals: old }))).toEqual(['blocks approval-needed'])
  })

  test('does not pass with one of a kind that the policy does not take', () => {
    const by = policy('cost: { approval: { from: [review] } }')
    const comment = approval(NOW.getTime(), 'comment')
    expect(codesOf(decided(movements, by, { approvals: comment }))).toEqual(['blocks approval-needed'])
  })

  test('is not asked of what adds to nothing: a share of nothing says nothing, and the limit in dollars holds', () => {
    expect(codesOf(decided([created(900)]))).toEqual([])
  })
})

describe('a cost that cannot be told', () => {
  test('blocks where the change brings it', () => {
    expect(codesOf(decided([aMovement({ after: unknownCost })]))).toEqual(['blocks cost-unknown'])
  })

  test('warns where the policy says so', () => {
    const by = policy('cost: { on-unknown: warn }')
    expect(codesOf(decided([aMovement({ after: unknownCost })], by))).toEqual(['warns cost-unknown'])
  })

  test('is only told where nothing touches it', () => {
    const there = aMovement({ move: 'none', before: unknownCost, after: unknownCost })
    expect(codesOf(decided([there]))).toEqual([])
  })

  test('is one where a single line is unknown', () => {
    const partly = aMovement({
      after: { standing: 'priced', lines: [aLine(5), aLine(undefined, { why: 'size is unknown' })] },
    })
    const decision = decided([partly])
    expect(codesOf(decision)).toEqual(['blocks cost-unknown'])
    expect(decision.verdict.reasons[0]?.message).toContain('Instance usage: size is unknown')
  })

  test('is none where only use is not told', () => {
    const used = aMovement({
      after: { standing: 'priced', lines: [aLine(5), aLine(undefined, { usage: true })] },
    })
    expect(codesOf(decided([used]))).toEqual([])
  })

  test('blocks where too much of it is left', () => {
    const by = policy('cost: { on-unknown: warn, minimum-coverage: "80%" }')
    expect(codesOf(decided([created(1), aMovement({ address: 'b', after: unknownCost })], by))).toContain(
      'blocks coverage-low',
    )
  })
})

describe('what was read', () => {
  test('blocks where there is no plan', () => {
    expect(codesOf(decided([], policy(), { sources: [] }))).toEqual(['blocks no-plan'])
  })

  test('blocks where a plan is broken, and names what is missing', () => {
    const unreadable = [{ file: 'plan.json', code: 'truncated', message: 'plan.json ends early.' }]
    const decision = decided([], policy(), { sources: [], unreadable })
    expect(codesOf(decision)).toEqual(['blocks truncated'])
    expect(decision.verdict.missing).toEqual(['the cost of plan.json'])
  })

  test('blocks where the prices are in another currency than the limits', () => {
    const yuan = aLine(5)
    const price = yuan.price && { ...yuan.price, currency: 'CNY' as const }
    const movement = aMovement({ after: { standing: 'priced', lines: [{ ...yuan, price }] } })
    expect(codesOf(decided([movement]))).toEqual(['blocks foreign-currency'])
  })
})

test('an advisory gate says all the same, and is neutral', () => {
  const decision = decided([created(5000)], policy('', 'dev', { mode: 'advisory' }))
  expect(decision.verdict.conclusion).toBe('neutral')
  expect(codesOf(decision)).toContain('blocks change-over-limit')
})

test('one more resource that costs something never turns failure into success', () => {
  const amounts = fc.array(fc.integer({ min: 0, max: 3000 }), { maxLength: 6 })
  const by = policy('environments: { dev: { cost: { approve-increase-over: none } } }', 'dev')
  fc.assert(
    fc.property(amounts, fc.integer({ min: 0, max: 3000 }), (costs, more) => {
      const movements = costs.map((cost, index) => created(cost, { address: `a${String(index)}` }))
      const before = decided(movements, by).verdict.conclusion
      const after = decided([...movements, created(more, { address: 'more' })], by).verdict.conclusion
      return before === 'success' || after === 'failure'
    }),
  )
})
