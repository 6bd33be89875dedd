import type { Place } from '../document/place.ts'
import { isShape, own, shapeOf } from './shape.ts'
import type { Shape } from './shape.ts'

/** One module of the configuration, as it is written: its resources and calls, without instances. */
export interface Scope {
  readonly resources: ReadonlyMap<string, Shape>
  readonly calls: ReadonlyMap<string, Call>
  readonly outputs: Shape
  readonly variables: Shape
  /** The call that this module is the target of; `undefined` for the root. */
  readonly call: Shape | undefined
  readonly parent: Scope | undefined
}

interface Call {
  readonly call: Shape
  readonly scope: Scope
}

/**
 * The modules of `configuration.root_module`.
 * @throws UnreadableFile where a module, call, resource or list of them is of another type.
 */
export const rootScope = (configuration: Place): Scope => scopeOf(configuration.at('root_module'))

const scopeOf = (module: Place, parent?: Scope, call?: Shape): Scope => {
  const calls = new Map<string, Call>()
  const scope: Scope = {
    resources: new Map(module.at('resources').list().map(resourceOf)),
    calls,
    outputs: module.at('outputs').optionalShape() ?? {},
    variables: module.at('variables').optionalShape() ?? {},
    call,
    parent,
  }
  for (const [name, place] of module.at('module_calls').members()) {
    place.at('expressions').optionalShape()
    const shape = place.shape()
    calls.set(name, { call: shape, scope: scopeOf(place.at('module'), scope, shape) })
  }
  return scope
}

const resourceOf = (place: Place): readonly [string, Shape] => {
  place.at('expressions').optionalShape()
  place.at('provider_config_key').optionalText()
  return [place.at('address').text(), place.shape()]
}

/** The scope of a module by the names of the calls that lead to it. */
export const scopeAt = (root: Scope, calls: readonly string[]): Scope | undefined =>
  calls.reduce<Scope | undefined>((scope, name) => scope?.calls.get(name)?.scope, root)

/** Every module, the given one first. */
export const scopesIn = (scope: Scope): readonly Scope[] => [
  scope,
  ...[...scope.calls.values()].flatMap((each) => scopesIn(each.scope)),
]

/**
 * What an expression is, where the plan tells: a constant, or a variable (through the calls of modules) or a member of
 * one. Locals and anything that is computed cannot be seen.
 */
export const valueOf = (expression: unknown, scope: Scope, variables: Shape): unknown => {
  if (!isShape(expression)) return undefined
  if (Object.hasOwn(expression, 'constant_value')) return expression.constant_value
  const named = referencesIn(expression)
  const [name, ...more] = named.map((each) => /^var\.([^.[]+)((?:\.[^.[]+)*)$/.exec(each))
  if (name === undefined || name === null || more.length > 0) return undefined
  const [, variable = '', members = ''] = name
  return members
    .split('.')
    .slice(1)
    .reduce<unknown>((place, member) => own(place, member), variableOf(variable, scope, variables))
}

const variableOf = (name: string, scope: Scope, variables: Shape): unknown => {
  const byDefault = own(own(scope.variables, name), 'default')
  if (scope.parent === undefined) return own(own(variables, name), 'value') ?? byDefault
  const given = own(scope.call?.expressions, name)
  return given === undefined ? byDefault : valueOf(given, scope.parent, variables)
}

/**
 * The references of an expression, or of everything in a block of expressions. One that another goes on from is left
 * out: Terraform lists `aws_subnet.a[0].id`, `aws_subnet.a[0]` and `aws_subnet.a` for the first alone.
 */
export const referencesIn = (expression: unknown): readonly string[] => {
  const all = [...new Set(collect(expression))]
  if (all.length < 2) return all
  return all.filter(
    (each) => !all.some((other) => other.startsWith(`${each}.`) || other.startsWith(`${each}[`)),
  )
}

const collect = (expression: unknown): readonly string[] => {
  if (Array.isArray(expression)) return expression.flatMap(collect)
  const shape = shapeOf(expression)
  if (Object.hasOwn(shape, 'constant_value')) return []
  const { references } = shape
  if (Array.isArray(references) && references.every((each) => typeof each === 'string')) return references
  return Object.values(shape).flatMap((each) => (typeof each === 'object' ? collect(each) : []))
}
