import { stepsOf } from './address.ts'
import type { Address, Step } from './address.ts'
import { referencesIn } from './scope.ts'
import type { Scope } from './scope.ts'
import { own } from './shape.ts'

/** What a reference names: resources of one name, in some instances of their module. */
export interface Target {
  /** As configuration calls it: `module.a.aws_subnet.x`. */
  readonly unindexed: string
  /** The keys of the modules, from the outside in; `undefined` where the reference does not say which. */
  readonly moduleKeys: readonly (string | number | undefined)[]
  /** The resource's own key, where the reference gives it. */
  readonly key?: string | number
  /** The key of the resource that refers, where the reference goes by `count.index` or `each.key`. */
  readonly sameKey?: string | number
}

/** Where an expression stands: in a module's configuration, and in which instance of it. */
interface Stand {
  readonly scope: Scope
  readonly modules: readonly Step[]
  /** What `each` and `count` mean here: the expression that is iterated over, and the key of this instance. */
  readonly each: unknown
  readonly key: string | number | undefined
}

/** Deeper than modules are nested: an output that refers to itself ends here. */
const MAX_STEPS = 64

/** The resources that an expression of a resource names, through variables and outputs of modules. */
export const targetsOf = (
  expression: unknown,
  { modules, key }: Pick<Address, 'modules' | 'key'>,
  scope: Scope,
  forEach: unknown,
): readonly Target[] => resolve(expression, { scope, modules, each: forEach, key }, 0)

const resolve = (expression: unknown, stand: Stand, depth: number): readonly Target[] => {
  if (depth > MAX_STEPS) return []
  const references = referencesIn(expression)
  const iterates = references.some((each) => /^(?:each\.|count\.index)/.test(each))
  return references.flatMap((reference) => {
    const steps = stepsOf(reference) ?? []
    const [first, second] = steps
    if (first === undefined || second === undefined) return []
    switch (first.name) {
      case 'var':
        return throughVariable(second.name, stand, depth)
      case 'module':
        return throughOutput(second, steps[2]?.name, stand, depth)
      case 'each':
        return resolve(stand.each, { ...stand, each: undefined }, depth + 1).map((target) =>
          stand.key === undefined ? target : { ...target, sameKey: stand.key },
        )
      case 'count':
      case 'local':
      case 'path':
      case 'self':
      case 'terraform':
        return []
      default:
        return resource(steps, stand, iterates)
    }
  })
}

/** A variable of a module is what its call gives. */
const throughVariable = (name: string, stand: Stand, depth: number): readonly Target[] => {
  const { parent, call } = stand.scope
  if (parent === undefined) return []
  const outer: Stand = {
    scope: parent,
    modules: stand.modules.slice(0, -1),
    each: own(call, 'for_each_expression'),
    key: stand.modules.at(-1)?.key,
  }
  return resolve(own(own(call, 'expressions'), name), outer, depth + 1)
}

/** An output of a module is what its own expression says there. */
const throughOutput = (
  module: Step,
  output: string | undefined,
  stand: Stand,
  depth: number,
): readonly Target[] => {
  const called = stand.scope.calls.get(module.name)
  if (called === undefined || output === undefined) return []
  const inner: Stand = {
    scope: called.scope,
    modules: [...stand.modules, module],
    each: undefined,
    key: undefined,
  }
  return resolve(own(own(called.scope.outputs, output), 'expression'), inner, depth + 1)
}

const resource = (steps: readonly Step[], { modules, key }: Stand, iterates: boolean): readonly Target[] => {
  const isData = steps[0]?.name === 'data'
  const [type, last] = isData ? steps.slice(1) : steps
  if (type === undefined || last === undefined) return []
  const prefix = modules.map(({ name }) => `module.${name}.`).join('')
  return [
    {
      unindexed: `${prefix}${isData ? 'data.' : ''}${type.name}.${last.name}`,
      moduleKeys: modules.map((step) => step.key),
      ...(last.key === undefined ? {} : { key: last.key }),
      ...(iterates && key !== undefined ? { sameKey: key } : {}),
    },
  ]
}
