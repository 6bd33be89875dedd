import { parseRuleFile } from '../own-rules.ts'
import { BUILTIN_PLAN_RULES } from './builtin.ts'
import { PLAN_SCOPES, type PlanCheck, type PlanRule } from './rule.ts'

/** A rule as a file writes it: one check. */
type WrittenRule = Pick<PlanRule, 'id' | 'title' | 'severity' | 'scope' | 'references'> &
  Pick<PlanCheck, 'types' | 'when' | 'require' | 'remedy'>

/**
 * Rules of one's own over plans: `rules:` with a list of id, title, severity, scope (resource or plan), require and, where
 * wanted, types, when, remedy and references. They are also asked of what the plan deletes, whose `after` is empty, where
 * the condition names `actions`.
 *
 * @throws ConfigurationError `bad-syntax` or `bad-rule` with every fault.
 */
export const parsePlanRules = (text: string, file: string): readonly PlanRule[] => {
  const entries = parseRuleFile(text, file, {
    scopes: PLAN_SCOPES,
    optionalTexts: ['when', 'remedy'],
    lists: ['types', 'references'],
    taken: BUILTIN_PLAN_RULES.map(({ id }) => id),
  }) as unknown as readonly WrittenRule[]
  return entries.map(ruleOf)
}

const ruleOf = ({ types, when, require, remedy, ...rest }: WrittenRule): PlanRule => ({
  ...rest,
  ofDeletions: /\bactions\b/.test(`${when ?? ''} ${require}`),
  checks: [
    {
      require,
      ...(types !== undefined && { types }),
      ...(when !== undefined && { when }),
      ...(remedy !== undefined && { remedy }),
    },
  ],
})
