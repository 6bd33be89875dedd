import type { Report } from '@devsecops/core'
import { clientFor } from '@devsecops/policy-source'
import type { Io } from '@devsecops/runner'
import { collect } from './collect/collect.ts'
import { comment } from './comment.ts'
import { compose } from './compose.ts'
import { decide } from './decide.ts'
import type { Inputs } from './inputs.ts'
import { findPolicy } from './policy.ts'
import { report } from './report.ts'
import { TOOL } from './tool.ts'

export { inputs } from './inputs.ts'

/** Writes bills of materials of the checkout, and judges them: policy → lock files → documents → verdict → report. */
export const run = async (input: Inputs, io: Io): Promise<Report> => {
  const { policy, commit, evidence } = await findPolicy(input, io)
  const { origin, ...collected } = await collect(input, io)
  const graphs = collected.lockFiles.map(({ graph }) => graph)
  const documents = await compose(graphs, { ...origin, tool: TOOL, ...creatorOf(io) }, input.formats)
  const facts = { ...collected, subject: origin.subject, documents }
  const decision = decide(policy, facts, io.now)
  const told = report(decision, facts, { commit, policy: evidence })
  return input.comment ? comment(told, clientFor(input.token, io), io.context) : told
}

/** Who answers for the documents: the repository's owner. */
const creatorOf = ({
  context: { repository, serverUrl },
}: Io): { creator?: { name: string; url: string } } => {
  const [owner = ''] = repository.split('/')
  return owner === '' ? {} : { creator: { name: owner, url: `${serverUrl}/${owner}` } }
}
