import { BACKSLASH, ESCAPED, HEXADECIMAL, isSpace, LOWER_U, NUMERIC, QUOTE, SPACE } from './characters.ts'
import type { Window } from './window.ts'

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/

/** The tokens of a JSON document: strings, numbers, literals, and the white space between them. All raise ScanFault. */
export class Tokens {
  readonly #window: Window
  /** Where the string that was read last lies in the window, without its quotes. */
  #start = 0
  #stop = 0
  /** Whether it is anything but plain ASCII: each byte of it, by its bits. */
  #seen = 0

  constructor(window: Window) {
    this.#window = window
  }

  /** The next byte that is no white space; the window stands at it. */
  peek(): number {
    const window = this.#window
    for (;;) {
      if (window.at === window.end) window.slide(1)
      const byte = window.bytes[window.at] ?? 0
      if (byte > SPACE) return byte
      if (!isSpace(byte)) throw window.fault('malformed')
      window.at++
    }
  }

  /** Whether nothing but white space follows. */
  isAtEnd(): boolean {
    const window = this.#window
    for (;;) {
      if (window.at === window.end && !window.refill()) return true
      if (!isSpace(window.bytes[window.at] ?? 0)) return false
      window.at++
    }
  }

  /** Goes over a string that is not kept: it need not lie in the window as a whole. */
  skipString(): void {
    const window = this.#window
    window.at++
    for (;;) {
      const at = (window.at = this.#afterText(window.at))
      if (at === window.end) window.slide(1)
      else if (window.bytes[at] === QUOTE) break
      else window.at = this.#afterEscape(at)
    }
    window.at++
  }

  /** A string. */
  string(): string {
    const window = this.#window
    let at = window.at + 1
    this.#seen = 0
    for (;;) {
      at = this.#afterText(at)
      if (at === window.end) at = window.have(at, 1)
      else if (window.bytes[at] === QUOTE) break
      else at = this.#afterEscape(at)
    }
    this.#start = window.at + 1
    this.#stop = at
    window.at = at + 1
    return this.#decoded()
  }

  /** A number. */
  number(): number {
    const window = this.#window
    let at = window.at
    for (;;) {
      const length = at - window.at
      if (at < window.end) {
        if (!NUMERIC.has(window.bytes[at] ?? 0)) break
        at++
      } else {
        const isMore = window.refill()
        at = window.at + length
        if (!isMore) break
      }
    }
    const text = window.bytes.toString('latin1', window.at, at)
    if (!NUMBER.test(text)) throw window.fault('malformed')
    window.at = at
    return Number(text)
  }

  /** A literal. */
  literal<T>(text: string, value: T): T {
    const window = this.#window
    const at = window.have(window.at, text.length)
    for (let index = 0; index < text.length; index++) {
      if (window.bytes[at + index] !== text.charCodeAt(index)) throw window.fault('malformed', at + index)
    }
    window.at = at + text.length
    return value
  }

  /** The place of the next quote, backslash or control character from `start` on, or the window's end. */
  #afterText(start: number): number {
    const { bytes, end } = this.#window
    let at = start
    let seen = this.#seen
    for (; at < end; at++) {
      const byte = bytes[at] ?? 0
      if (byte === QUOTE || byte === BACKSLASH || byte < SPACE) break
      seen |= byte
    }
    this.#seen = seen
    return at
  }

  /** The place behind the escape sequence at `place`; a control character is none. */
  #afterEscape(place: number): number {
    const window = this.#window
    if (window.bytes[place] !== BACKSLASH) throw window.fault('malformed', place)
    this.#seen |= 0x80
    const at = window.have(place, 2)
    const byte = window.bytes[at + 1] ?? 0
    if (byte !== LOWER_U) {
      if (!ESCAPED.has(byte)) throw window.fault('malformed', at)
      return at + 2
    }
    const start = window.have(at, 6)
    for (let digit = start + 2; digit < start + 6; digit++) {
      if (!HEXADECIMAL.has(window.bytes[digit] ?? 0)) throw window.fault('malformed', digit)
    }
    return start + 6
  }

  #decoded(): string {
    const { bytes } = this.#window
    if ((this.#seen & 0x80) === 0) return bytes.toString('latin1', this.#start, this.#stop)
    return decodeText(bytes, this.#start, this.#stop)
  }
}

/**
 * The text of a string between its quotes, with its escape sequences resolved. A malformed sequence of UTF-8 becomes
 * U+FFFD, as in a text that is decoded whole.
 */
export const decodeText = (bytes: Buffer, from: number, to: number): string => {
  const text = bytes.toString('utf8', from, to)
  return text.includes('\\') ? (JSON.parse(`"${text}"`) as string) : text
}
