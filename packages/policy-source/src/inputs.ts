import { optional, path, secret, text } from '@devsecops/runner'
import type { Parsed } from '@devsecops/runner'

/** The inputs by which every gate finds its policy. */
export const policyInputs = {
  'policy-file': optional(path),
  'organisation-policy': optional(text),
  'policy-token': optional(secret),
  token: optional(secret),
} as const

export type PolicyInputs = Parsed<typeof policyInputs>
