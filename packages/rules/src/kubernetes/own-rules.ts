import { parseRuleFile } from '../own-rules.ts'
import { BUILTIN_RULES } from './builtin.ts'
import { SCOPES, type KubernetesRule } from './rule.ts'

/**
 * Rules of one's own, in the form that the built-in ones have: `rules:` with a list of id, title, severity, scope, require
 * and, where wanted, when and references. They stand beside the built-in ones and cannot replace one.
 *
 * @throws ConfigurationError `bad-syntax` or `bad-rule` with every fault.
 */
export const parseOwnRules = (text: string, file: string): readonly KubernetesRule[] =>
  parseRuleFile(text, file, {
    scopes: SCOPES,
    optionalTexts: ['when'],
    lists: ['references'],
    taken: BUILTIN_RULES.map(({ id }) => id),
  }) as unknown as readonly KubernetesRule[]
