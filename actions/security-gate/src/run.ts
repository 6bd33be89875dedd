import type { Report } from '@devsecops/core'
import type { Io } from '@devsecops/runner'
import { collect } from './collect.ts'
import { decide, type Facts, type Simulation } from './decide.ts'
import type { Inputs } from './inputs.ts'
import { findPolicy, findSimulatedPolicy } from './policy.ts'
import { collectRecords } from './records.ts'
import { report } from './report.ts'

export { inputs } from './inputs.ts'

/** Reads the reports that scanners left, judges them by the policy, and says what came of it. */
export const run = async (input: Inputs, io: Io): Promise<Report> => {
  const { policy, whole, commit, evidence } = await findPolicy(input, io)
  const reports = collect(input, io.files)
  const facts = { ...reports, records: await collectRecords(whole, input, io, reports.readings) }
  const decision = decide(policy, facts, io.now)
  const simulation = await simulate(facts, input, io)
  return report(decision, facts, {
    commit,
    policy: evidence,
    sarifFile: input['sarif-file'],
    now: io.now,
    author: `${io.context.serverUrl}/${io.context.repository}`,
    key: input['hash-key'],
    ...(simulation && { simulation }),
  })
}

/** Judges the same facts by another policy, beside the verdict and without a say in it. */
const simulate = async (facts: Facts, input: Inputs, io: Io): Promise<Simulation | undefined> => {
  const file = input.simulate
  if (file === undefined) return undefined
  const policy = await findSimulatedPolicy(file, input, io)
  return 'refused' in policy
    ? { state: 'refused', file, message: policy.refused }
    : { state: 'judged', file, decision: decide(policy, facts, io.now) }
}
