import type { ProviderArgument, Resource, Stated } from '../plan/resource.ts'
import { isShape, listOf, own, shapeOf } from '../plan/shape.ts'
import { NO_TAGS, tagSetOf, UNSEEN_TAGS, withTags, type TagSet } from './tag-set.ts'

/** Whose words a resource is tagged in. */
interface Places {
  /** What holds all tags, the provider's default ones among them: computed, and so never written. */
  readonly whole: readonly string[]
  /** What is written. */
  readonly own: readonly string[]
  /** Where the provider's block keeps its default ones. */
  readonly defaults: readonly [name: string, inBlock?: string] | undefined
}

const AWS: Places = { whole: ['tags_all'], own: ['tags'], defaults: ['default_tags', 'tags'] }
const GOOGLE: Places = {
  whole: ['effective_labels', 'terraform_labels'],
  own: ['labels', 'user_labels', 'resource_labels'],
  defaults: ['default_labels'],
}
const OTHER: Places = { whole: [], own: ['tags', 'labels'], defaults: undefined }

const placesOf = (type: string): Places =>
  type.startsWith('google_') ? GOOGLE : type.startsWith('aws_') ? AWS : OTHER

/** Whether labels have small letters alone, as Google's do. */
export const hasSmallLetters = (type: string): boolean => type.startsWith('google_')

/** Of whose resources a `null` means that tags could be there. Of others only a map of tags is one. */
const CLOUDS = /^(?:aws|awscc|azurerm|azapi|google|oci|alicloud)_/

/**
 * The tags of a resource itself, with the default ones of its provider; `undefined` for what cannot be tagged. A resource
 * can be where one of the attributes of tags is among its values, known or not.
 */
export const ownTags = (resource: Resource): TagSet | undefined => {
  const { type, stated } = resource
  const places = placesOf(type)
  const own = writtenTags(type, stated, places.own)
  const whole = wholeTags(stated, places.whole)
  if (own === undefined && whole === undefined) return undefined
  const written = own ?? NO_TAGS
  if (whole === undefined) return written
  if (!whole.open) return withTags(whole, written)
  // Nothing is told of the whole, which is what the provider adds to what is written.
  return withTags(defaultTags(stated, places.defaults), written)
}

const wholeTags = (stated: Stated, names: readonly string[]): TagSet | undefined => {
  const sets = names.flatMap((name) => tagsAt(stated, name) ?? [])
  return sets.find(({ open }) => !open) ?? sets[0]
}

/** Some types keep their labels in a block of settings, as databases of Cloud SQL do. */
const writtenTags = (type: string, stated: Stated, names: readonly string[]): TagSet | undefined => {
  const places = [stated, ...(type.startsWith('google_') ? settingsOf(stated) : [])]
  const sets = places.flatMap((place) =>
    names.flatMap((name) => {
      const set = tagsAt(place, name, true)
      return set === undefined || (!CLOUDS.test(type) && !isShape(own(place.values, name))) ? [] : [set]
    }),
  )
  return sets.length === 0 ? undefined : sets.reduce(withTags)
}

const settingsOf = (stated: Stated): readonly Stated[] =>
  listOf(own(stated.values, 'settings'))
    .slice(0, 1)
    .map((settings) => ({
      ...stated,
      values: shapeOf(settings),
      unknown: firstOf(stated.unknown),
      sensitive: firstOf(stated.sensitive),
      configured: stated.configured && shapeOf(firstOf(stated.configured)),
    }))

const firstOf = (masks: unknown): unknown => listOf(own(masks, 'settings'))[0]

/** The tags at an attribute; `undefined` where there is no such attribute. One that nobody wrote stays empty. */
const tagsAt = (
  { values, unknown, sensitive, configured }: Stated,
  name: string,
  isWritten = false,
): TagSet | undefined => {
  const isUnknown = own(unknown, name)
  if (!Object.hasOwn(values, name) && isUnknown === undefined) return undefined
  if (isWritten && isUnknown === true && configured !== undefined && own(configured, name) === undefined)
    return NO_TAGS
  return tagSetOf(own(values, name), isUnknown, own(sensitive, name))
}

const defaultTags = ({ configured, provider }: Stated, defaults: Places['defaults']): TagSet => {
  if (configured === undefined) return UNSEEN_TAGS
  const told: ProviderArgument = defaults === undefined ? { state: 'absent' } : provider(...defaults)
  switch (told.state) {
    case 'absent':
      return NO_TAGS
    case 'unseen':
      return UNSEEN_TAGS
    case 'told':
      return tagSetOf(told.value, undefined, undefined) ?? UNSEEN_TAGS
  }
}
