import type { Row } from './shape.ts'

/** After so many different names the table begins anew, so that memory stays flat. */
const MOST_NAMES = 4096

/** Beyond so many members an object's names are held in a set. */
const FEW = 16

/** A member's name, and which names were found behind it: objects of a kind mostly have the same members in a row. */
export class Name {
  readonly text: string
  /** Names of one table are the same object when they are the same text. */
  readonly table: number
  /** The bytes of the name and its closing quote, four to an integer, and a mask for the last one. */
  readonly words: Int32Array
  readonly mask: number
  /** Bytes, with the closing quote; 0 for a name that is not plain ASCII and is not to be foreseen. */
  readonly length: number
  /** The names that followed it last and before that, and the first of the object that it named. */
  next: Name | undefined = undefined
  other: Name | undefined = undefined
  inner: Name | undefined = undefined
  /** Where a row that was asked for this name has it. */
  row: Row | undefined = undefined
  node: Row | undefined = undefined

  constructor(text: string, table: number) {
    this.text = text
    this.table = table
    // What JSON writes with an escape, or in several bytes, is not foreseen.
    const isPlain = /^[ !#-[\]-~]*$/.test(text)
    this.length = isPlain ? text.length + 1 : 0
    const bytes = new Uint8Array(Math.ceil((text.length + 1) / 4) * 4)
    if (isPlain) for (let index = 0; index < text.length; index++) bytes[index] = text.charCodeAt(index)
    bytes[text.length] = 0x22
    const view = new DataView(bytes.buffer)
    this.words = Int32Array.from({ length: bytes.length / 4 }, (_, index) => view.getInt32(index * 4, true))
    const rest = (text.length + 1) % 4
    this.mask = rest === 0 ? -1 : (1 << (rest * 8)) - 1
  }

  /** Whether it is the same text. */
  is(other: Name): boolean {
    return this === other || (this.table !== other.table && this.text === other.text)
  }
}

/** All names met, and those of the members of all objects that are open: to tell when one is repeated. */
export class Names {
  #known = new Map<string, Name>()
  #table = 0
  #open: Name[] = []
  #count = 0
  /** Of open objects with many members: where the object's names begin → their texts. */
  readonly #sets = new Map<number, Set<string>>()

  /** The name with this text. */
  of(text: string): Name {
    const known = this.#known.get(text)
    if (known !== undefined) return known
    if (this.#known.size === MOST_NAMES) {
      this.#known = new Map()
      this.#table++
    }
    const name = new Name(text, this.#table)
    this.#known.set(text, name)
    return name
  }

  /** Opens an object: what is given is handed to `add` and `close`. */
  open(): number {
    return this.#count
  }

  /** Adds a name to the object; false where the object has it already. */
  add(mark: number, name: Name): boolean {
    const open = this.#open
    const count = this.#count
    if (count - mark === FEW) return this.#addToSet(mark, name.text)
    for (let index = mark; index < count; index++) if (open[index]?.is(name) === true) return false
    open[count] = name
    this.#count = count + 1
    return true
  }

  close(mark: number): void {
    if (this.#count - mark === FEW) this.#sets.delete(mark)
    this.#count = mark
  }

  #addToSet(mark: number, text: string): boolean {
    const known = this.#sets.get(mark)
    const texts = known ?? new Set(this.#open.slice(mark, this.#count).map((name) => name.text))
    if (known === undefined) this.#sets.set(mark, texts)
    return texts.size < texts.add(text).size
  }
}
