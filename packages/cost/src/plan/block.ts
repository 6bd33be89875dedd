import { isShape, listOf, own, shapeOf } from './shape.ts'
import type { Shape } from './shape.ts'
import { UnknownUntilApply } from './unknown.ts'
import { withValueAt } from './value-path.ts'

/** What a plan says of a block in three places that have one form: its values, which of them are unknown, and its configuration. */
export interface BlockSource {
  readonly values: Shape
  /** `after_unknown`: `true` where a value is not known. `undefined` where everything is known: in a state, and before. */
  readonly unknown: unknown
  /** `configuration…expressions`; `undefined` where the block is not written as such (a dynamic one, a state). */
  readonly configured: unknown
  /** Where the block stands in its resource; empty for the resource itself. */
  readonly path: string
}

/**
 * A resource's values, or those of a block in it, as an estimator asks for them.
 *
 * A value that is absent, or unknown and not written in the configuration (the provider will choose it), is the
 * `fallback`: what the provider's documentation gives as its default. A value that is written and yet unknown throws
 * UnknownUntilApply.
 */
export class Block {
  readonly #source: BlockSource

  constructor(source: BlockSource) {
    this.#source = source
  }

  /** A text, or a number or boolean as text. */
  text(name: string): string | undefined
  text(name: string, fallback: string): string
  text(name: string, fallback?: string): string | undefined {
    const value = this.#known(name)
    if (value === undefined) return fallback
    if (!isScalar(value)) throw new UnknownUntilApply(this.#pathOf(name), 'is no text')
    return String(value)
  }

  /** A number, or a text that holds one: providers write both. */
  number(name: string): number | undefined
  number(name: string, fallback: number): number
  number(name: string, fallback?: number): number | undefined {
    const value = this.#known(name)
    if (value === undefined || value === '') return fallback
    const number = typeof value === 'object' ? Number.NaN : Number(value)
    if (!Number.isFinite(number)) throw new UnknownUntilApply(this.#pathOf(name), 'is no number')
    return number
  }

  flag(name: string, fallback = false): boolean {
    const value = this.#known(name)
    if (value === undefined) return fallback
    if (typeof value === 'boolean') return value
    if (value === 'true' || value === 'false') return value === 'true'
    throw new UnknownUntilApply(this.#pathOf(name), 'is neither true nor false')
  }

  /** The texts of a list or set. A list with an unknown member is unknown as a whole. */
  texts(name: string): readonly string[] {
    const value = this.#known(name)
    if (value === undefined) return []
    if (!Array.isArray(value)) throw new UnknownUntilApply(this.#pathOf(name), 'is no list')
    return listOf(value).map((item, index) => {
      if (isScalar(item)) return String(item)
      throw new UnknownUntilApply(`${this.#pathOf(name)}[${String(index)}]`)
    })
  }

  /** A value that is a map, such as tags. */
  map(name: string): Shape {
    const value = this.#known(name)
    if (value !== undefined && !isShape(value)) throw new UnknownUntilApply(this.#pathOf(name), 'is no map')
    return shapeOf(value)
  }

  /** The blocks of a name, in their order; a single one that the schema nests as an object counts as one. */
  blocks(name: string): readonly Block[] {
    const value = this.#known(name)
    if (value === undefined) return []
    const single = isShape(value)
    if (!single && !(Array.isArray(value) && value.every(isShape)))
      throw new UnknownUntilApply(this.#pathOf(name), 'is no block')
    const items = single ? [value] : listOf(value)
    const unknown = this.#member('unknown', name)
    const configured = this.#member('configured', name)
    return items.map(
      (item, index) =>
        new Block({
          values: shapeOf(item),
          unknown: Array.isArray(unknown) ? ((unknown as unknown[])[index] ?? {}) : unknown,
          configured: configuredBlock(configured, index, items.length),
          path: single ? this.#pathOf(name) : `${this.#pathOf(name)}[${String(index)}]`,
        }),
    )
  }

  /** The first block of a name. */
  block(name: string): Block | undefined {
    return this.blocks(name)[0]
  }

  /**
   * Whether the value is written and will be known only after apply. A plan has every attribute that is known, if only
   * as `null`: one that is written and has none is not known either.
   */
  isUnknown(name: string): boolean {
    const { values, unknown } = this.#source
    if (unknown === undefined || !this.#isWritten(name)) return false
    const value = own(values, name)
    return value === undefined || (value === null && this.#member('unknown', name) === true)
  }

  /** Whether there is a value now, or will be one that the configuration asks for. */
  has(name: string): boolean {
    const value = own(this.#source.values, name)
    return (value !== undefined && value !== null) || this.isUnknown(name)
  }

  /** The same block with other values at some paths (`root_block_device[0].volume_type`); `null` takes a value away. */
  replaced(values: Readonly<Record<string, unknown>>): Block {
    const changed = Object.entries(values).reduce<unknown>(
      (place, [path, value]) => withValueAt(place, path, value),
      this.#source.values,
    )
    return new Block({ ...this.#source, values: shapeOf(changed) })
  }

  /** The expression that the configuration has for an attribute. */
  expression(name: string): unknown {
    return this.#member('configured', name)
  }

  /** The names of all values. */
  get names(): readonly string[] {
    return Object.keys(this.#source.values)
  }

  #known(name: string): unknown {
    const value = own(this.#source.values, name)
    if (value !== undefined && value !== null) return value
    if (this.isUnknown(name)) throw new UnknownUntilApply(this.#pathOf(name))
    return undefined
  }

  #isWritten(name: string): boolean {
    const expression = this.#member('configured', name)
    return expression !== undefined && !isNull(expression)
  }

  #member(side: 'unknown' | 'configured', name: string): unknown {
    const place = this.#source[side]
    if (side === 'unknown' && place !== undefined) return place === true || (own(place, name) ?? {})
    return own(place, name)
  }

  #pathOf(name: string): string {
    return this.#source.path === '' ? name : `${this.#source.path}.${name}`
  }
}

const isScalar = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value)

/** `{"constant_value": null}`: written, and as good as not. */
const isNull = (expression: unknown): boolean => isShape(expression) && expression.constant_value === null

/** The expressions of one block: a list where the schema allows several. Dynamic blocks are not written out, so counts that differ say nothing. */
const configuredBlock = (configured: unknown, index: number, count: number): unknown => {
  if (!Array.isArray(configured)) return count === 1 ? configured : undefined
  return configured.length === count ? (configured as readonly unknown[])[index] : undefined
}
