import { shapeOf, textOf, textsOf } from '../../syntax/shape.ts'
import type { Shape } from '../../syntax/shape.ts'
import { parseToml } from '../../syntax/toml.ts'
import type { Scope } from '../../model/component.ts'
import { strongest } from '../reach.ts'
import type { Source } from '../source.ts'

/** What a Cargo.toml asks for: the names of packages, with the strongest scope in which it does. */
export type Wanted = ReadonlyMap<string, Scope>

/** The manifests of the workspace that a Cargo.lock belongs to, by the name of their package, as far as they are found. */
export const manifestsOf = (source: Source, packages: readonly string[]): ReadonlyMap<string, Wanted> => {
  const found = new Map<string, Wanted>()
  const root = manifestAt(source, 'Cargo.toml')
  const workspace = shapeOf(root?.workspace)
  const note = (manifest: Shape | undefined): void => {
    const name = textOf(shapeOf(manifest?.package).name)
    if (manifest !== undefined && name !== undefined)
      found.set(name, wantedOf(manifest, shapeOf(workspace.dependencies)))
  }
  note(root)
  for (const place of placesOf(textsOf(workspace.members), packages))
    note(manifestAt(source, `${place}/Cargo.toml`))
  return found
}

/** A pattern's `*` may be any folder, and the checkout is not listed here: tried are the names of our own packages, which folders mostly have. */
const placesOf = (members: readonly string[], packages: readonly string[]): readonly string[] =>
  members.flatMap((member) =>
    /[*?[]/.test(member)
      ? packages.map((name) => member.replace(/\*+/g, name)).filter((place) => !/[*?[]/.test(place))
      : [member],
  )

const manifestAt = (source: Source, path: string): Shape | undefined => {
  const text = source.beside(path)
  const parsed = text === undefined ? undefined : parseToml(text)
  return parsed === undefined || 'gap' in parsed ? undefined : parsed.value
}

/** Cargo takes both spellings of a table. What builds the product is not part of it. */
const TABLES: readonly (readonly [string, Scope])[] = [
  ['dependencies', 'required'],
  ['build-dependencies', 'dev'],
  ['build_dependencies', 'dev'],
  ['dev-dependencies', 'dev'],
  ['dev_dependencies', 'dev'],
]

const wantedOf = (manifest: Shape, shared: Shape): Wanted => {
  const wanted = new Map<string, Scope>()
  for (const place of [manifest, ...Object.values(shapeOf(manifest.target)).map(shapeOf)])
    for (const [table, scope] of TABLES)
      for (const [key, value] of Object.entries(shapeOf(place[table]))) {
        const name = packageOf(key, value, shared)
        const own = scope === 'required' && shapeOf(value).optional === true ? 'optional' : scope
        wanted.set(name, strongest(wanted.get(name) ?? own, own))
      }
  return wanted
}

/** A dependency may be known by another name than its package's, here or in the workspace that it is inherited from. */
const packageOf = (key: string, value: unknown, shared: Shape): string => {
  const own = textOf(shapeOf(value).package)
  if (own !== undefined) return own
  return (shapeOf(value).workspace === true ? textOf(shapeOf(shared[key]).package) : undefined) ?? key
}
