import {
  driftAdvice,
  driftIn,
  readPlan,
  type DriftIgnore,
  type Estimate,
  type Resource,
} from '@devsecops/cost'
import { aPlan, type PlannedResource } from '@devsecops/testing'
import { describe, expect, test } from '@jest/globals'

const NOW = Date.parse('2026-06-01T00:00:00Z')

/** Ten dollars for each unit of size; unknown without one. */
const estimate = (resource: Resource): Estimate => {
  const size = resource.values.number('size')
  const amount = (size ?? 0) * 10
  const cost = { low: amount, expected: amount, high: amount }
  const line = {
    name: 'Size',
    group: [],
    unit: 'GB',
    quantity: cost,
    price: undefined,
    cost,
    usage: false,
  } as const
  return size === undefined
    ? { resource, standing: 'unknown', lines: [] }
    : { resource, standing: 'priced', lines: [{ ...line, method: 'exact' }] }
}

const drifted = (
  drift: readonly PlannedResource[],
  ignore: readonly DriftIgnore[] = [],
  resources: readonly PlannedResource[] = [],
) => driftIn([{ project: '', plan: readPlan(aPlan(resources, { drift })) }], estimate, ignore, NOW)

const volume = (before: object, after: object): PlannedResource => ({
  ...{ type: 'aws_ebs_volume', name: 'data', actions: ['update'] },
  before: { ...before },
  values: { ...after },
})

const entry = (rest: Partial<DriftIgnore> = {}): DriftIgnore => ({
  ...{ address: 'aws_ebs_volume.data', owner: 'ops', reason: 'known', endsAt: NOW + 1 },
  ...rest,
})

const [grown] = [volume({ size: 10, tags: { Owner: 'a' } }, { size: 12, tags: { Owner: 'b' } })]

describe('what drifted', () => {
  test('is told by its attributes and dollars, without values', () => {
    expect(drifted([grown]).drifts).toEqual([
      {
        ...{ project: '', address: 'aws_ebs_volume.data', type: 'aws_ebs_volume', kind: 'changed' },
        attributes: ['size', 'tags.Owner'],
        fate: 'kept',
        monthly: { before: 100, after: 120, delta: 20 },
        ignored: undefined,
      },
    ])
  })

  test('is reverted where the plan changes the resource', () => {
    expect(drifted([grown], [], [volume({ size: 12 }, { size: 10 })]).drifts[0]?.fate).toBe('reverted')
  })

  test('is gone, and what it cost with it', () => {
    const gone: PlannedResource = { ...grown, actions: ['delete'], before: { size: 10 } }
    expect(drifted([gone]).drifts).toMatchObject([
      { kind: 'gone', attributes: [], monthly: { before: 100, after: 0, delta: -100 } },
    ])
  })

  test('has no dollars where a side has no price', () => {
    expect(drifted([volume({}, { size: 1 })]).drifts[0]?.monthly).toEqual({
      before: null,
      after: 10,
      delta: null,
    })
  })

  test.each([
    ['nothing', { size: 1 }, { size: 1 }],
    ['how emptiness is written', { size: 1, tags: null, list: [] }, { size: 1, tags: {} }],
    ['the order of members', { size: 1, a: 2 }, { a: 2, size: 1 }],
  ])('is not what differs by %s: a resource that was only moved', (_, before, after) => {
    expect(drifted([volume(before, after)]).drifts).toEqual([])
  })

  test('names attributes in blocks, and lists as a whole', () => {
    const before = { ingress: [{ port: 22, cidrs: ['a'] }], names: ['a'], rules: [{ a: 1 }] }
    const after = { ingress: [{ port: 22, cidrs: ['b'] }], names: ['a', 'b'], rules: [{ a: 1 }, { a: 2 }] }
    expect(drifted([volume(before, after)]).drifts[0]?.attributes).toEqual([
      'ingress[0].cidrs',
      'names',
      'rules',
    ])
  })
})

describe('the ignore list', () => {
  const ignoredBy = (...entries: readonly Partial<DriftIgnore>[]) => {
    const { drifts, expired } = drifted([grown], entries.map(entry))
    return {
      attributes: drifts[0]?.attributes,
      ignored: drifts[0]?.ignored !== undefined,
      expired: expired.length,
    }
  }
  const [ALL, NONE] = [['size', 'tags.Owner'], 0]

  test.each<[string, Partial<DriftIgnore>, readonly string[], boolean]>([
    ['covers a resource', {}, ALL, true],
    ['covers resources by a star', { address: 'aws_ebs_volume.*' }, ALL, true],
    ['does not cover another', { address: 'aws_ebs_volume.dat' }, ALL, false],
    ['covers an attribute, and leaves the others', { attributes: ['size'] }, ['tags.Owner'], false],
    ['covers what is below an attribute', { attributes: ['tags'] }, ['size'], false],
    ['covers attributes by a star', { attributes: ['tags.*', 's*'] }, ALL, true],
  ])('%s', (_, rest, attributes, ignored) => {
    expect(ignoredBy(rest)).toEqual({ attributes, ignored, expired: NONE })
  })

  test('covers a resource by several entries together', () => {
    expect(ignoredBy({ attributes: ['size'] }, { attributes: ['tags'] })).toMatchObject({ ignored: true })
  })

  test('ends, and that is told', () => {
    expect(ignoredBy({ endsAt: NOW })).toEqual({ attributes: ALL, ignored: false, expired: 1 })
  })

  test('covers what is gone only where it names no attributes', () => {
    const gone: PlannedResource = { ...grown, actions: ['delete'] }
    expect(drifted([gone], [entry()]).drifts[0]?.ignored).toBeDefined()
    expect(drifted([gone], [entry({ attributes: ['*'] })]).drifts[0]?.ignored).toBeUndefined()
  })
})

describe('what to do about it', () => {
  test.each([
    ['changed', ['revert', 'apply', 'ignore']],
    ['gone', ['revert', 'import', 'apply', 'ignore']],
    ['new', ['import', 'revert', 'ignore']],
  ] as const)('where it is %s: %j', (kind, actions) => {
    expect(driftAdvice({ kind, fate: 'kept' }).map(({ action }) => action)).toEqual(actions)
  })
})
