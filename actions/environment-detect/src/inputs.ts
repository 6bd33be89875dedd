import { CHANGE_CATEGORIES, COMPLIANCE_LEVELS, MODES, STRATEGIES } from '@devsecops/core'
import { policyInputs } from '@devsecops/policy-source'
import { flag, oneOf, optional, path, text } from '@devsecops/runner'
import type { Parsed } from '@devsecops/runner'

/** What a workflow may ask for; the words are in environment-detect/action.yml. */
export const inputs = {
  ...policyInputs,
  environment: optional(text),
  strategy: optional(oneOf(STRATEGIES)),
  security: optional(oneOf(MODES)),
  compliance: optional(oneOf(COMPLIANCE_LEVELS)),
  'change-category': optional(oneOf(CHANGE_CATEGORIES)),
  reason: optional(text),
  rollback: flag,
  'check-environment': flag,
  'output-dir': optional(path),
} as const

export type Inputs = Parsed<typeof inputs>
