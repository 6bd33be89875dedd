import { describe, expect, test } from '@jest/globals'
import { aPolicy, faultsOf } from './policies.ts'

const cost = (text: string): string => `cost: { ${text} }`
const IGNORED = '{ address: "aws_instance.*", owner: ops, reason: scaled by hand, expires: "2026-06-01" }'

test('without a word, what cannot be priced blocks, and no tag is required', async () => {
  const { cost: policy } = await aPolicy()
  expect(policy).toMatchObject({
    onUnknown: 'fail',
    judgeBy: 'expected',
    usageDefaults: 'none',
    minimumCoverage: 0,
    approval: { from: ['review', 'comment'], validForSeconds: 7 * 86_400 },
    tags: { required: [] },
    allowedRegions: 'all',
    blastRadius: { changes: null, deletions: null },
    rules: { 'public-access': 'fail', 'encryption-at-rest': 'warn' },
  })
})

test('the tables of what a change may add are those of the README', async () => {
  const { environments } = await aPolicy()
  expect(environments['dev']?.cost.change).toBe(100)
  expect(environments['staging']?.cost.change).toBe(500)
  expect(environments['production']?.cost).toMatchObject({
    change: 1000,
    increase: null,
    alertAt: 0.8,
    approveIncreaseOver: 0.1,
  })
})

test('a relative increase may be over the whole', async () => {
  const { environments } = await aPolicy('environments: { dev: { cost: { increase: "150%" } } }')
  expect(environments['dev']?.cost.increase).toBe(1.5)
})

test('drift is ignored through its last day', async () => {
  const { cost: policy } = await aPolicy(cost(`drift: { ignore: [${IGNORED}] }`))
  expect(policy.drift.ignore[0]?.endsAt).toBe(Date.UTC(2026, 5, 2))
})

test('a day that the calendar does not have is refused, at its line', async () => {
  const text = cost(`drift: { ignore: [${IGNORED.replace('06-01', '02-30')}] }`)
  expect(await faultsOf(() => aPolicy(text))).toMatch(/:1:\d+: .*expires is "2026-02-30", which is no day/)
})

describe('a repository may only tighten what its organisation has set', () => {
  test.each([
    ['warn of what is unknown', 'on-unknown: fail', 'on-unknown: warn'],
    ['let a missing tag pass', 'tags: { on-missing: fail }', 'tags: { on-missing: warn }'],
    ['allow more regions', 'allowed-regions: [eu-west-1]', 'allowed-regions: all'],
    ['touch more', 'blast-radius: { deletions: 2 }', 'blast-radius: { deletions: none }'],
    ['switch a rule off', 'rules: { public-access: fail }', 'rules: { public-access: off }'],
    ['ignore drift where nothing is ignored', 'drift: { ignore: [] }', `drift: { ignore: [${IGNORED}] }`],
  ])('not %s', async (_, organisation, repository) => {
    expect(await faultsOf(() => aPolicy(cost(repository), cost(organisation)))).toContain('looser than')
  })

  test('but require more tags', async () => {
    const policy = await aPolicy(
      cost('tags: { required: [{ key: CostCenter }] }'),
      cost('tags: { required: [{ key: Owner }] }'),
    )
    expect(policy.cost.tags.required.map(({ key }) => key).sort()).toEqual(['CostCenter', 'Owner'])
  })
})
