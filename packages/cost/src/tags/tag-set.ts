import { isShape, own } from '../plan/shape.ts'

/** The value of a tag that a plan tells. */
export interface TagValue {
  readonly value: string
  readonly sensitive: boolean
}

/** The tags of one thing, as far as a plan tells them. */
export interface TagSet {
  readonly known: ReadonlyMap<string, TagValue>
  /** Keys that are there, with a value that only the apply will know. */
  readonly unknown: ReadonlySet<string>
  /** Whether the apply may bring keys that nobody sees now. */
  readonly open: boolean
}

export const NO_TAGS: TagSet = { known: new Map(), unknown: new Set(), open: false }
export const UNSEEN_TAGS: TagSet = { ...NO_TAGS, open: true }

/**
 * Tags from a value and its masks: a map, or a list of `{key, value}`. `undefined` where the value has another form, such
 * as the network tags of a machine, which are a list of texts.
 */
export const tagSetOf = (value: unknown, unknown: unknown, sensitive: unknown): TagSet | undefined => {
  if (unknown === true) return UNSEEN_TAGS
  if (value === null || value === undefined) return NO_TAGS
  if (isShape(value)) return ofMap(value, unknown, sensitive)
  return Array.isArray(value) && value.every((item) => isShape(item) && 'key' in item)
    ? ofList(value, unknown, sensitive)
    : undefined
}

const ofMap = (value: object, unknown: unknown, sensitive: unknown): TagSet => {
  const keys = new Set([...Object.keys(value), ...(isShape(unknown) ? Object.keys(unknown) : [])])
  return ofEntries(
    [...keys].map((key) => ({
      key,
      value: own(value, key),
      unknown: own(unknown, key) === true,
      sensitive: sensitive === true || own(sensitive, key) === true,
    })),
  )
}

const ofList = (items: readonly unknown[], unknown: unknown, sensitive: unknown): TagSet => {
  const mask = (of: unknown, index: number, name: string): boolean =>
    of === true || (Array.isArray(of) && own((of as unknown[])[index], name) === true)
  const entries = items.map((item, index) => ({
    key: own(item, 'key'),
    value: own(item, 'value'),
    unknown: mask(unknown, index, 'value'),
    sensitive: mask(sensitive, index, 'value'),
  }))
  const set = ofEntries(entries.filter((entry): entry is Entry => typeof entry.key === 'string'))
  return { ...set, open: entries.some(({ key }, index) => key === undefined || mask(unknown, index, 'key')) }
}

interface Entry {
  readonly key: string
  readonly value: unknown
  readonly unknown: boolean
  readonly sensitive: boolean
}

/** A key with `null` as its value is none. */
const ofEntries = (entries: readonly Entry[]): TagSet => ({
  known: new Map(
    entries
      .filter(({ value, unknown }) => !unknown && ['string', 'number', 'boolean'].includes(typeof value))
      .map(({ key, value, sensitive }) => [key, { value: String(value), sensitive }]),
  ),
  unknown: new Set(entries.filter(({ unknown }) => unknown).map(({ key }) => key)),
  open: false,
})

/** Both together; the second wins where both have a key. */
export const withTags = (under: TagSet, over: TagSet): TagSet => {
  const known = new Map([...under.known].filter(([key]) => !over.unknown.has(key)))
  for (const [key, value] of over.known) known.set(key, value)
  const unknown = new Set([...under.unknown].filter((key) => !over.known.has(key)))
  for (const key of over.unknown) unknown.add(key)
  return { known, unknown, open: under.open || over.open }
}

/** Whether anything is said of tags here. */
export const saysTags = ({ known, unknown, open }: TagSet): boolean => known.size + unknown.size > 0 || open
