import { ConfigurationError, type Fault } from '@devsecops/core'
import type { Vocabulary } from './vocabulary.ts'

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

/**
 * A compiler of conditions in CEL. The language is loaded when it is first wanted.
 *
 * Bounds, so that no condition of a stranger holds up a run: MAX_SOURCE, MAX_NODES and MAX_DEPTH of what is written;
 * MAX_STEPS of comprehensions in one answer and MAX_ALL_STEPS in all answers of one condition; regular expressions are
 * RE2's, which take time in proportion to the text. `cel.bind`, by which a short text can double a value again and
 * again, is not there. What exceeds a bound while it is asked answers `unknown`.
 */
export const celCompiler = async (vocabulary: Vocabulary): Promise<Compiler> => {
  const { createCompiler } = await import('./cel/compiler.ts')
  return createCompiler(vocabulary)
}

/**
 * Compiles conditions that all stand.
 * @throws ConfigurationError with the faults of all of them.
 */
export const compileConditions = async (
  wordings: readonly Wording[],
  vocabulary: Vocabulary,
): Promise<readonly Condition[]> => {
  if (wordings.length === 0) return []
  const compiler = await celCompiler(vocabulary)
  const conditions = wordings.map(compiler.compile).filter((condition) => condition !== undefined)
  if (compiler.faults.length > 0) throw new ConfigurationError(compiler.faults)
  return conditions
}
