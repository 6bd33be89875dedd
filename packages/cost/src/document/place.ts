import { isShape } from '../plan/shape.ts'
import type { Shape } from '../plan/shape.ts'
import { UnreadableFile } from './unreadable.ts'
import type { UnreadableCode } from './unreadable.ts'

/**
 * A place in a parsed document that knows its file and JSON path, so that a value of the wrong type is reported by both.
 * `null` counts as absent where a value is optional. Keys of the path are those that the reader asked for.
 */
export class Place {
  readonly raw: unknown
  readonly #file: string
  readonly #parent: Place | undefined
  readonly #key: string | number

  constructor(file: string, raw: unknown, parent?: Place, key: string | number = '$') {
    this.raw = raw
    this.#file = file
    this.#parent = parent
    this.#key = key
  }

  get absent(): boolean {
    return this.raw === undefined || this.raw === null
  }

  /** An object's own member; absent where this is absent. @throws UnreadableFile when this is something else. */
  at(key: string): Place {
    if (this.absent) return this.#child(undefined, key)
    const shape = this.shape()
    return this.#child(Object.hasOwn(shape, key) ? shape[key] : undefined, key)
  }

  /** The members of an object by its own keys. @throws UnreadableFile when this is something else than an object or absent. */
  members(): readonly (readonly [name: string, value: Place])[] {
    if (this.absent) return []
    return Object.entries(this.shape()).map(([name, value]) => [name, this.#child(value, '*')] as const)
  }

  /** An object. @throws UnreadableFile */
  shape(): Shape {
    if (!isShape(this.raw)) throw this.fault('an object')
    return this.raw
  }

  /** An object, or nothing. @throws UnreadableFile */
  optionalShape(): Shape | undefined {
    return this.absent ? undefined : this.shape()
  }

  /** The elements of an array; none when absent. @throws UnreadableFile */
  list(): readonly Place[] {
    if (this.absent) return []
    if (!Array.isArray(this.raw)) throw this.fault('an array')
    return this.raw.map((item: unknown, index) => this.#child(item, index))
  }

  /** A text that is not blank. @throws UnreadableFile */
  text(): string {
    if (typeof this.raw !== 'string' || this.raw.trim() === '') throw this.fault('a text that is not blank')
    return this.raw
  }

  /** @throws UnreadableFile */
  optionalText(): string | undefined {
    if (this.absent) return undefined
    if (typeof this.raw !== 'string') throw this.fault('a text')
    return this.raw
  }

  /** @throws UnreadableFile */
  flag(): boolean | undefined {
    if (this.absent) return undefined
    if (typeof this.raw !== 'boolean') throw this.fault('true or false')
    return this.raw
  }

  /** One of some words. @throws UnreadableFile, without the word that was found. */
  word<T extends string>(words: readonly T[]): T {
    const found = words.find((each) => each === this.raw)
    if (found === undefined) throw this.fault(`one of ${words.join(', ')}`)
    return found
  }

  get path(): string {
    if (this.#parent === undefined) return '$'
    return this.#parent.path + (typeof this.#key === 'number' ? `[${this.#key}]` : `.${this.#key}`)
  }

  /** The error that says what was expected here, and what kind of thing was found. */
  fault(expected: string): UnreadableFile {
    return this.refusal('wrong-shape', `there is ${kindOf(this.raw)} where ${expected} is expected`)
  }

  /** An error about this place; `sentence` goes on after "at $.path". */
  refusal(code: UnreadableCode, sentence: string): UnreadableFile {
    return new UnreadableFile(code, `${this.#file}: at ${this.path} ${sentence}.`)
  }

  #child(raw: unknown, key: string | number): Place {
    return new Place(this.#file, raw, this, key)
  }
}

const kindOf = (raw: unknown): string => {
  if (raw === undefined) return 'nothing'
  if (raw === null) return 'null'
  if (Array.isArray(raw)) return 'an array'
  if (raw === '') return 'an empty text'
  if (typeof raw === 'string') return 'a text'
  return typeof raw === 'object' ? 'an object' : `a ${typeof raw}`
}
