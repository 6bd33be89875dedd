import { describe, expect, test } from '@jest/globals'
import { aPlan, addresses, after, read, refusal, type Planned } from './planning.ts'

const codes = (document: Readonly<Record<string, unknown>>): readonly string[] =>
  read(document).incompleteness.map(({ code }) => code)

describe('the version of the format', () => {
  test.each(['0.1', '0.2', '1.0', '1.2', '1.99'])('%s is read', (version) => {
    expect(read(aPlan([{}], { format_version: version })).formatVersion).toBe(version)
  })

  test('of the next major number is refused', () => {
    expect(refusal(() => read(aPlan([{}], { format_version: '2.0' })))).toBe(
      'unsupported-version: the plan: at $.format_version the version of the format is 2.0; expected 0.1 to 1.x, which are known.',
    )
  })

  test('of another type is refused', () => {
    expect(refusal(() => read(aPlan([{}], { format_version: 1.2 })))).toBe(
      'wrong-shape: the plan: at $.format_version there is a number where a text that is not blank is expected.',
    )
  })

  test('what is not known is passed over', () => {
    expect(codes(aPlan([{ entry: { novel: 1 } }], { novel: [] }))).toEqual([])
  })
})

describe('what a change does', () => {
  const sides = (planned: Planned): readonly [readonly string[], readonly string[]] => {
    const plan = read(aPlan([planned]))
    return [addresses(plan.before), addresses(plan.after)]
  }
  const a = { id: 'a' }

  test.each([
    ['create', ['create'], null, a, [], ['aws_nat_gateway.a']],
    ['update', ['update'], a, a, ['aws_nat_gateway.a'], ['aws_nat_gateway.a']],
    ['no-op', ['no-op'], a, a, ['aws_nat_gateway.a'], ['aws_nat_gateway.a']],
    ['delete', ['delete'], a, null, ['aws_nat_gateway.a'], []],
    ['replace', ['delete', 'create'], a, a, ['aws_nat_gateway.a'], ['aws_nat_gateway.a']],
    ['replace, the new one first', ['create', 'delete'], a, a, ['aws_nat_gateway.a'], ['aws_nat_gateway.a']],
    ['forget', ['forget'], a, null, ['aws_nat_gateway.a'], ['aws_nat_gateway.a (forgotten)']],
    [
      'create, and forget what was there',
      ['create', 'forget'],
      a,
      a,
      ['aws_nat_gateway.a'],
      ['aws_nat_gateway.a', 'aws_nat_gateway.a (forgotten)'],
    ],
  ])('%s: each side once', (_name, actions, before, planned, there, then) => {
    expect(sides({ actions, before, after: planned })).toEqual([there, then])
  })

  test('what a replacement left behind is there until it is deleted', () => {
    const plan = read(
      aPlan([
        { actions: ['no-op'], before: a },
        { actions: ['delete'], before: a, after: null, entry: { deposed: '0a1b2c3d' } },
      ]),
    )
    expect(addresses(plan.before)).toEqual(['aws_nat_gateway.a', 'aws_nat_gateway.a (deposed 0a1b2c3d)'])
    expect(addresses(plan.after)).toEqual(['aws_nat_gateway.a'])
  })

  test('an import is marked, a move names where from', () => {
    const [change] = read(
      aPlan([
        {
          actions: ['no-op'],
          before: a,
          entry: { previous_address: 'aws_nat_gateway.old' },
          change: { importing: { id: 'x' } },
        },
      ]),
    ).changes
    expect(change).toMatchObject({ importing: true, previousAddress: 'aws_nat_gateway.old' })
  })

  test('drift is read apart', () => {
    const drift = aPlan([{ actions: ['update'], before: a, after: { id: 'b' } }]).resource_changes
    const plan = read(aPlan([], { resource_drift: drift }))
    expect(plan.drift.map(({ address }) => address)).toEqual(['aws_nat_gateway.a'])
    expect(plan.changes).toEqual([])
  })
})

describe('what a plan leaves open is said', () => {
  test('that planning failed', () => {
    expect(codes(aPlan([{}], { errored: true }))).toEqual(['errored'])
  })

  test('that it will not do everything', () => {
    expect(codes(aPlan([{}], { complete: false }))).toEqual(['incomplete'])
  })

  test('that changes are put off', () => {
    expect(codes(aPlan([{}], { deferred_changes: [{ reason: 'provider_config_unknown' }] }))).toEqual([
      'deferred',
    ])
  })

  test('that it was made for some resources only: the others are untouched, and named', () => {
    const resources = ['a', 'b'].map((name) => ({
      address: `aws_nat_gateway.${name}`,
      mode: 'managed',
      type: 'aws_nat_gateway',
      name,
      values: { id: name },
    }))
    const plan = read(
      aPlan([{ actions: ['no-op'], before: { id: 'a' } }], {
        prior_state: { values: { root_module: { resources } } },
      }),
    )
    expect(plan.incompleteness).toMatchObject([{ code: 'targeted' }])
    expect(addresses(plan.untouched)).toEqual(['aws_nat_gateway.b'])
  })

  describe('not that some resources are left out where it only refreshes, which lists no change at all', () => {
    const refreshed = (more: Readonly<Record<string, unknown>> = {}) => {
      const { planned_values: planned, ...state } = aPlan([{}])
      return {
        ...state,
        resource_changes: undefined,
        planned_values: { root_module: {} },
        prior_state: { values: planned },
        ...more,
      }
    }

    test('and its state stays as it is', () => {
      const plan = read(refreshed({ complete: true }))
      expect(plan.incompleteness).toEqual([])
      expect(addresses(plan.untouched)).toEqual(['aws_nat_gateway.a'])
    })

    test('as by tools that do not say whether a plan is complete', () => {
      expect(codes(refreshed())).toEqual([])
    })

    test('but where it says itself that it is not complete', () => {
      expect(codes(refreshed({ complete: false }))).toEqual(['incomplete', 'targeted'])
    })
  })

  test('that it has no configuration', () => {
    expect(codes(aPlan([{}], { configuration: null }))).toEqual(['no-configuration'])
  })
})

