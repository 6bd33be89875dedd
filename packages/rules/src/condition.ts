import type { Fault } from '@devsecops/core'

/** What is known of a condition: `unknown` where the answer hangs on a value that is not known, or cannot be had. */
export type Truth = 'true' | 'false' | 'unknown'

export interface Answer {
  readonly truth: Truth
  /** Of an unknown one: what stands against an answer, in words without any value. */
  readonly why?: string
}

/** Values by the vocabulary's names: whole numbers as bigint, timestamps as Date, `undefined` for what is not known. */
export type Values = Readonly<Record<string, unknown>>

/** A condition in CEL that was checked against its vocabulary. */
export interface Condition {
  readonly source: string
  readonly ask: (values: Values) => Answer
}

/** Where a condition stands, for the sentence about a fault in it. */
export interface Wording {
  readonly source: string
  /** The setting or rule: `scans.sca.block`. */
  readonly setting: string
  readonly file?: string
  readonly line?: number
}

/** Compiles conditions; `undefined` where there is a fault, which `faults` then has. */
export interface Compiler {
  readonly compile: (wording: Wording) => Condition | undefined
  readonly faults: readonly Fault[]
}
