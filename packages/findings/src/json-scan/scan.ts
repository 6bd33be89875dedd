import type { Source } from '../source.ts'
import {
  CLOSE_BRACE,
  CLOSE_BRACKET,
  COLON,
  COMMA,
  LOWER_F,
  LOWER_N,
  LOWER_T,
  MINUS,
  NINE,
  OPEN_BRACE,
  OPEN_BRACKET,
  QUOTE,
  ZERO,
} from './characters.ts'
import type { RowScan } from './row-scan.ts'
import { ScanFault } from './scan-fault.ts'
import type { Shape } from './shape.ts'
import { Tokens } from './tokens.ts'
import { Window, WINDOW } from './window.ts'

export interface ScanOptions {
  /** How many arrays and objects may be open at once. */
  readonly depth: number
  /** How many bytes are held of the file, where another number is wanted. */
  readonly window?: number | undefined
}

/** What the fast scan does not go over may be its fault or the window's: it goes over the same bytes at most so often. */
const TRIES = 4

/**
 * Scans a JSON document (RFC 8259) in UTF-8, once, from its start to its end, by recursive descent, and gives what the
 * caller asks for on the way. Every byte is checked as JSON.parse would, also of what is not kept. Memory is what is kept
 * and a window (or the longest string that is kept, where that is longer), so a document may be longer than the longest
 * string. All methods raise ScanFault.
 */
export class Scanner {
  readonly #window: Window
  readonly #tokens: Tokens
  #rows: RowScan | undefined = undefined
  readonly #depth: number
  #open = 0

  constructor(source: Source, { depth, window = WINDOW }: ScanOptions) {
    this.#window = new Window(source, window)
    this.#tokens = new Tokens(this.#window)
    this.#depth = depth
  }

  /** From now on `rows` goes over what is not kept, and over rows: many times as fast. */
  use(rows: RowScan): void {
    this.#rows = rows
    this.#window.moveTo(rows.room)
  }

  /** The whole document; `read` reads its one value. */
  document<T>(read: () => T): T {
    const window = this.#window
    window.refill()
    if (window.bytes[0] === 0xef && window.bytes[1] === 0xbb && window.bytes[2] === 0xbf) window.at = 3
    const value = read()
    if (!this.#tokens.isAtEnd()) throw window.fault('malformed')
    return value
  }

  /** Goes to the next value, and gives its offset in the file. */
  next(): number {
    this.#tokens.peek()
    return this.offset
  }

  /** Where the last value ended, or, in eachElement, the next one begins. */
  get offset(): number {
    return this.#window.offset
  }

  /** The next value is an object (or `foreign`): `read` reads each member's value, or says that the member is `foreign`. */
  eachMember(read: (name: string) => 'foreign' | undefined): void {
    if (this.#tokens.peek() !== OPEN_BRACE) throw this.#window.fault('foreign')
    this.#eachMember((name) => {
      if (read(name) === 'foreign') throw this.#window.fault('foreign')
    })
  }

