import type { Resource } from '../plan/resource.ts'
import { tagBearers } from './tag-bearers.ts'

/** The tags of a resource whose values are known and not sensitive, the provider's default ones among them. */
export const knownTags = (resource: Resource): Readonly<Record<string, string>> => {
  const [own] = tagBearers(resource)
  return Object.fromEntries(
    [...(own?.tags.known ?? [])].flatMap(([key, { value, sensitive }]) => (sensitive ? [] : [[key, value]])),
  )
}
