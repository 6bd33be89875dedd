import type { Concealed } from '../plan/concealed.ts'
import { isRegionName } from './region-names.ts'

/** Takes the values of a plan out of texts. */
export interface Hider {
  /** A text without any of them. */
  readonly text: (text: string) => string
  /** An address: values can only be in the keys of `for_each`; everything else of it is written in the configuration. */
  readonly address: (address: string) => string
}

/** Shorter values are in every text by chance, and tell nothing. In UTF-16 code units. */
const SHORTEST = 4

/** Beyond what is put into one expression; longer ones are looked for one by one, in texts that are as long. */
const LONGEST = 1000

/** A mere word is a value only where it stands alone: `prod` is not in `production`. */
const WORD = /^[a-z]{1,16}$/i

/** A number is one only where no other digit is beside it. */
const NUMBER = /^[\d.]+$/

/**
 * A hider of values that no report may show: those of variables, and what is sensitive. Left in are values shorter than
 * four characters, unless they are sensitive and the whole of a text, those that somebody told already (the policy), and
 * names of regions that a variable holds.
 *
 * @param told what is public by other means
 */
export const hiderOf = (concealed: readonly Concealed[], told: ReadonlySet<string>): Hider => {
  const secret = concealed.filter(
    ({ value, from }) => !told.has(value) && (from !== 'variable' || !isRegionName(value)),
  )
  const whole = new Map(
    secret.flatMap(({ value, from, label }) =>
      value.length < SHORTEST && from === 'variable' ? [] : [[value, `(${label})`]],
    ),
  )
  const labels = labelsOf(secret)
  const values = [...labels.keys()].sort((a, b) => b.length - a.length)
  const long = values.filter((value) => value.length > LONGEST)
  const short = values.slice(long.length)
  const any = short.length === 0 ? undefined : new RegExp(short.map(patternOf).join('|'), 'gi')
  const labelOf = (value: string): string => labels.get(value.toLowerCase()) ?? ''
  const text = remembered((given) => {
    const all = whole.get(given)
    if (all !== undefined) return all
    const without = long
      .filter((value) => value.length <= given.length)
      .reduce((rest, value) => withoutLong(rest, value, labelOf(value)), given)
    return any === undefined ? without : without.replace(any, labelOf)
  })
  return { text, address: remembered((address) => address.replace(KEY, (key) => keyWithout(key, text))) }
}

/** What is looked for, in small letters, and what is said instead. What is a whole value goes before what is a part of one. */
const labelsOf = (secret: readonly Concealed[]): ReadonlyMap<string, string> => {
  const labels = new Map<string, string>()
  for (const forms of [wholeForms, parts])
    for (const { value, from, label } of secret)
      for (const form of forms(value, from)) {
        const isLooked =
          form.length >= SHORTEST && form.trim() !== '' && !(from === 'variable' && isRegionName(form))
        if (isLooked && !labels.has(form.toLowerCase())) labels.set(form.toLowerCase(), `(${label})`)
      }
  return labels
}

/** A value, and a name without its spaces, as regions are told. */
const wholeForms = (value: string): readonly string[] => [value, value.replaceAll(' ', '')]

/**
 * Parts of a value that may be told alone: the end of a path, as of a machine type; and what stands between its signs, as in
 * the name of a disk. Of a variable's value only parts with letters and digits: words are in every text.
 */
const parts = (value: string, from: Concealed['from']): readonly string[] => {
  if (value.length > LONGEST) return []
  const between = value.split(/[^\p{L}\p{N}]+/u)
  const told =
    from === 'variable' ? between.filter((part) => part.length > SHORTEST && MIXED.test(part)) : between
  return [value.split('/').at(-1) ?? value, ...told]
}

const MIXED = /\p{L}.*\p{N}|\p{N}.*\p{L}/u

/** Of a value that is as long as a file, wherever it begins. */
const withoutLong = (text: string, value: string, label: string): string => {
  const at = text.toLowerCase().indexOf(value)
  return at < 0 ? text : text.slice(0, at) + label + withoutLong(text.slice(at + value.length), value, label)
}

const patternOf = (value: string): string => {
  const escaped = value.replace(/[\\^$.*+?()[\]{}|/-]/g, String.raw`\$&`)
  if (WORD.test(value)) return `(?<!\\w)${escaped}(?!\\w)`
  return NUMBER.test(value) ? `(?<!\\d)${escaped}(?!\\d)` : escaped
}

/** `["key"]` of an address. */
const KEY = /(?<=\[)"(?:[^"\\]|\\.)*"(?=\])/g

const keyWithout = (quoted: string, hide: (text: string) => string): string => {
  try {
    const key = String(JSON.parse(quoted))
    const hidden = hide(key)
    return hidden === key ? quoted : JSON.stringify(hidden)
  } catch {
    // HCL escapes what JSON does not know (`$${`).
    return hide(quoted)
  }
}

/** Texts are often the same: each is looked through once. */
const remembered = (hide: (text: string) => string): ((text: string) => string) => {
  const known = new Map<string, string>()
  return (text) => {
    const hidden = known.get(text) ?? hide(text)
    known.set(text, hidden)
    return hidden
  }
}
