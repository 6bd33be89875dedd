import { compileConditions, type Condition, type Wording } from '@devsecops/rules'
import type { Finding } from '../finding.ts'
import { FINDING_VOCABULARY, valuesOf, type Circumstances } from './vocabulary.ts'

/** The conditions under which findings of a category block below its threshold. */
export interface ConditionRule {
  /** In CEL. */
  readonly block: readonly string[]
  /** What one does that cannot be answered. */
  readonly onUnknown: 'pass' | 'block'
}

/** A condition that makes a finding block. */
export interface MetCondition {
  readonly condition: string
  /** Set where it cannot be answered, which counts as met: why. */
  readonly unknown?: string
}

/** Compiled conditions, by their text. */
export type FindingConditions = ReadonlyMap<string, Condition>

/**
 * Compiles every condition that a policy has, each once.
 * @throws ConfigurationError `bad-rule` with the faults of all of them.
 */
export const findingConditions = async (wordings: readonly Wording[]): Promise<FindingConditions> => {
  const unique = [...new Map(wordings.map((wording) => [wording.source, wording])).values()]
  const conditions = await compileConditions(unique, FINDING_VOCABULARY)
  return new Map(conditions.map((condition) => [condition.source, condition]))
}

/**
 * The conditions of a category's rule that a finding meets. One that cannot be answered counts as met, unless the rule lets it
 * pass; one that was not compiled cannot be answered.
 */
export const metBy = (
  finding: Finding,
  { block, onUnknown }: ConditionRule,
  conditions: FindingConditions,
  circumstances: Circumstances,
): readonly MetCondition[] => {
  if (block.length === 0) return []
  const values = valuesOf(finding, circumstances)
  return block.flatMap((condition): readonly MetCondition[] => {
    const { truth, why = '' } = conditions.get(condition)?.ask(values) ?? NO_ANSWER
    if (truth === 'true') return [{ condition }]
    return truth === 'unknown' && onUnknown === 'block' ? [{ condition, unknown: why }] : []
  })
}

const NO_ANSWER = { truth: 'unknown', why: 'it was not compiled' } as const
