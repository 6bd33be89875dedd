import type { Address } from './address.ts'
import type { Configured } from './configuration.ts'
import { valueAt } from './value-path.ts'
import type { Resource } from './resource.ts'
import type { Shape } from './shape.ts'
import type { Target } from './targets.ts'

/** A resource of a side, with what its references are looked up by. */
export interface Linked {
  readonly resource: Resource
  readonly values: Shape
  readonly parts: Address
  readonly configured: Pick<Configured, 'targets' | 'unindexed'>
}

/** Who names whom on one side. Every index is built once, when it is first asked for. */
export class References {
  readonly #all: readonly Linked[]
  readonly #byUnindexed = new Map<string, Linked[]>()
  readonly #byType = new Map<string, Linked[]>()
  readonly #ofType = new Map<string, readonly Resource[]>()
  readonly #referrers = new Map<string, ReadonlyMap<Resource, readonly Resource[]>>()
  #byValue: ReadonlyMap<string, readonly Linked[]> | undefined

  constructor(all: readonly Linked[]) {
    this.#all = all
    for (const each of all) {
      push(this.#byUnindexed, each.configured.unindexed, each)
      push(this.#byType, each.resource.type, each)
    }
  }

  /** All resources of a type. */
  ofType(type: string): readonly Resource[] {
    const known = this.#ofType.get(type)
    if (known !== undefined) return known
    const found = (this.#byType.get(type) ?? []).map(({ resource }) => resource)
    this.#ofType.set(type, found)
    return found
  }

  /** The resources that an attribute names: by its configuration, or else by its value. */
  from(linked: Linked, path: string): readonly Resource[] {
    const configured = linked.configured.targets(path).flatMap((target) => this.#instances(target))
    const found = configured.length > 0 ? configured : this.#named(linked, path)
    return [...new Set(found.map(({ resource }) => resource))].filter((each) => each !== linked.resource)
  }

  /** The resources of a type whose attribute names this one. */
  to(resource: Resource, type: string, path: string): readonly Resource[] {
    const key = `${type} ${path}`
    let index = this.#referrers.get(key)
    if (index === undefined) {
      const built = new Map<Resource, Resource[]>()
      for (const other of this.#byType.get(type) ?? [])
        for (const target of this.from(other, path)) push(built, target, other.resource)
      index = built
      this.#referrers.set(key, index)
    }
    return index.get(resource) ?? []
  }

  #instances({ unindexed, moduleKeys, key, sameKey }: Target): readonly Linked[] {
    const all = (this.#byUnindexed.get(unindexed) ?? []).filter(
      (each) =>
        moduleKeys.every(
          (wanted, index) => wanted === undefined || wanted === each.parts.modules[index]?.key,
        ) &&
        (key === undefined || key === each.parts.key),
    )
    const same = sameKey === undefined ? [] : all.filter((each) => each.parts.key === sameKey)
    return same.length > 0 ? same : all
  }

  /** Those whose identifier is the attribute's value: so it is in states, and of what is written as a text. */
  #named(linked: Linked, path: string): readonly Linked[] {
    const texts = textsAt(linked.values, path)
    if (texts.length === 0) return []
    const index = (this.#byValue ??= byIdentifier(this.#all))
    return texts.flatMap((text) => index.get(text) ?? [])
  }
}

const push = <K, V>(map: Map<K, V[]>, key: K, value: V): void => {
  const list = map.get(key)
  if (list === undefined) map.set(key, [value])
  else list.push(value)
}

const IDENTIFIERS = ['id', 'arn', 'self_link'] as const

/** By what identifies them; by their name only what nothing else identifies. */
const byIdentifier = (all: readonly Linked[]): ReadonlyMap<string, readonly Linked[]> => {
  const index = new Map<string, Linked[]>()
  const add = (each: Linked, name: string): void => {
    const value = each.values[name]
    if (typeof value === 'string' && value !== '') push(index, value, each)
  }
  for (const each of all)
    if (each.resource.mode === 'managed') for (const name of IDENTIFIERS) add(each, name)
  const identified = new Set(index.keys())
  for (const each of all) {
    const { name } = each.values
    if (each.resource.mode === 'managed' && typeof name === 'string' && !identified.has(name))
      add(each, 'name')
  }
  return index
}

const textsAt = (values: Shape, path: string): readonly string[] => {
  const value = valueAt(values, path)
  return (Array.isArray(value) ? value.flat(Infinity) : [value]).filter(
    (each): each is string => typeof each === 'string' && each !== '',
  )
}
