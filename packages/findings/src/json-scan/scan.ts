import type { Source } from '../source.ts'
import { Names, type Name } from './names.ts'
import type { Row, Shape } from './shape.ts'
import { LONGEST_WORD, Words } from './words.ts'

/** Large enough for few calls, small enough for the processor's cache. */
const WINDOW = 1024 * 1024

/**
 * Why a document cannot be scanned: it is no JSON (`truncated`, `malformed`), nests too deep, names a member of an object
 * twice (of which programs take the first or the last, so that it says two things), or is not of the kind that the
 * caller reads (`foreign`). The offset is in bytes.
 */
export class ScanFault extends Error {
  readonly fault: 'truncated' | 'malformed' | 'too-deep' | 'repeated' | 'foreign'
  readonly offset: number

  constructor(fault: ScanFault['fault'], offset: number) {
    super(fault)
    this.fault = fault
    this.offset = offset
  }
}

const TAB = 0x09
const NEWLINE = 0x0a
const RETURN = 0x0d
const SPACE = 0x20
const QUOTE = 0x22
const COMMA = 0x2c
const MINUS = 0x2d
const ZERO = 0x30
const NINE = 0x39
const COLON = 0x3a
const OPEN_BRACKET = 0x5b
const BACKSLASH = 0x5c
const CLOSE_BRACKET = 0x5d
const LOWER_F = 0x66
const LOWER_N = 0x6e
const LOWER_T = 0x74
const LOWER_U = 0x75
const OPEN_BRACE = 0x7b
const CLOSE_BRACE = 0x7d

/** Four bytes each: of a one, a space, a quote, a backslash, and the high bit. */
const ONES = 0x01010101
const SPACES = 0x20202020
const QUOTES = 0x22222222
const BACKSLASHES = 0x5c5c5c5c
const HIGHS = 0x80808080 | 0

const bytesOf = (characters: string): ReadonlySet<number> => new Set(new TextEncoder().encode(characters))
const ESCAPED = bytesOf('"\\/bfnrt')
const HEXADECIMAL = bytesOf('0123456789abcdefABCDEF')
const NUMERIC = bytesOf('0123456789+-.eE')
const IN_NUMBER = Uint8Array.from({ length: 256 }, (_, byte) => (NUMERIC.has(byte) ? 1 : 0))
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/

/** Integers of so many digits are exact in a double. */
const SAFE_DIGITS = 15

/**
 * Scans a JSON document (RFC 8259) in UTF-8, once, from its start to its end, by recursive descent, and gives what the
 * caller asks for on the way. Every byte is checked as JSON.parse would, also of what is not kept. Memory is what is kept
 * and a window (or the longest string that is kept, where that is longer), so a document may be longer than the longest
 * string. All methods raise ScanFault.
 */
export class Scanner {
  readonly #source: Source
  readonly #window: number
  readonly #depth: number
  #bytes: Buffer = Buffer.alloc(0)
  #view: DataView = new DataView(new ArrayBuffer(0))
  #end = 0
  /** The offset in the file of the window's first byte. */
  #base = 0
  /** The place of the next byte in the window, which slides no further than to here. */
  #at = 0
  #open = 0
  /** The text in the window of the string that was read last, without its quotes; and whether it is plain ASCII. */
  #start = 0
  #stop = 0
  #seen = 0
  #isPlain = true
  /** The member's name that was read last. */
  #name: Name
  /** Whether no name of the object was read yet; and by depth, the name before the object. */
  #isFirst = true
  readonly #owners: Name[] = []
  readonly #words = new Words()
  readonly #names = new Names()

  /** A document of at most `depth` nested arrays and objects; `window` in bytes. */
  constructor(source: Source, depth: number, window = WINDOW) {
    this.#source = source
    this.#depth = depth
    this.#window = window
    this.#name = this.#names.of('')
  }

