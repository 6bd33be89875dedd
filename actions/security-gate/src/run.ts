import type { Report } from '@devsecops/core'
import type { Io } from '@devsecops/runner'
import { collect } from './collect.ts'
import { decide } from './decide.ts'
import type { Inputs } from './inputs.ts'
import { findPolicy } from './policy.ts'
import { report } from './report.ts'

export { inputs } from './inputs.ts'

/** Reads the reports that scanners left, judges them by the policy, and says what came of it. */
export const run = async (input: Inputs, io: Io): Promise<Report> => {
  const { policy, commit, evidence } = await findPolicy(input, io)
  const facts = collect(input, io.files)
  const decision = decide(policy, facts)
  return report(decision, facts, { commit, policy: evidence, sarifFile: input['sarif-file'] })
}
