import type { Gap } from '../../model/graph.ts'

/** The fields of one entry, by type. A field of another type counts as absent and is told as a gap. */
export class Fields {
  readonly #raw: Readonly<Record<string, unknown>>
  readonly #fault: (gap: Gap) => void
  readonly #place: string
  readonly line: number | undefined

  /** `place` names the entry in a sentence, in words that are not the file's: "package-lock.json: the entry at line 12". */
  constructor(raw: unknown, place: string, fault: (gap: Gap) => void, line?: number) {
    this.#fault = fault
    this.#place = place
    this.line = line
    this.#raw = isRecord(raw) ? raw : {}
    if (!isRecord(raw)) this.#tell(`${place} is ${kindOf(raw)} where an object is expected.`)
  }

  has(key: string): boolean {
    return this.raw(key) !== undefined
  }

  /** `null` and an empty text (which YAML has for a key alone) count as absent. */
  raw(key: string): unknown {
    const value = Object.hasOwn(this.#raw, key) ? this.#raw[key] : undefined
    return value === null || value === '' ? undefined : value
  }

  text(key: string): string | undefined {
    const value = this.raw(key)
    if (value === undefined || typeof value === 'string') return value
    this.wrong(key, 'a text')
    return undefined
  }

  /** YAML is read without types: there, a flag is the text `true` or `false`. */
  flag(key: string): boolean {
    const value = this.raw(key)
    if (value === undefined || value === false || value === 'false') return false
    if (value === true || value === 'true') return true
    this.wrong(key, 'true or false')
    return false
  }

  /** The names of an array; none when absent. */
  names(key: string): readonly string[] {
    const value = this.raw(key)
    if (value === undefined) return []
    if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value
    this.wrong(key, 'an array of texts')
    return []
  }

  /** The members of an object; none when absent. */
  members(key: string): readonly (readonly [string, unknown])[] {
    const value = this.raw(key)
    if (value === undefined) return []
    if (isRecord(value)) return Object.entries(value)
    this.wrong(key, 'an object')
    return []
  }

  /** The members of an object whose values are texts: names and ranges. */
  ranges(key: string): readonly (readonly [string, string])[] {
    return this.members(key).flatMap(([name, range]): (readonly [string, string])[] => {
      if (typeof range === 'string') return [[name, range]]
      this.wrong(key, 'an object of texts')
      return []
    })
  }

  /** Tells that a field is not what is expected. */
  wrong(key: string, expected: string): void {
    this.#tell(`${this.#place} has ${kindOf(this.raw(key))} as \`${key}\` where ${expected} is expected.`)
  }

  #tell(message: string): void {
    this.#fault({ code: 'malformed-entry', message, ...(this.line !== undefined && { line: this.line }) })
  }
}

export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const kindOf = (value: unknown): string => {
  if (value === undefined) return 'nothing'
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'an array'
  if (typeof value === 'object') return 'an object'
  return typeof value === 'string' ? 'a text' : `a ${typeof value}`
}
