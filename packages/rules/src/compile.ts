import { ConfigurationError } from '@devsecops/core'
import type { Compiler, Condition, Wording } from './condition.ts'
import type { Vocabulary } from './vocabulary.ts'

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
