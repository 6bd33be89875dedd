import { Finder, type Form } from './finder.ts'
import { formsOf, SHORTEST } from './forms.ts'

/**
 * The values of secrets that reports hold, for as long as a run lasts and nowhere but in memory: no text that is shown may
 * hold one, whichever tool wrote the text. Nothing gives a value back, and JSON has nothing of it.
 */
export class Secrets {
  readonly #values = new Set<string>()
  #finder: Finder | undefined

  get size(): number {
    return this.#values.size
  }

  /** Takes note of values: texts, or lists of them. What is masked, short, or says no more than `password` is left out. */
  note(...found: readonly unknown[]): void {
    for (const value of found) {
      if (Array.isArray(value)) this.note(...(value as unknown[]))
      else if (typeof value === 'string') this.#noteText(value)
    }
  }

  /** Takes note of what in a text, such as a line of code, may be the secret: what is quoted, assigned, or looks random. */
  noteIn(...texts: readonly unknown[]): void {
    for (const text of texts) if (typeof text === 'string') this.note(...likelyValues(text))
  }

  /** Takes note of all that another knows. */
  add(other: Secrets): void {
    for (const value of other.#values) this.#keep(value)
  }

  /** A text without any of the values, however they are written. A text that was cut, and says so with `…`, may end in one. */
  hide(text: string): string {
    const hidden = this.#find().hide(text)
    if (!hidden.endsWith('…')) return hidden
    const begun = this.#find().begunAtEnd(hidden.slice(0, -1))
    return begun === 0 ? hidden : `${hidden.slice(0, -1 - begun)}…`
  }

  /** The same of a name, such as a path or a package's, of which a mere word is rightly a part. */
  hideInName(name: string): string {
    return this.#find().hide(name, true)
  }

  /** Never part of any document. */
  toJSON(): undefined {
    return undefined
  }

  #noteText(text: string): void {
    const value = text.trim()
    if (value.length < SHORTEST || SAYS_NOTHING.test(value) || MASKED.test(value)) return
    this.#keep(value)
    for (const line of value.split(/\s*[\r\n]+\s*/))
      if (line.length >= SHORTEST_LINE && line !== value && !/^-----/.test(line)) this.#keep(line)
  }

  #keep(value: string): void {
    this.#values.add(value)
    this.#finder = undefined
  }

  #find(): Finder {
    this.#finder ??= new Finder([...this.#values].flatMap(asForms))
    return this.#finder
  }
}

const asForms = (value: string): readonly Form[] => {
  const isWord = value.length < LONGEST_WORD && WORD.test(value)
  return [...formsOf(value)].map((text) => ({ text, isWord: isWord && WORD.test(text) }))
}

/** Of a key of several lines each line tells, but not one such as `end`. */
const SHORTEST_LINE = 12

const WORD = /^[a-z][a-z_-]*$/i
const LONGEST_WORD = 16

/** Messages say these of every secret. */
const SAYS_NOTHING =
  /^(?:pass(?:word|wd|phrase)|secrets?|tokens?|api[_-]?keys?|credentials?|redacted|string)$/i

const MASKED = /^\W*redacted\W*$|\*{3}|…|^(.)\1*$|<SECRET-MASKED-ON-PURPOSE>/i

const likelyValues = (text: string): readonly string[] => [
  ...(/[\s=:]/.test(text.trim()) ? [] : [text]),
  ...[...text.matchAll(QUOTED)].map(([, , value = '']) => value),
  ...[...text.matchAll(ASSIGNED)].map(([, value = '']) => value),
  ...[...text.matchAll(ASSIGNED_WHOLE)].map(([, value = '']) => value),
  ...[...text.matchAll(IN_ADDRESS)].map(([, value = '']) => value),
  ...(text.match(RANDOM) ?? []).filter((token) => /\d/.test(token) && /[a-z]/i.test(token)),
] // prettier-ignore

const QUOTED = /(["'`])((?:\\.|(?!\1)[^\s\\]){6,}?)\1/g
const ASSIGNED = /[=:>]\s*(?!["'`]|\/\/)([^\s"'`,;]{6,})/g
const ASSIGNED_WHOLE = /[=:]\s*(?!["'`]|\/\/)(\S{6,})/g
const IN_ADDRESS = /:\/\/[^\s/:@]*:([^\s/@]+)@/g
const RANDOM = /[\w+/=~-]{16,}/g
