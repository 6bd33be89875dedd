import { REDACTED } from '../redaction.ts'
import { SHORTEST } from './forms.ts'

/** A text that must not be shown. */
export interface Form {
  readonly text: string
  /** Whether it is a mere word, which is hidden where it stands alone: `hunter` in `the hunter`, not in `hunters`. */
  readonly isWord: boolean
}

/** Finds any of many texts in one pass: by the hash of their first characters, which rolls over the text. */
export class Finder {
  readonly #buckets = new Map<number, Form[]>()
  /** Whether there is a form with this hash, cut to so many bits: most places of a text need no more. */
  readonly #filter: Uint8Array

  constructor(forms: readonly Form[]) {
    this.#filter = new Uint8Array(2 ** Math.ceil(Math.log2(forms.length * 16 + 1024)))
    for (const form of forms) {
      const hash = hashAt(form.text, 0)
      this.#filter[hash & (this.#filter.length - 1)] = 1
      this.#buckets.set(hash, [...(this.#buckets.get(hash) ?? []), form])
    }
    for (const bucket of this.#buckets.values()) bucket.sort((a, b) => b.text.length - a.text.length)
  }

  /** The text with each of them replaced; `inNames`: those that are no mere words. */
  hide(text: string, inNames = false): string {
    let [shown, from] = ['', 0]
    let hash = hashAt(text, 0)
    for (let at = 0; at + SHORTEST <= text.length; at++) {
      if (at > 0) hash = rolled(hash, text.charCodeAt(at - 1), text.charCodeAt(at + SHORTEST - 1))
      if (at < from || this.#filter[hash & (this.#filter.length - 1)] === 0) continue
      const form = this.#buckets.get(hash)?.find((each) => isHere(each, text, at, inNames))
      if (form === undefined) continue
      shown += text.slice(from, at) + REDACTED
      from = at + form.text.length
    }
    return from === 0 ? text : shown + text.slice(from)
  }

  /** How long the end of a text is with which one of them begins: a text that was cut may end in the middle of one. */
  begunAtEnd(text: string): number {
    for (let at = Math.max(0, text.length - LONGEST_BEGINNING); at + SHORTEST <= text.length; at++) {
      const rest = text.slice(at)
      const bucket = this.#buckets.get(hashAt(text, at)) ?? []
      if (bucket.some((form) => form.text.startsWith(rest))) return rest.length
    }
    return 0
  }
}

/** Nothing that is longer is looked for at the end of a text that was cut. */
const LONGEST_BEGINNING = 1000

const isHere = (form: Form, text: string, at: number, inNames: boolean): boolean =>
  text.startsWith(form.text, at) &&
  (!form.isWord || (!inNames && isBoundary(text, at - 1) && isBoundary(text, at + form.text.length)))

const isBoundary = (text: string, at: number): boolean => !/\w/.test(text.charAt(at))

const BASE = 0x01000193
const HIGHEST = Array.from({ length: SHORTEST }).reduce<number>((power) => Math.imul(power, BASE), 1)

const hashAt = (text: string, at: number): number => {
  let hash = 0
  for (let index = at; index < at + SHORTEST; index++)
    hash = (Math.imul(hash, BASE) + text.charCodeAt(index)) | 0
  return hash
}

const rolled = (hash: number, gone: number, come: number): number =>
  (Math.imul(hash, BASE) + come - Math.imul(gone, HIGHEST)) | 0