  /** The whole document; `read` reads its one value. */
  document<T>(read: () => T): T {
    this.#refill()
    if (this.#bytes[0] === 0xef && this.#bytes[1] === 0xbb && this.#bytes[2] === 0xbf) this.#at = 3
    const value = read()
    if (!this.#isAtEnd()) throw this.#fault('malformed')
    return value
  }

  /** Goes to the next value, and gives its offset in the file. */
  next(): number {
    this.#peek()
    return this.offset
  }

  /** Where the last value ended, or, in eachElement, the next one begins. */
  get offset(): number {
    return this.#base + this.#at
  }

  /** The next value is an object (or `foreign`): `read` reads each member's value, or says that the member is `foreign`. */
  eachMember(read: (name: string) => 'foreign' | undefined): void {
    if (this.#peek() !== OPEN_BRACE) throw this.#fault('foreign')
    const mark = this.#enterObject()
    if (!this.#isEmpty(CLOSE_BRACE)) {
      do {
        const name = this.#readName(mark)
        if (read(name.text) === 'foreign') throw this.#fault('foreign')
      } while (this.#goesOn(CLOSE_BRACE))
    }
    this.#leaveObject(mark)
  }

  /** The next value is an array (or `foreign`): `read` reads each of its elements. */
  eachElement(read: () => void): void {
    if (this.#peek() !== OPEN_BRACKET) throw this.#fault('foreign')
    this.#enter()
    if (!this.#isEmpty(CLOSE_BRACKET)) {
      do {
        this.#peek()
        read()
      } while (this.#goesOn(CLOSE_BRACKET))
    }
    this.#open--
  }

  /** The next value, as JSON.parse would give it of what the shape names; without one `undefined`. */
  value(shape?: Shape): unknown {
    const byte = this.#peek()
    if (byte === QUOTE) return this.#string(shape)
    if (byte === OPEN_BRACE) return this.#object(shape)
    if (byte === OPEN_BRACKET) return this.#list(shape)
    if (byte === MINUS || (byte >= ZERO && byte <= NINE)) return this.#number(shape)
    if (byte === LOWER_T) return this.#literal('true', true)
    if (byte === LOWER_F) return this.#literal('false', false)
    if (byte === LOWER_N) return this.#literal('null', null)
    throw this.#fault('malformed')
  }

  /**
   * Puts the fields of the next value into `fields`, which the caller has cleared. Whether all objects and arrays stood
   * where the row has them: null counts as an absent one, but not as an element.
   */
  row(row: Row, fields: unknown[], isElement = true): boolean {
    const byte = this.#peek()
    if (byte === (row.first === undefined ? OPEN_BRACE : OPEN_BRACKET)) {
      return row.first === undefined ? this.#rowObject(row, fields) : this.#rowList(row.first, fields)
    }
    this.value()
    return byte === LOWER_N && !isElement
  }

  #rowObject(row: Row, fields: unknown[]): boolean {
    const mark = this.#enterObject()
    if (this.#isEmpty(CLOSE_BRACE)) {
      this.#leaveObject(mark)
      return true
    }
    let isRegular = true
    do {
      const node = nodeOf(row, this.#readName(mark))
      if (node === undefined) this.value()
      else if (node.field >= 0) fields[node.field] = this.value(node.shape)
      else if (!this.row(node, fields, false)) isRegular = false
    } while (this.#goesOn(CLOSE_BRACE))
    this.#leaveObject(mark)
    return isRegular
  }

  #rowList(first: Row, fields: unknown[]): boolean {
    this.#enter()
    if (this.#isEmpty(CLOSE_BRACKET)) {
      this.#open--
      return true
    }
    const isRegular = this.row(first, fields)
    while (this.#goesOn(CLOSE_BRACKET)) this.value()
    this.#open--
    return isRegular
  }

  #object(shape: Shape | undefined): Record<string, unknown> | undefined {
    const kept: Record<string, unknown> | undefined = shape === undefined ? undefined : {}
    const mark = this.#enterObject()
    if (!this.#isEmpty(CLOSE_BRACE)) {
      do this.#member(mark, shape, kept)
      while (this.#goesOn(CLOSE_BRACE))
    }
    this.#leaveObject(mark)
    return kept
  }

  #member(mark: number, shape: Shape | undefined, kept: Record<string, unknown> | undefined): void {
    const { text } = this.#readName(mark)
    if (shape === undefined || kept === undefined) {
      this.value()
      return
    }
    const member = shape.every ? shape : shape.members.find(({ name }) => name === text)?.shape
    const value = this.value(member)
    if (member !== undefined) keep(kept, text, value)
  }

  #list(shape: Shape | undefined): readonly unknown[] | undefined {
    const kept: unknown[] | undefined = shape === undefined ? undefined : []
    this.#enter()
    if (!this.#isEmpty(CLOSE_BRACKET)) {
      do {
        const isKept = shape !== undefined && kept !== undefined && kept.length < shape.most
        if (isKept) kept.push(this.value(shape.element))
        else this.value()
      } while (this.#goesOn(CLOSE_BRACKET))
    }
    this.#open--
    return kept
  }

  #enterObject(): number {
    this.#enter()
    this.#owners[this.#open] = this.#name
    this.#isFirst = true
    return this.#names.open()
  }

  #leaveObject(mark: number): void {
    this.#names.close(mark)
    this.#name = this.#owners[this.#open] ?? this.#name
    this.#isFirst = false
    this.#open--
  }

  #enter(): void {
    if (++this.#open > this.#depth) throw this.#fault('too-deep')
    this.#at++
  }

  /** Behind an opening bracket: whether the closing one follows; it is taken. */
  #isEmpty(close: number): boolean {
    if (this.#peek() !== close) return false
    this.#at++
    return true
  }

  /** Behind an element or member: whether another one follows. */
  #goesOn(close: number): boolean {
    const byte = this.#peek()
    if (byte !== COMMA && byte !== close) throw this.#fault('malformed')
    this.#at++
    return byte === COMMA
  }

  /** Reads a member's name, and the colon behind it. */
  #readName(mark: number): Name {
    if (this.#peek() !== QUOTE) throw this.#fault('malformed')
    const offset = this.offset
    const name = this.#isFirst ? this.#firstName() : this.#nextName()
    this.#isFirst = false
    this.#name = name
    if (!this.#names.add(mark, name)) throw new ScanFault('repeated', offset)
    if (this.#peek() !== COLON) throw this.#fault('malformed')
    this.#at++
    return name
  }

  #firstName(): Name {
    const owner = this.#name
    if (owner.inner !== undefined && this.#takes(owner.inner)) return owner.inner
    return (owner.inner = this.#newName())
  }

  #nextName(): Name {
    const { next, other } = this.#name
    if (next !== undefined && this.#takes(next)) return next
    if (other !== undefined && this.#takes(other)) return other
    this.#name.other = next
    return (this.#name.next = this.#newName())
  }

  /** Whether it is this name that stands at #at; it is taken. */
  #takes({ words, mask, length }: Name): boolean {
    const view = this.#view
    const last = words.length - 1
    let at = this.#at + 1
    if (length === 0 || at + length + 3 > this.#end) return false
    for (let index = 0; index < last; index++) {
      if (view.getInt32(at, true) !== words[index]) return false
      at += 4
    }
    if ((view.getInt32(at, true) & mask) !== words[last]) return false
    this.#at += length + 1
    return true
  }

  #newName(): Name {
    this.#readString()
    return this.#names.of(this.#decoded())
  }

  #string(shape: Shape | undefined): string | undefined {
    if (shape === undefined) {
      this.#skipString()
      return undefined
    }
    this.#readString()
    const isWord = shape.word && this.#isPlain && this.#stop - this.#start <= LONGEST_WORD
    if (!isWord || this.#stop + 4 > this.#end) return this.#decoded()
    return this.#words.of(this.#bytes, this.#view, this.#start, this.#stop)
  }

  /** Goes over a string that is not kept: it need not lie in the window as a whole. */
  #skipString(): void {
    this.#at++
    for (;;) {
      const at = (this.#at = this.#afterText(this.#at))
      if (at === this.#end) this.#slide(1)
      else if (this.#bytes[at] === QUOTE) break
      else this.#at = this.#escape(at)
    }
    this.#at++
  }

  /** Reads a string that is kept: into #start, #stop and #isPlain. */
  #readString(): void {
    let at = this.#at + 1
    this.#seen = 0
    for (;;) {
      at = this.#afterText(at)
      if (at === this.#end) at = this.#have(at, 1)
      else if (this.#bytes[at] === QUOTE) break
      else {
        this.#seen = HIGHS
        at = this.#escape(at)
      }
    }
    this.#isPlain = (this.#seen & HIGHS) === 0
    this.#start = this.#at + 1
    this.#stop = at
    this.#at = at + 1
  }

  /**
   * The place of the next quote, backslash or control character from `start` on, or the window's end. Four bytes are
   * looked at in one step: subtracting borrows from the high bit of a byte that is zero, or below a space. What was gone
   * over is gathered in #seen.
   */
  #afterText(start: number): number {
    const view = this.#view
    const end = this.#end
    let at = start
    let seen = 0
    for (const last = end - 4; at <= last; at += 4) {
      const four = view.getInt32(at, true)
      const quotes = four ^ QUOTES
      const backslashes = four ^ BACKSLASHES
      const found =
        ((quotes - ONES) & ~quotes) | ((backslashes - ONES) & ~backslashes) | ((four - SPACES) & ~four)
      if ((found & HIGHS) !== 0) break
      seen |= four
    }
    const bytes = this.#bytes
    for (; at < end; at++) {
      const byte = bytes[at] ?? 0
      if (byte === QUOTE || byte === BACKSLASH || byte < SPACE) break
      seen |= byte
    }
    this.#seen |= (seen & HIGHS) === 0 && (seen & 0x80) === 0 ? 0 : HIGHS
    return at
  }

  /** The place behind the escape sequence at `place`; a control character is none. The window may slide, to #at. */
  #escape(place: number): number {
    if (this.#bytes[place] !== BACKSLASH) throw this.#fault('malformed', place)
    const at = this.#have(place, 2)
    const byte = this.#bytes[at + 1] ?? 0
    if (byte !== LOWER_U) {
      if (!ESCAPED.has(byte)) throw this.#fault('malformed', at)
      return at + 2
    }
    const start = this.#have(at, 6)
    for (let digit = start + 2; digit < start + 6; digit++) {
      if (!HEXADECIMAL.has(this.#bytes[digit] ?? 0)) throw this.#fault('malformed', digit)
    }
    return start + 6
  }

  /** The string that was read last. A malformed sequence of UTF-8 becomes U+FFFD, as in a text that is decoded whole. */
  #decoded(): string {
    if (this.#isPlain) return this.#bytes.toString('latin1', this.#start, this.#stop)
    return decodeText(this.#bytes.toString('utf8', this.#start, this.#stop))
  }

  #number(shape: Shape | undefined): number | undefined {
    const bytes = this.#bytes
    const start = this.#at
    let at = start
    let integer = 0
    for (; at < this.#end; at++) {
      const digit = (bytes[at] ?? 0) - ZERO
      if (digit < 0 || digit > 9) break
      integer = integer * 10 + digit
    }
    const digits = at - start
    const isPlain = at < this.#end && IN_NUMBER[bytes[at] ?? 0] === 0 && digits <= SAFE_DIGITS
    if (!isPlain || (digits > 1 && bytes[start] === ZERO)) return this.#otherNumber(shape, at)
    this.#at = at
    return shape === undefined ? undefined : integer
  }

  /** A number that is negative, long, broken, or no integer. */
  #otherNumber(shape: Shape | undefined, place: number): number | undefined {
    let at = place
    for (;;) {
      const length = at - this.#at
      if (at < this.#end) {
        if (IN_NUMBER[this.#bytes[at] ?? 0] === 0) break
        at++
      } else if (this.#refill()) at = this.#at + length
      else break
    }
    const text = this.#bytes.toString('latin1', this.#at, at)
    if (!NUMBER.test(text)) throw this.#fault('malformed')
    this.#at = at
    return shape === undefined ? undefined : Number(text)
  }

  #literal<T>(text: string, value: T): T {
    const at = this.#have(this.#at, text.length)
    for (let index = 0; index < text.length; index++) {
      if (this.#bytes[at + index] !== text.charCodeAt(index)) throw this.#fault('malformed', at + index)
    }
    this.#at = at + text.length
    return value
  }

  /** The next byte that is no white space; it stands at #at. */
  #peek(): number {
    const byte = this.#at < this.#end ? (this.#bytes[this.#at] ?? 0) : 0
    return byte > SPACE ? byte : this.#afterSpace()
  }

  #afterSpace(): number {
    for (;;) {
      if (this.#at === this.#end) this.#slide(1)
      const byte = this.#bytes[this.#at] ?? 0
      if (byte > SPACE) return byte
      if (!isSpace(byte)) throw this.#fault('malformed')
      this.#at++
    }
  }

  /** Whether nothing but white space follows. */
  #isAtEnd(): boolean {
    for (;;) {
      if (this.#at === this.#end && !this.#refill()) return true
      if (!isSpace(this.#bytes[this.#at] ?? 0)) return false
      this.#at++
    }
  }

  /** Has so many bytes from `at` on in the window, which slides to #at for it; gives where `at` is then. */
  #have(at: number, count: number): number {
    if (at + count <= this.#end) return at
    const behind = at - this.#at
    this.#slide(behind + count)
    return this.#at + behind
  }

  /** Slides the window until it has so many bytes from #at on. @throws ScanFault `truncated` when there are fewer. */
  #slide(count: number): void {
    while (this.#end - this.#at < count) {
      if (!this.#refill()) throw this.#fault('truncated', this.#end)
    }
  }

  /** Slides the window to #at, and lets it grow when it holds nothing but one long token; false at the file's end. */
  #refill(): boolean {
    const rest = this.#end - this.#at
    const offset = this.#base + this.#at
    const bytes = this.#source.read(offset, Math.max(this.#window, 2 * rest))
    if (bytes.length <= rest) return false
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
    this.#base = offset
    this.#end = bytes.length
    this.#at = 0
    return true
  }

  #fault(fault: ScanFault['fault'], at = this.#at): ScanFault {
    return new ScanFault(fault, this.#base + at)
  }
}

const isSpace = (byte: number): boolean =>
  byte === SPACE || byte === NEWLINE || byte === RETURN || byte === TAB

/** A string's text between its quotes, with its escape sequences resolved. */
const decodeText = (text: string): string =>
  text.includes('\\') ? (JSON.parse(`"${text}"`) as string) : text

/** As JSON.parse does: `__proto__`, too, is a member like others. */
const keep = (kept: Record<string, unknown>, name: string, value: unknown): void => {
  if (name !== '__proto__') kept[name] = value
  else Object.defineProperty(kept, name, { value, enumerable: true, configurable: true, writable: true })
}

/** The node of a row for a member's name. */
const nodeOf = (row: Row, name: Name): Row | undefined => {
  if (name.row !== row) {
    name.row = row
    name.node = row.members.find((member) => member.name === name.text)?.shape
  }
  return name.node
}
