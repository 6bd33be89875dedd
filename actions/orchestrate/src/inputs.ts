import { optional, path, secret, text } from '@devsecops/runner'
import type { Parsed } from '@devsecops/runner'

/**
 * The inputs of all gates in one. They are passed on as they were written, and each gate parses its own: so a word is
 * accepted here exactly when the gate accepts it.
 */
export const inputs = {
  'policy-file': optional(path),
  'organisation-policy': optional(text),
  'policy-token': optional(secret),
  token: optional(secret),
  environment: optional(text),
  strategy: optional(text),
  security: optional(text),
  compliance: optional(text),
  'change-category': optional(text),
  reason: optional(text),
  rollback: optional(text),
  'check-environment': optional(text),
  reports: optional(text),
  scan: optional(text),
  'scan-timeout': optional(text),
  manifests: optional(text),
  rules: optional(text),
  expect: optional(text),
  advisories: optional(text),
  'advisories-max-age': optional(text),
  'scan-with': optional(text),
  plan: optional(text),
  'usage-file': optional(text),
  'price-overlay': optional(text),
  region: optional(text),
  spend: optional(text),
  baseline: optional(text),
  upload: optional(text),
  'check-run': optional(text),
  comment: optional(text),
  'output-dir': optional(path),
} as const

export type Inputs = Parsed<typeof inputs>