describe('what a plan says twice must agree', () => {
  test('a planned resource whose change is gone', () => {
    expect(codes(aPlan([{}], { resource_changes: [] }))).toEqual(['inconsistent'])
  })

  test('a value that is not the planned one', () => {
    const document = aPlan([{ after: { id: 'a', size: 10 } }])
    const other = aPlan([{ after: { id: 'a' } }])
    expect(codes({ ...document, resource_changes: other.resource_changes })).toEqual(['inconsistent'])
  })

  test('a change without its values takes the planned ones, and says so', () => {
    const document = aPlan([{ after: { id: 'a', region: 'eu-west-1' } }])
    const other = aPlan([{ change: { after: null } }])
    const plan = read({ ...document, resource_changes: other.resource_changes })
    expect(after(plan, 'aws_nat_gateway.a').region?.name).toBe('eu-west-1')
    expect(plan.incompleteness).toMatchObject([{ code: 'inconsistent' }])
  })
})

describe('what contradicts itself is refused', () => {
  const nothing = { planned_values: { root_module: {} } }
  test.each<readonly [string, Planned]>([
    ['create without values', { after: null }],
    ['delete of nothing', { actions: ['delete'], after: null }],
    ['no-op that loses its values', { actions: ['no-op'], before: { id: 'a' }, after: null }],
    ['an address of another name', { entry: { name: 'b' } }],
    ['an address of another type', { entry: { type: 'aws_eip' } }],
  ])('%s', (_name, planned) => {
    expect(refusal(() => read(aPlan([planned], nothing)))).toMatch(/^contradictory: the plan: at \$\./)
  })

  test('one address twice', () => {
    expect(refusal(() => read(aPlan([{}, {}])))).toBe(
      'contradictory: the plan: at $.resource_changes[1].address there is an address that an entry before has.',
    )
  })
})

describe('a value of another type is refused by its place', () => {
  test.each<readonly [string, Readonly<Record<string, unknown>>, string]>([
    ['resource_changes', { resource_changes: {} }, 'there is an object where an array is expected'],
    ['resource_changes[0]', { resource_changes: ['x'] }, 'there is a text where an object is expected'],
    ['variables.*', { variables: { a: 1 } }, 'there is a number where an object is expected'],
    ['planned_values.root_module', { planned_values: { root_module: [] } }, 'an array where an object'],
    ['errored', { errored: 'true' }, 'there is a text where true or false is expected'],
    ['configuration.root_module', { configuration: { root_module: 'x' } }, 'a text where an object'],
    ['prior_state.values', { prior_state: { values: 7 } }, 'a number where an object'],
    ['resource_drift', { resource_drift: 'x' }, 'a text where an array'],
    ['output_changes.*', { output_changes: { a: 'x' } }, 'a text where an object'],
  ])('%s', (place, more, found) => {
    const message = refusal(() => read(aPlan([{}], more)))
    expect(message).toContain(`wrong-shape: the plan: at $.${place}`)
    expect(message).toContain(found)
  })

  test('an action that is not known, without the word itself', () => {
    expect(refusal(() => read(aPlan([{ actions: ['s3cret'] }])))).toBe(
      'wrong-shape: the plan: at $.resource_changes[0].change.actions[0] there is a text where one of no-op, create, read, update, delete, forget is expected.',
    )
  })
})

describe('a state', () => {
  const resource = (name: string, more = {}): object => ({
    address: `aws_nat_gateway.${name}`,
    mode: 'managed',
    type: 'aws_nat_gateway',
    name,
    values: { id: name },
    ...more,
  })
  const state = (values: unknown): Readonly<Record<string, unknown>> => ({
    format_version: '1.0',
    terraform_version: '1.11.4',
    values,
  })

  test('is the same on both sides, with the resources of all modules', () => {
    const plan = read(
      state({
        root_module: {
          resources: [resource('a')],
          child_modules: [
            {
              address: 'module.x[0]',
              child_modules: [{ address: 'module.x[0].module.y', resources: [resource('b', { index: 1 })] }],
            },
          ],
        },
      }),
    )
    expect(plan.kind).toBe('state')
    expect(addresses(plan.after)).toEqual(['aws_nat_gateway.a', 'module.x[0].module.y.aws_nat_gateway.b[1]'])
    expect(plan.before).toEqual(plan.after)
    expect(plan.incompleteness).toEqual([])
  })

  test('that is empty says so', () => {
    expect(codes({ format_version: '1.0' })).toEqual(['no-resources'])
  })

  test('that lost its values is refused', () => {
    expect(refusal(() => read(state(undefined)))).toMatch(
      /^wrong-shape: the plan: at \$\.values there is nothing/,
    )
  })

  test('keeps an object that a replacement left behind apart', () => {
    const plan = read(
      state({ root_module: { resources: [resource('a'), resource('a', { deposed_key: 'f00' })] } }),
    )
    expect(addresses(plan.after)).toEqual(['aws_nat_gateway.a', 'aws_nat_gateway.a (deposed f00)'])
  })
})
