import type { Finding } from './finding.ts'

/** Hashes of lines that findings are in: path → line → `lineHashes`. */
export type LineHashes = ReadonlyMap<string, ReadonlyMap<number, string>>

/** The hash of a finding's line: the one that its report has, or else that of the source. */
export const lineHashIn =
  (hashes: LineHashes) =>
  ({ lineHash, location }: Finding): string | undefined =>
    lineHash ?? (location?.line === undefined ? undefined : hashes.get(location.path)?.get(location.line))

/** How many characters are hashed for a line: from its start on, also over its end. */
const BLOCK = 100

/** What stands for the end of the text: no character of a text that is well-formed. */
const END = 0xffff

const MODULUS = 37
const TAB = 0x09
const NEWLINE = 0x0a
const RETURN = 0x0d
const SPACE = 0x20

/**
 * GitHub's `primaryLocationLineHash` of each line of a text, as github/codeql-action's `fingerprints.ts` computes it: a
 * rolling hash (64 bits, modulus 37) of the 100 UTF-16 code units from the line's first on, without spaces and tabs and
 * with each line break as one line feed; in hexadecimal, with a colon and how often the hash has occurred so far. The
 * first element is line 1. A text that ends in a line break has an empty last line.
 */
export const lineHashes = (text: string): readonly string[] => {
  const count = occurrences()
  const lines: string[] = []
  const block = new RollingHash()
  /** For each place of the window the line that starts there, or -1. */
  const starts = new Int32Array(BLOCK).fill(-1)
  let line = 0
  let startsLine = true
  const take = (unit: number): void => {
    const oldest = starts[block.place] ?? -1
    if (oldest !== -1) lines[oldest] = count(block.hex())
    starts[block.place] = startsLine ? line++ : -1
    startsLine = unit === NEWLINE
    block.take(unit)
  }
  for (let index = 0; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit === SPACE || unit === TAB) continue
    if (unit !== RETURN) take(unit)
    else if (text.charCodeAt(index + 1) !== NEWLINE) take(NEWLINE)
  }
  take(END)
  for (let padding = 0; padding < BLOCK; padding++) take(0)
  return lines
}

/** Counts how often each hash has occurred: gives `hash:1`, `hash:2`. */
const occurrences = (): ((hash: string) => string) => {
  const counts = new Map<string, number>()
  return (hash) => {
    const count = (counts.get(hash) ?? 0) + 1
    counts.set(hash, count)
    return `${hash}:${count}`
  }
}

const TWO_32 = 0x1_0000_0000

/** 37 to the power of BLOCK, modulo 2⁶⁴: by it a unit's share grows until it leaves the block. */
const LEAVING = BigInt.asUintN(64, BigInt(MODULUS) ** BigInt(BLOCK))
const LEAVING_HIGH = Number(LEAVING >> 32n)
const LEAVING_LOW = Number(LEAVING & 0xffff_ffffn)

/**
 * A rolling hash modulo 2⁶⁴, in two halves of 32 bits: of a half with 37, or with a unit of 16 bits, all products are below
 * 2⁴⁹, which a double holds exactly. BigInt would take twenty times as long.
 */
class RollingHash {
  /** Where in the window the next unit goes. */
  place = 0
  readonly #window = new Uint16Array(BLOCK)
  #high = 0
  #low = 0

  take(unit: number): void {
    const leaving = this.#window[this.place] ?? 0
    const low = this.#low * MODULUS + unit - LEAVING_LOW * leaving
    this.#high = (this.#high * MODULUS + Math.floor(low / TWO_32) - LEAVING_HIGH * leaving) >>> 0
    this.#low = low >>> 0
    this.#window[this.place] = unit
    this.place = this.place + 1 === BLOCK ? 0 : this.place + 1
  }

  /** Hexadecimal digits without leading zeros. */
  hex(): string {
    if (this.#high === 0) return this.#low.toString(16)
    return this.#high.toString(16) + this.#low.toString(16).padStart(8, '0')
  }
}
