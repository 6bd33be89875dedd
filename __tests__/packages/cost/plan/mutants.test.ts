import { describe, expect, test } from '@jest/globals'
import {
  estimateAll,
  openBook,
  readPlans,
  sumOf,
  NO_USAGE,
  UnreadableFile,
  type NamedPlan,
  type Resource,
} from '@devsecops/cost'
import { TABLES } from '../../../../packages/cost/src/book/aws.gen.ts'
import { aPlan, bytesOf } from './planning.ts'

type Json = Readonly<Record<string, unknown>>

/** A plan with all that a price can hang on: regions of several sources, modules, blocks, references, a part of the state. */
const document: Json = (() => {
  const volume = { size: 100, type: 'gp3', availability_zone: 'eu-west-1a', tags: { a: 'b' } }
  const group = { max_size: 4, min_size: 2, launch_template: [{ version: '$Latest' }] }
  const instance = {
    instance_type: 'm5.large',
    root_block_device: [{ volume_size: 50 }],
    ebs_block_device: [],
  }
  const resources = [
    { address: 'aws_nat_gateway.a', after: { connectivity_type: 'public' } },
    {
      address: 'aws_nat_gateway.b["x.y"]',
      actions: ['no-op'],
      before: { id: 'b' },
      after: { id: 'b' },
      entry: { index: 'x.y' },
    },
    {
      address: 'aws_nat_gateway.c',
      actions: ['update'],
      before: { id: 'c' },
      after: { id: 'c', region: 'eu-west-1' },
    },
    { address: 'aws_nat_gateway.d', actions: ['delete', 'create'], before: { id: 'd' }, after: { id: 'd' } },
    { address: 'aws_ebs_volume.v', after: volume },
    { address: 'aws_autoscaling_group.g', after: group, unknown: { launch_template: [{ id: true }] } },
    { address: 'aws_launch_template.t', after: instance, unknown: { id: true } },
  ]
  const expressions = (more: Json): Json => ({ ...more })
  const resource = (address: string, given: Json = {}): Json => ({
    address,
    mode: 'managed',
    type: address.split('.')[0],
    name: address.split('.')[1],
    provider_config_key: 'aws',
    expressions: expressions(given),
  })
  const plan = aPlan(resources, {
    variables: { region: { value: 'eu-west-1' } },
    applyable: true,
    complete: true,
    errored: false,
    configuration: {
      provider_config: {
        aws: { name: 'aws', expressions: { region: { references: ['var.region'] } } },
      },
      root_module: {
        variables: { region: {} },
        resources: [
          resource('aws_nat_gateway.a', { connectivity_type: { constant_value: 'public' } }),
          resource('aws_nat_gateway.b'),
          resource('aws_nat_gateway.c', { region: { constant_value: 'eu-west-1' } }),
          resource('aws_nat_gateway.d'),
          resource('aws_ebs_volume.v', { size: { constant_value: 100 } }),
          resource('aws_autoscaling_group.g', {
            max_size: { constant_value: 4 },
            launch_template: [{ id: { references: ['aws_launch_template.t.id', 'aws_launch_template.t'] } }],
          }),
          resource('aws_launch_template.t', {
            root_block_device: [{ volume_size: { constant_value: 50 } }],
          }),
        ],
      },
    },
  })
  const prior = (plan.resource_changes as readonly Json[]).filter(
    ({ address }) => address === 'aws_nat_gateway.d',
  )
  return {
    ...plan,
    prior_state: {
      format_version: '1.0',
      values: {
        root_module: {
          resources: prior.map(({ change, ...entry }) => ({ ...entry, values: (change as Json).before })),
        },
      },
    },
  }
})()

const NUMBERS = ['size', 'max_size', 'min_size', 'volume_size']

/** All that a resource says which a price grows with, blocks included. It throws for what is unknown, as estimators do. */
const weightOf = (block: Resource['values']): number =>
  block.names.reduce((sum, name) => {
    if (NUMBERS.includes(name)) return sum + (block.number(name) ?? 0)
    if (!/_(?:device|template)$/.test(name)) return sum
    return block.blocks(name).reduce((inner, each) => inner + 1 + weightOf(each), sum)
  }, 0)

