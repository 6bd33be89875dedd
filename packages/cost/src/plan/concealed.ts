import type { Scope } from './scope.ts'
import { scopesIn } from './scope.ts'
import { isShape, own, shapeOf } from './shape.ts'
import type { Shape } from './shape.ts'

/** A value that no report may show. */
export interface Concealed {
  readonly value: string
  /** `variable`: the value of an input variable; `sensitive`: what the plan, or the variable, marks as such; `provider`: a credential in a provider's block. */
  readonly from: 'variable' | 'sensitive' | 'provider'
  /** What may be said instead: `value of var.owner`, `value 2 of var.names`, `sensitive value`. */
  readonly label: string
}

/** What is marked: values, and marks of their form. */
export interface Marked {
  readonly values: unknown
  readonly marks: unknown
}

/** Where a plan holds values that are not to be shown. */
export interface ConcealedSource {
  readonly variables: Shape
  readonly root: Scope
  readonly providers: Shape
  readonly marked: Iterable<Marked>
}

/**
 * Every value that no report may show, without duplicates: all texts and numbers of input variables, and of what is
 * marked as sensitive; of the first kind many are harmless (a region), and whoever shows one must know that it is not
 * from here. `sensitive` wins over `variable`.
 */
export const concealedIn = (source: ConcealedSource): readonly Concealed[] => {
  const found = new Map<string, Omit<Concealed, 'value'>>()
  const add: Add = (from, values, name) => {
    const leaves = leavesOf(values)
    for (const [index, value] of leaves.entries()) {
      const known = found.get(value)?.from
      if (known === 'sensitive' || (known !== undefined && from !== 'sensitive')) continue
      found.set(value, { from, label: labelOf(from, name, index, leaves.length) })
    }
  }
  for (const [name, variable] of Object.entries(source.variables)) {
    const isSensitive = own(own(source.root.variables, name), 'sensitive') === true
    add(isSensitive ? 'sensitive' : 'variable', own(variable, 'value'), name)
  }
  for (const provider of Object.values(source.providers))
    for (const [name, expression] of Object.entries(shapeOf(own(provider, 'expressions'))))
      if (CREDENTIAL.test(name)) add('provider', own(expression, 'constant_value'))
  for (const scope of scopesIn(source.root)) addVariables(scope, add)
  for (const { values, marks } of source.marked)
    for (const value of markedIn(values, marks)) add('sensitive', value)
  return [...found].map(([value, of]) => ({ value, ...of })).sort((a, b) => (a.value < b.value ? -1 : 1))
}

type Add = (from: Concealed['from'], values: unknown, name?: string) => void

const labelOf = (from: Concealed['from'], name = '', index: number, count: number): string => {
  if (from === 'sensitive') return 'sensitive value'
  if (from === 'provider') return 'credential'
  return count === 1 ? `value of var.${name}` : `value ${String(index + 1)} of var.${name}`
}

/** Arguments of providers that hold a credential: `secret_key`, `token`, `client_secret`. */
const CREDENTIAL = /secret|password|token|credential|access_key|private_key|api_key/

/** Defaults of variables, and constants that calls of modules give to sensitive ones. */
const addVariables = (scope: Scope, add: Add): void => {
  for (const [name, variable] of Object.entries(scope.variables)) {
    if (own(variable, 'sensitive') !== true) continue
    add('sensitive', own(variable, 'default'))
    add('sensitive', own(own(own(scope.call, 'expressions'), name), 'constant_value'))
  }
}

/** The parts of a value that are marked. */
const markedIn = (values: unknown, marks: unknown): readonly unknown[] => {
  if (marks === true) return [values]
  if (Array.isArray(marks))
    return Array.isArray(values)
      ? marks.flatMap((mark, index) => markedIn((values as unknown[])[index], mark))
      : []
  return isShape(marks) && isShape(values)
    ? Object.entries(marks).flatMap(([name, mark]) => markedIn(own(values, name), mark))
    : []
}

/** The texts and numbers in a value; `true` and `false` conceal nothing. */
const leavesOf = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return value === '' ? [] : [value]
  if (typeof value === 'number') return [String(value)]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(leavesOf)
}
