import type { Fields } from './fields.ts'

/** What a package asks for: a name, a range, in what scope, and whether it may stay without. */
export interface Wish {
  readonly name: string
  readonly range: string
  readonly kind: 'required' | 'optional' | 'dev'
  /** An optional dependency that does not fit the platform and an optional peer may be missing; nothing is wrong then. */
  readonly mayMiss: boolean
}

/**
 * The wishes of a package.json, or of an entry that has its fields. Of one name in several fields, an optional dependency counts
 * before a required one and that before a peer, as npm has it ("Entries in optionalDependencies will override entries of the same
 * name in dependencies", docs of package.json); development dependencies are asked for beside.
 */
export const wishesOf = (fields: Fields, also: { readonly dev: boolean }): readonly Wish[] => {
  const wishes = new Map<string, Wish>()
  const optionalPeers = new Set([
    ...fields.names('optionalPeers'),
    ...fields
      .members('peerDependenciesMeta')
      .filter(isOptional)
      .map(([name]) => name),
  ])
  for (const [name, range] of fields.ranges('peerDependencies')) {
    const mayMiss = optionalPeers.has(name)
    wishes.set(name, { name, range, kind: mayMiss ? 'optional' : 'required', mayMiss })
  }
  for (const [name, range] of fields.ranges('dependencies'))
    wishes.set(name, { name, range, kind: 'required', mayMiss: false })
  for (const [name, range] of fields.ranges('optionalDependencies'))
    wishes.set(name, { name, range, kind: 'optional', mayMiss: true })
  const dev = also.dev
    ? fields
        .ranges('devDependencies')
        .map(([name, range]): Wish => ({ name, range, kind: 'dev', mayMiss: false }))
    : []
  return [...wishes.values(), ...dev]
}

/** `{ optional: true }`; YAML that is read without types has the word. */
const isOptional = ([, meta]: readonly [string, unknown]): boolean =>
  typeof meta === 'object' &&
  meta !== null &&
  'optional' in meta &&
  (meta.optional === true || meta.optional === 'true')
