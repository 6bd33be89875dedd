import { count, dollars, ratio, seconds, share } from '@devsecops/core'

/**
 * How a repository may change a setting that its organisation has set; the schema says it of each (`x-policy`).
 *
 * - ordered: only to the tighter side, along an order of words (loosest first; words in a list of their own share a
 *   level, and none of them is as tight as another) or of quantities.
 * - set: only to a superset, or only to a subset.
 * - organisation: not at all, once the organisation has set it.
 * - free: names and paths, which are neither tight nor loose.
 *
 * `list` says what a list (or map of reasons) does to the one it builds on.
 */
export type Setting =
  | { readonly kind: 'ordered'; readonly order: readonly Level[] }
  | { readonly kind: 'ordered'; readonly tighter: 'lower' | 'higher'; readonly unit: Unit }
  | { readonly kind: 'set'; readonly tighter: 'superset' | 'subset'; readonly list: ListRule }
  | { readonly kind: 'organisation'; readonly list?: ListRule }
  | { readonly kind: 'free'; readonly list?: ListRule }

/** A word of an order, or several of which none is tighter. */
type Level = string | boolean | readonly string[]

export type ListRule = 'replaces' | 'appends'

type Unit = 'count' | 'dollars' | 'ratio' | 'share' | 'seconds' | 'number'

const QUANTITY: Record<Unit, (value: string | number) => number | undefined> = {
  count,
  dollars,
  ratio,
  share,
  seconds,
  number: Number,
}

/** A value of the policy file as a number in the setting's unit; Infinity for `none`. */
export const quantity = (unit: Unit, value: unknown): number => {
  const number = QUANTITY[unit](value as string | number)
  if (number === undefined) throw new RangeError(`not a quantity in ${unit}: the schema let it through`)
  return number
}

/**
 * Whether `value` demands less than `floor`. A set's `all` holds every name.
 * `organisation` and `free` settings have no order: the caller knows who may set them.
 */
export const isLooser = (setting: Setting, floor: unknown, value: unknown): boolean => {
  switch (setting.kind) {
    case 'ordered':
      return 'order' in setting
        ? isLooserWord(setting.order, floor, value)
        : isLooserQuantity(setting, floor, value)
    case 'set':
      return setting.tighter === 'superset' ? !holds(value, floor) : !holds(floor, value)
    case 'organisation':
    case 'free':
      return false
  }
}

const isLooserWord = (order: readonly Level[], floor: unknown, value: unknown): boolean => {
  const level = (word: unknown): number => order.findIndex((entry) => [entry].flat().includes(word as string))
  return level(value) < level(floor) || (level(value) === level(floor) && value !== floor)
}

const isLooserQuantity = (
  { tighter, unit }: { tighter: 'lower' | 'higher'; unit: Unit },
  floor: unknown,
  value: unknown,
): boolean => {
  const difference = quantity(unit, value) - quantity(unit, floor)
  // Infinity - Infinity is NaN, which is neither: no limit is as loose as no limit.
  return tighter === 'lower' ? difference > 0 : difference < 0
}

const holds = (whole: unknown, part: unknown): boolean => {
  if (whole === 'all') return true
  if (part === 'all') return false
  const members = new Set(membersOf(whole))
  return membersOf(part).every((member) => members.has(member))
}

/** The members of a list, each by its text where it is more than a word, or the keys of a map of reasons. */
const membersOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value)
    ? value.map((member: unknown) => (typeof member === 'object' ? JSON.stringify(member) : member))
    : Object.keys(value as object)
