import type { Scope } from '../model/component.ts'

/** What a project asks for directly, with the scope in which it does. */
export interface Start {
  readonly ref: string
  readonly scope: Scope
}

/** Strongest first: what is reached in two ways is needed in the stronger one. */
const ORDER: readonly Scope[] = ['required', 'optional', 'dev']

/** The strongest of the scopes in which each ref is reached from what the project asks for. What is not reached has none. */
export const reachedScopes = (
  starts: readonly Start[],
  edges: (ref: string) => Iterable<string>,
): ReadonlyMap<string, Scope> => {
  const scopes = new Map<string, Scope>()
  for (const scope of ORDER) {
    const open = starts.filter((start) => start.scope === scope).map(({ ref }) => ref)
    for (let ref = open.pop(); ref !== undefined; ref = open.pop()) {
      if (scopes.has(ref)) continue
      scopes.set(ref, scope)
      for (const next of edges(ref)) open.push(next)
    }
  }
  return scopes
}

/** The stronger of two scopes. */
export const strongest = (a: Scope, b: Scope): Scope => (ORDER.indexOf(a) < ORDER.indexOf(b) ? a : b)