/** What a group costs hangs on its template: without one, it is unknown. */
const templateWeight = (group: Resource): number => {
  if (group.values.blocks('launch_template').length === 0) return 0
  const [template] = group.references('launch_template.id')
  if (template === undefined) throw new UnreadableFile('wrong-shape', 'the template cannot be found')
  return 2 * weightOf(template.values)
}

interface Bill {
  readonly resources: number
  readonly weight: number
  readonly dollars: number
}

const book = openBook(TABLES)

/** What the plans of a file come to; `undefined` where they say themselves that they are not sure. */
const billOf = (plans: readonly NamedPlan[]): Bill | undefined => {
  const all = plans.flatMap(({ plan }) => plan.after)
  if (plans.some(({ plan }) => plan.incompleteness.length > 0)) return undefined
  const estimates = estimateAll(
    all.filter(({ type }) => type === 'aws_nat_gateway'),
    { book, usageOf: () => NO_USAGE },
  )
  const lines = estimates.flatMap((each) => each.lines)
  if (lines.some(({ usage, method }) => !usage && method !== 'exact')) return undefined
  return {
    resources: all.length,
    weight: all.reduce((sum, each) => sum + weightOf(each.values) + templateWeight(each), 0),
    dollars: sumOf(lines).expected,
  }
}

const NEW: readonly unknown[] = [null, '', 'x', 0, -1, true, false, [], {}, [null], ['x'], [{}]]

/** A changed document, and where it was changed. */
interface Mutant {
  readonly place: string
  readonly document: unknown
}

/** Every place of a document, dropped and retyped. */
function* mutantsOf(value: unknown, rebuild: (changed: unknown) => unknown, path = '$'): Generator<Mutant> {
  if (typeof value !== 'object' || value === null) return
  const entries = Object.entries(value) as [string, unknown][]
  for (const [key, inner] of entries) {
    const place = `${path}.${key}`
    const without = entries.filter(([name]) => name !== key)
    const dropped = Array.isArray(value) ? without.map(([, each]) => each) : Object.fromEntries(without)
    yield { place: `${place} dropped`, document: rebuild(dropped) }
    const replaced = (changed: unknown): unknown =>
      rebuild(
        Array.isArray(value) ? (value as unknown[]).with(Number(key), changed) : { ...value, [key]: changed },
      )
    for (const changed of NEW)
      if (changed !== inner)
        yield { place: `${place} = ${JSON.stringify(changed)}`, document: replaced(changed) }
    yield* mutantsOf(inner, replaced, place)
  }
}

const read = (text: string): readonly NamedPlan[] => readPlans({ path: 'tfplan.json', bytes: bytesOf(text) })

const whole = billOf(read(JSON.stringify(document)))

/** How a mutant passes as less than the whole without saying so; `undefined` where it does not. */
const silentLoss = ({ place, document: mutant }: Mutant): string | undefined => {
  try {
    const bill = billOf(read(JSON.stringify(mutant)))
    if (bill === undefined || whole === undefined) return undefined
    const lost = (Object.keys(whole) as (keyof Bill)[]).filter((name) => bill[name] < whole[name])
    return lost.length === 0 ? undefined : `${place}: ${lost.join(', ')}`
  } catch (error) {
    if (error instanceof UnreadableFile || (error as Error).name === 'UnknownUntilApply') return undefined
    throw error
  }
}

describe('a plan that was damaged never passes for a smaller one', () => {
  const mutants = [...mutantsOf(document, (changed) => changed)]

  test('the whole one is read without a doubt', () => {
    expect(whole).toMatchObject({ resources: 7, weight: 260 })
    expect(whole?.dollars).toBeGreaterThan(100)
  })

  test('dropped, emptied or retyped at any place (more than 2,000 mutants)', () => {
    expect(mutants.length).toBeGreaterThan(2000)
    expect(mutants.map(silentLoss).filter((each) => each !== undefined)).toEqual([])
  })

  test('cut off at every fifth byte', () => {
    const text = JSON.stringify(document)
    const cuts = Array.from({ length: Math.floor(text.length / 5) }, (_, index) =>
      text.slice(0, 5 * index + 1),
    )
    for (const cut of cuts) expect(() => read(cut)).toThrow(UnreadableFile)
  })
})
