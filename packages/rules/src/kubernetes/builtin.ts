import { BASELINE } from './rules/baseline.ts'
import { PRACTICE } from './rules/practice.ts'
import { RESTRICTED } from './rules/restricted.ts'
import type { KubernetesRule } from './rule.ts'

/** The rules that this project brings. */
export const BUILTIN_RULES: readonly KubernetesRule[] = [...BASELINE, ...RESTRICTED, ...PRACTICE]
