import type { Place } from '../document/place.ts'
import { UnreadableFile } from '../document/unreadable.ts'
import { dayOf } from './calendar.ts'
import type { Day } from './calendar.ts'
import type { CsvRow } from './csv-rows.ts'
import { picodollarsOf } from './picodollars.ts'
import type { Picodollars } from './picodollars.ts'
import type { SpendRow } from './spend-table.ts'

/** A bill as a table: recognised by its columns alone. */
export interface CsvFormat {
  readonly name: string
  /** Whether these columns, in lower case, are of this format and no other. */
  readonly fits: (columns: readonly string[]) => boolean
  /** How a row is read; asked once for a table, with its columns. */
  readonly reader: (columns: readonly string[]) => (row: Cells) => SpendRow
}

/** A bill as JSON: recognised by its members. */
export interface JsonFormat {
  readonly name: string
  readonly fits: (root: Place) => boolean
  readonly rows: (root: Place) => Iterable<SpendRow>
  /** Why a file that ends with this document has not all of it; `undefined` where it has. */
  readonly goesOn?: (last: Place) => string | undefined
}

/** A row of a table that says where it stands when a cell is not what it must be. */
export class Cells {
  readonly #path: string
  readonly #row: CsvRow
  readonly #number: number

  constructor(path: string, row: CsvRow, number: number) {
    this.#path = path
    this.#row = row
    this.#number = number
  }

  text(column: string): string {
    return this.#row(column)
  }

  /** @throws UnreadableFile where there is no text. */
  needed(column: string): string {
    const text = this.#row(column)
    if (text === '') throw this.#fault(column, 'a text')
    return text
  }

  /** @throws UnreadableFile where there is no number, with a point and without separators of thousands. */
  amount(column: string): Picodollars {
    const amount = picodollarsOf(this.#row(column))
    if (amount === undefined) throw this.#fault(column, 'an amount, such as 12.50')
    return amount
  }

  /** @throws UnreadableFile where there is no day. */
  day(column: string): Day {
    const day = dayOf(this.#row(column))
    if (day === undefined) throw this.#fault(column, 'a day, such as 2026-11-20')
    return day
  }

  /** An ISO 4217 code. @throws UnreadableFile */
  currency(column: string): string {
    const text = this.#row(column)
    if (!/^[A-Z]{3}$/.test(text)) throw this.#fault(column, 'a currency, such as USD')
    return text
  }

  #fault(column: string, expected: string): UnreadableFile {
    return new UnreadableFile(
      'wrong-shape',
      `${this.#path}: ${column} of row ${String(this.#number)} under the header is not what it should be; expected ${expected}.`,
    )
  }
}

/** An amount at a place of a document. @throws UnreadableFile */
export const amountAt = (place: Place): Picodollars => {
  const amount = picodollarsOf(place.raw)
  if (amount === undefined) throw place.fault('an amount, such as 12.50')
  return amount
}

/** A day at a place of a document. @throws UnreadableFile */
export const dayPlaced = (place: Place): Day => {
  const day = dayOf(place.text())
  if (day === undefined) throw place.fault('a day, such as 2026-11-20')
  return day
}

/** A currency at a place of a document. @throws UnreadableFile */
export const currencyAt = (place: Place): string => {
  const text = place.text()
  if (!/^[A-Z]{3}$/.test(text)) throw place.fault('a currency, such as USD')
  return text
}

/** Tags written as JSON: an object, the same without its braces (as Azure does), or a list of keys and values. */
export const tagsIn = (text: string): Readonly<Record<string, string>> => {
  const trimmed = text.trim()
  if (trimmed === '') return {}
  const parsed = parsedOr(trimmed) ?? parsedOr(`{${trimmed}}`)
  if (Array.isArray(parsed)) return Object.fromEntries(parsed.flatMap(pairOf))
  if (typeof parsed !== 'object' || parsed === null) return {}
  return Object.fromEntries(
    Object.entries(parsed).flatMap(([key, value]) => (isScalar(value) ? [[key, String(value)]] : [])),
  )
}

const parsedOr = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

const pairOf = (item: unknown): readonly (readonly [string, string])[] => {
  const { key, value } = (item ?? {}) as { key?: unknown; value?: unknown }
  return typeof key === 'string' && isScalar(value) ? [[key, String(value)]] : []
}

const isScalar = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value)
