import type { UnreadableCode } from './finding.ts'
import { UnreadableError } from './unreadable.ts'

/**
 * A place in a parsed JSON document that knows its path, so that a field of the wrong type is reported by file and
 * JSON path. `null` counts as absent, as most tools write it so. Absence travels: `at` of an absent value is absent.
 */
export class Value {
  readonly raw: unknown
  readonly #file: string
  readonly #parent: Value | undefined
  readonly #key: string | number

  constructor(file: string, raw: unknown, parent?: Value, key: string | number = '$') {
    this.raw = raw
    this.#file = file
    this.#parent = parent
    this.#key = key
  }

  get absent(): boolean {
    return this.raw === undefined || this.raw === null
  }

  get isList(): boolean {
    return Array.isArray(this.raw)
  }

  get isObject(): boolean {
    return typeof this.raw === 'object' && this.raw !== null && !this.isList
  }

  /** An object's own member. @throws UnreadableError when there is something here that is not an object. */
  at(key: string): Value {
    if (this.absent) return this.#child(undefined, key)
    if (!this.isObject) throw this.fault('an object')
    return this.#child(
      Object.hasOwn(this.raw as object, key) ? (this.raw as Record<string, unknown>)[key] : undefined,
      key,
    )
  }

  /** Whether this is an object with all these members present. Never throws: detection asks with it. */
  has(...keys: readonly string[]): boolean {
    return this.isObject && keys.every((key) => !this.at(key).absent)
  }

  /** An array's elements; none when absent. @throws UnreadableError when it is not an array. */
  list(): readonly Value[] {
    if (this.absent) return []
    if (!Array.isArray(this.raw)) throw this.fault('an array')
    return this.raw.map((item: unknown, index) => this.#child(item, index))
  }

  /**
   * An array's elements; none where it is left out. For lists that their tool leaves out when they are empty and never
   * writes as `null`. @throws UnreadableError when it is `null`, or anything else that is not an array.
   */
  optionalList(): readonly Value[] {
    return this.raw === undefined ? [] : this.needList()
  }

  /** An array's element at an index; `undefined` where there is none. @throws UnreadableError when it is not an array. */
  item(index: number): Value | undefined {
    if (this.absent) return undefined
    if (!Array.isArray(this.raw)) throw this.fault('an array')
    return index in this.raw ? this.#child((this.raw as readonly unknown[])[index], index) : undefined
  }

  /** An array's elements. @throws UnreadableError when it is absent or not an array. */
  needList(): readonly Value[] {
    if (this.absent) throw this.fault('an array')
    return this.list()
  }

  /** The values of an object whose keys are the document's own, in its order. @throws UnreadableError when it is no object. */
  members(): readonly Value[] {
    return Object.values(this.object().raw as object).map((item: unknown, index) => this.#child(item, index))
  }

  /** @throws UnreadableError when it is not a string. */
  text(): string | undefined {
    if (this.absent) return undefined
    if (typeof this.raw !== 'string') throw this.fault('a string')
    return this.raw
  }

  /** A string that is not blank. @throws UnreadableError when it is anything else. */
  needText(): string {
    const text = this.text()
    if (text === undefined || text.trim() === '') throw this.fault('a string that is not blank')
    return text
  }

  /** @throws UnreadableError when it is not a number. */
  number(): number | undefined {
    if (this.absent) return undefined
    if (typeof this.raw !== 'number') throw this.fault('a number')
    return this.raw
  }

  /** A line number: a positive integer. Tools write 0 or -1 where they know none. */
  line(): number | undefined {
    const line = this.number()
    return line !== undefined && Number.isSafeInteger(line) && line > 0 ? line : undefined
  }

  /** @throws UnreadableError when it is not a boolean. */
  flag(): boolean | undefined {
    if (this.absent) return undefined
    if (typeof this.raw !== 'boolean') throw this.fault('true or false')
    return this.raw
  }

  /** An object, so that a report whose entries were retyped is refused. @throws UnreadableError when it is not one. */
  object(): this {
    if (!this.isObject) throw this.fault('an object')
    return this
  }

  /** The JSON path: the keys in it are those that a reader asked for, never the document's own. */
  get path(): string {
    if (this.#parent === undefined) return '$'
    return this.#parent.path + (typeof this.#key === 'number' ? `[${this.#key}]` : `.${this.#key}`)
  }

  /** The error that says what was expected here, and what kind of thing was found. */
  fault(expected: string): UnreadableError {
    return this.refusal('not-a-report', `there is ${kindOf(this.raw)} where ${expected} is expected`)
  }

  /** An error about this place; `sentence` goes on after "at $.path". */
  refusal(code: UnreadableCode, sentence: string): UnreadableError {
    return new UnreadableError(code, `${this.#file}: at ${this.path} ${sentence}.`)
  }

  #child(raw: unknown, key: string | number): Value {
    return new Value(this.#file, raw, this, key)
  }
}

const kindOf = (raw: unknown): string => {
  if (raw === undefined) return 'nothing'
  if (raw === null) return 'null'
  if (Array.isArray(raw)) return 'an array'
  return typeof raw === 'object' ? 'an object' : `a ${typeof raw}`
}
