import * as layout from './layout.ts'
import { ROW_SCAN } from './row-scan.gen.ts'
import type { Row } from './shape.ts'
import { decodeText } from './tokens.ts'
import { WINDOW, ZEROS } from './window.ts'

/** What assembly/row-scan.ts exports. */
interface Exports {
  readonly nameAt: (at: number) => number
  readonly scan: (at: number, node: number, fields: number, depth: number) => number
}

/** What is used of it here: TypeScript knows it as a part of browsers alone. */
declare const WebAssembly: {
  readonly Module: new (bytes: Uint8Array) => object
  readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer }
  readonly Instance: new (module: object, imports: object) => { readonly exports: unknown }
}

let compiled: object | undefined

/** Takes a millisecond or two: for who needs it, and once. */
const compile = (): object => (compiled ??= new WebAssembly.Module(Buffer.from(ROW_SCAN, 'base64')))

const PAGE = 65_536

/** Integers of a note. */
const NOTE = layout.NOTE_BYTES / 4

/**
 * Goes over JSON values in WebAssembly and tells the fields of those that look like one another: rows. The code is in
 * assembly/row-scan.ts.
 */
export class RowScan {
  /** Where the window has to lie. */
  readonly room: Buffer
  /** The row's first node. */
  readonly root: number
  readonly #bytes: Buffer
  /** Where fields were found: see layout.ts. */
  readonly #notes: Int32Array
  readonly #code: Exports
  /** How many fields a row has. */
  readonly #fields: number
  /** Words, by their place; and whether the one that is now there is among them. */
  readonly #words = new Array<string>(layout.WORD_PLACES).fill('')
  readonly #held: Uint8Array

  /** Rows of this form, with so many fields. */
  constructor(row: Row, fields: number) {
    const memory = new WebAssembly.Memory({ initial: Math.ceil((layout.WINDOW + WINDOW + ZEROS) / PAGE) })
    this.#code = new WebAssembly.Instance(compile(), { env: { memory } }).exports as Exports
    this.#bytes = Buffer.from(memory.buffer)
    this.room = this.#bytes.subarray(layout.WINDOW)
    this.#notes = new Int32Array(memory.buffer, layout.NOTES, fields * NOTE)
    this.#held = this.#bytes.subarray(layout.HELD, layout.HELD + layout.WORD_PLACES)
    this.#fields = fields
    this.root = new Tables(this.#bytes, this.#code).add(row)
  }

  /**
   * Goes over the value at a place of the window, and gives where it ends. `undefined` where it does not end in the window, is
   * wrong, or not of the form that the node stands for (0: any form). So many arrays and objects may be open at once.
   */
  scan(place: number, node: number, depth: number): number | undefined {
    const end = this.#code.scan(layout.WINDOW + place, node, this.#fields, depth)
    return end === 0 ? undefined : end - layout.WINDOW
  }

  /** A field of the row that was gone over last, as JSON.parse would give it; `undefined` for none and for null. */
  field(place: number): unknown {
    const notes = this.#notes
    const at = place * NOTE
    const kind = notes[at]
    if (kind === layout.ABSENT) return undefined
    const from = notes[at + 1] ?? 0
    const to = notes[at + 2] ?? 0
    if (kind === layout.PLAIN || kind === layout.HARMLESS) return this.#bytes.toString('latin1', from, to)
    if (kind === layout.REPEATED) return this.#word(notes[at + 3] ?? 0, from, to)
    if (kind === layout.INTEGER) return from
    if (kind === layout.TEXT) return decodeText(this.#bytes, from, to)
    return JSON.parse(this.#bytes.toString('utf8', from, to))
  }

  /**
   * A phrase as one line without links, where it is plain and cannot hold a credential: see layout.ts. It is the last phrase
   * that was gone over: a row has one.
   */
  line(place: number): string | undefined {
    const at = place * NOTE
    if (this.#notes[at] !== layout.HARMLESS) return undefined
    const length = this.#notes[at + 3] ?? 0
    return length === 0 ? undefined : this.#bytes.toString('latin1', layout.LINE, layout.LINE + length)
  }

  #word(place: number, from: number, to: number): string | undefined {
    if (this.#held[place] === 1) return this.#words[place]
    this.#held[place] = 1
    return (this.#words[place] = this.#bytes.toString('latin1', from, to))
  }
}

const ACTIONS = { value: layout.SCALAR, word: layout.WORD, phrase: layout.PHRASE } as const

/** The tables that tell the code in WebAssembly what a row looks like. */
class Tables {
  readonly #bytes: Buffer
  readonly #code: Exports
  #nodes = 0

  constructor(bytes: Buffer, code: Exports) {
    this.#bytes = bytes
    this.#code = code
  }

  /** The node's number. */
  add(row: Row): number {
    const node = ++this.#nodes
    switch (row.kind) {
      case 'field':
        this.#bytes[layout.ACTIONS + node] = ACTIONS[row.holds]
        this.#bytes[layout.PLACES + node] = row.place
        break
      case 'object':
        this.#bytes[layout.ACTIONS + node] = layout.MEMBERS
        for (const { name, shape } of row.members) this.#setChild(node, this.#nameOf(name), this.add(shape))
        break
      case 'first':
        this.#bytes[layout.ACTIONS + node] = layout.FIRST
        this.#setChild(node, 0, this.add(row.element))
        break
    }
    return node
  }

  #setChild(node: number, name: number, child: number): void {
    this.#bytes[layout.CHILDREN + node * layout.SHAPE_NAMES + name] = child
  }

  #nameOf(text: string): number {
    this.#bytes.write(`${text}"\0`, layout.WINDOW, 'latin1')
    return this.#code.nameAt(layout.WINDOW)
  }
}
