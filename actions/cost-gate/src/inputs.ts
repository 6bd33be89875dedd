import { policyInputs, ruleFiles } from '@devsecops/policy-source'
import { flag, lines, oneOf, optional, path, text, type Parsed } from '@devsecops/runner'

/** Who prices: the embedded book, or Infracost where it is on PATH and has a key. */
export const ENGINES = ['book', 'infracost'] as const

export const inputs = {
  plan: lines,
  'run-report': optional(path),
  'usage-file': optional(path),
  'price-overlay': optional(path),
  base: optional(path),
  spend: lines,
  engine: oneOf(ENGINES),
  'cross-check': optional(path),
  region: optional(text),
  environment: optional(text),
  mode: optional(oneOf(['required', 'advisory'])),
  ...policyInputs,
  rules: ruleFiles,
  comment: flag,
  'output-dir': optional(path),
}

export type Inputs = Parsed<typeof inputs>