  /** The next value is an array (or `foreign`): `read` reads each of its elements. */
  eachElement(read: () => void): void {
    if (this.#tokens.peek() !== OPEN_BRACKET) throw this.#window.fault('foreign')
    this.#eachElement(read)
  }

  /** The next value, as JSON.parse would give it of what the shape names. */
  value(shape: Shape): unknown {
    // What is kept as a whole may be many levels deep: each of them would be tried anew.
    const from = shape.every ? undefined : this.#takes(0)
    if (from === undefined) return this.#valueSlowly(shape)
    return picked(JSON.parse(this.#window.bytes.toString('utf8', from, this.#window.at)), shape)
  }

  /** Goes over the next value. */
  skip(): void {
    this.#skip(TRIES)
  }

  /** Goes over the next value, whose fields are then those of `rows`; false, without doing so, where it is no regular row. */
  row(): boolean {
    return this.#takes(this.#rows?.root ?? 0) !== undefined
  }

  /** Where the next value begins in the window, when the fast scan goes over it. */
  #takes(node: number): number | undefined {
    const [rows, window] = [this.#rows, this.#window]
    if (rows === undefined) return undefined
    this.#tokens.peek()
    if (!window.isInRoom) return undefined
    const depth = this.#depth - this.#open
    let end = rows.scan(window.at, node, depth)
    // It may be that the value goes on behind the window: a new one is read at most for each half of one.
    if (end === undefined && window.at > window.end / 2 && window.refillsRoom())
      end = rows.scan(window.at, node, depth)
    if (end === undefined) return undefined
    const from = window.at
    window.at = end
    return from
  }

  #valueSlowly(shape: Shape): unknown {
    const tokens = this.#tokens
    const byte = tokens.peek()
    if (byte === QUOTE) return tokens.string()
    if (byte === OPEN_BRACE) return this.#object(shape)
    if (byte === OPEN_BRACKET) return this.#list(shape)
    return this.#scalar(byte)
  }

  /** What is longer than the window may hold values that are not: they are tried, too, so many levels deep. */
  #skip(tries: number): void {
    if (tries > 0 && this.#takes(0) !== undefined) return
    const inner = (): void => this.#skip(tries - 1)
    const byte = this.#tokens.peek()
    if (byte === QUOTE) this.#tokens.skipString()
    else if (byte === OPEN_BRACE) this.#eachMember(inner)
    else if (byte === OPEN_BRACKET) this.#eachElement(inner)
    else this.#scalar(byte)
  }

  #scalar(byte: number): unknown {
    const tokens = this.#tokens
    if (byte === MINUS || (byte >= ZERO && byte <= NINE)) return tokens.number()
    if (byte === LOWER_T) return tokens.literal('true', true)
    if (byte === LOWER_F) return tokens.literal('false', false)
    if (byte === LOWER_N) return tokens.literal('null', null)
    throw this.#window.fault('malformed')
  }

  #object(shape: Shape): Record<string, unknown> {
    const kept: Record<string, unknown> = {}
    this.#eachMember((name) => {
      const member = memberOf(shape, name)
      if (member === undefined) this.skip()
      else keep(kept, name, this.value(member))
    })
    return kept
  }

  #list(shape: Shape): readonly unknown[] {
    const kept: unknown[] = []
    this.#eachElement(() => {
      if (shape.element !== undefined && kept.length < shape.most) kept.push(this.value(shape.element))
      else this.skip()
    })
    return kept
  }

  /** Of the object that the window stands at. */
  #eachMember(read: (name: string) => void): void {
    const names = new Set<string>()
    this.#enter()
    if (!this.#isEmpty(CLOSE_BRACE)) {
      do {
        if (this.#tokens.peek() !== QUOTE) throw this.#window.fault('malformed')
        const { offset } = this
        const name = this.#tokens.string()
        if (names.has(name)) throw new ScanFault('repeated', offset)
        names.add(name)
        if (this.#tokens.peek() !== COLON) throw this.#window.fault('malformed')
        this.#window.at++
        read(name)
      } while (this.#goesOn(CLOSE_BRACE))
    }
    this.#open--
  }

  /** Of the array that the window stands at. */
  #eachElement(read: () => void): void {
    this.#enter()
    if (!this.#isEmpty(CLOSE_BRACKET)) {
      do {
        this.#tokens.peek()
        read()
      } while (this.#goesOn(CLOSE_BRACKET))
    }
    this.#open--
  }

  #enter(): void {
    if (++this.#open > this.#depth) throw this.#window.fault('too-deep')
    this.#window.at++
  }

  /** Behind an opening bracket: whether the closing one follows; it is taken. */
  #isEmpty(close: number): boolean {
    if (this.#tokens.peek() !== close) return false
    this.#window.at++
    return true
  }

  /** Behind an element or member: whether another one follows. */
  #goesOn(close: number): boolean {
    const byte = this.#tokens.peek()
    if (byte !== COMMA && byte !== close) throw this.#window.fault('malformed')
    this.#window.at++
    return byte === COMMA
  }
}

/** As JSON.parse does: `__proto__`, too, is a member like others. */
const keep = (kept: Record<string, unknown>, name: string, value: unknown): void => {
  if (name !== '__proto__') kept[name] = value
  else Object.defineProperty(kept, name, { value, enumerable: true, configurable: true, writable: true })
}

const memberOf = (shape: Shape, name: string): Shape | undefined =>
  shape.every ? shape : shape.members.find((each) => each.name === name)?.shape

/** What the shape names of a value that was parsed. */
const picked = (value: unknown, shape: Shape): unknown => {
  if (Array.isArray(value)) {
    const { element, most } = shape
    return element === undefined ? [] : value.slice(0, most).map((each) => picked(each, element))
  }
  if (typeof value !== 'object' || value === null || shape.every) return value
  const kept: Record<string, unknown> = {}
  for (const [name, member] of Object.entries(value)) {
    const own = memberOf(shape, name)
    if (own !== undefined) keep(kept, name, picked(member, own))
  }
  return kept
}
