import type { Report } from '@devsecops/core'
import { totalsOf } from '@devsecops/cost'
import { clientFor } from '@devsecops/policy-source'
import { comment } from '@devsecops/publishing'
import type { Io } from '@devsecops/runner'
import { findApprovals } from './collect/approvals.ts'
import { collect } from './collect/collect.ts'
import { decide } from './decide.ts'
import type { Inputs } from './inputs.ts'
import { findPolicy } from './policy.ts'
import { needsApproval } from './reasons/approval.ts'
import { report } from './report.ts'

export { inputs } from './inputs.ts'

/** Judges what a plan costs: policy → plans → prices → verdict → report. Approvals are only looked for where one is needed. */
export const run = async (input: Inputs, io: Io): Promise<Report> => {
  const { policy, commit, evidence } = await findPolicy(input, io)
  const collected = await collect(policy, input, io, async () => {
    // Loaded when it is needed: most runs start no program.
    const { openTools } = await import('@devsecops/runner/tools')
    return openTools(io.files.workspace)
  })
  const approvals = needsApproval(policy, totalsOf(collected.movements))
    ? await findApprovals(policy, collected.digest, input, io)
    : collected.approvals
  const facts = { ...collected, approvals }
  const said = report(decide(policy, facts, io.now), facts, { commit, policy: evidence })
  return input.comment ? comment(said, clientFor(input.token, io), io.context) : said
}
