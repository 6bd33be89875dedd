import { ConfigurationError } from '@devsecops/core'
import { celCompiler } from '../compile.ts'
import type { Condition } from '../condition.ts'
import { PLAN_SCOPES, type PlanCheck, type PlanRule } from './rule.ts'
import { isOfTypes } from './types.ts'
import { PLAN_VOCABULARIES } from './vocabulary.ts'

/** A check whose conditions compiled. */
export interface CompiledCheck {
  readonly rule: PlanRule
  readonly check: PlanCheck
  readonly when?: Condition
  readonly require: Condition
}

/** What rules are compiled for. */
export interface CompileOptions {
  /** The file that holds them. */
  readonly file?: string
  /** The types that there are: what is about none of them is left out. */
  readonly types?: ReadonlySet<string>
}

/**
 * Compiles the checks of rules, in their order.
 * @throws ConfigurationError `bad-rule` with the faults of all of them.
 */
export const compilePlanRules = async (
  rules: readonly PlanRule[],
  { file, types }: CompileOptions = {},
): Promise<readonly CompiledCheck[]> => {
  const faults = []
  const compiled = new Map<PlanCheck, CompiledCheck>()
  for (const scope of PLAN_SCOPES) {
    const compiler = await celCompiler(PLAN_VOCABULARIES[scope])
    const wanted = rules.filter((rule) => rule.scope === scope).flatMap((rule) => checksOf(rule, types))
    for (const { rule, check } of wanted) {
      const compile = (part: string, source: string): Condition | undefined =>
        compiler.compile({ source, setting: `rule ${rule.id}, ${part}`, ...(file !== undefined && { file }) })
      const when = check.when === undefined ? undefined : compile('when', check.when)
      const require = compile('require', check.require)
      if (require !== undefined) compiled.set(check, { rule, check, require, ...(when && { when }) })
    }
    faults.push(...compiler.faults)
  }
  if (faults.length > 0) throw new ConfigurationError(faults)
  return rules.flatMap(({ checks }) => checks.flatMap((check) => compiled.get(check) ?? []))
}

const checksOf = (
  rule: PlanRule,
  types: ReadonlySet<string> | undefined,
): readonly { readonly rule: PlanRule; readonly check: PlanCheck }[] =>
  rule.checks
    .filter(
      (check) =>
        types === undefined ||
        [...types].some((type) => isOfTypes(type, check.types)) ||
        rule.scope === 'plan',
    )
    .map((check) => ({ rule, check }))
