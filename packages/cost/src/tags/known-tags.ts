import type { Resource } from '../plan/resource.ts'

/** Where providers keep what a resource is tagged with; what comes first holds more. */
const PLACES = [
  'tags_all',
  'effective_labels',
  'terraform_labels',
  'tags',
  'labels',
  'user_labels',
  'resource_labels',
]

/** The tags of a resource whose values are known and not sensitive, the provider's default ones among them. */
export const knownTags = (resource: Resource): Readonly<Record<string, string>> => {
  const { values } = resource
  const place = PLACES.find(
    (name) => values.has(name) && !values.isUnknown(name) && !resource.isSensitive(name),
  )
  if (place === undefined) return {}
  return Object.fromEntries(
    Object.entries(values.map(place)).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  )
}
