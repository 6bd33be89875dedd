import type { DocumentSetting, Graph } from '@devsecops/bom'
import { absent, type Report } from '@devsecops/core'
import { clientFor } from '@devsecops/policy-source'
import { comment } from '@devsecops/publishing'
import type { Io } from '@devsecops/runner'
import type { ReleaseTools } from '@devsecops/runner/releases'
import { collect } from './collect/collect.ts'
import { compose } from './compose.ts'
import { decide } from './decide.ts'
import type { Facts } from './facts.ts'
import type { Inputs } from './inputs.ts'
import { findPolicy } from './policy.ts'
import { report } from './report.ts'
import { supply } from './supply/supply.ts'
import { TOOL } from './tool.ts'

export { inputs } from './inputs.ts'

/**
 * Writes bills of materials of the checkout, and judges them: policy → lock files → documents → verdict → report.
 *
 * @param openTools gives other people's programs, where one is to be run
 */
export const run = async (
  input: Inputs,
  io: Io,
  openTools: () => Promise<ReleaseTools> = () => openOwn(io),
): Promise<Report> => {
  if (input.verify !== undefined) {
    const { verification } = await import('./supply/verification.ts')
    return verification(input.verify, input, io)
  }
  const { policy, commit, evidence } = await findPolicy(input, io)
  const { origin, ...collected } = await collect(input, io, openTools)
  const graphs = collected.lockFiles.map(({ graph }) => graph)
  const setting = { ...origin, tool: TOOL, ...creatorOf(io) }
  const documents = await compose(graphs, collected.images, setting, input.formats)
  const vulnerabilities = await searched(input, graphs, setting, io, openTools)
  const days = input['advisories-max-age']
  const facts = {
    ...{ ...collected, subject: origin.subject, documents, vulnerabilities },
    ...(days !== undefined && { maxAdvisoryAge: days }),
  }
  const decision = decide(policy, facts, io.now)
  const said = report(decision, facts, { commit, policy: evidence })
  const told = await supply(said, facts, input, io)
  return input.comment ? comment(told, clientFor(input.token, io), io.context) : told
}

/** What looks for vulnerabilities, and what reads scanners' reports, is loaded where somebody asks for it: most runs do not. */
const searched = async (
  input: Inputs,
  graphs: readonly Graph[],
  setting: DocumentSetting,
  io: Io,
  openTools: () => Promise<ReleaseTools>,
): Promise<Facts['vulnerabilities']> => {
  if (input.advisories === undefined && input['scan-with'].length === 0) return absent
  const { findVulnerabilities } = await import('./collect/vulnerabilities.ts')
  return findVulnerabilities(input, graphs, setting, io, openTools)
}

/** Loaded when it is needed: most runs start nobody else's program. */
const openOwn = async ({ files }: Io): Promise<ReleaseTools> => {
  const [{ openTools }, { withReleases }] = await Promise.all([
    import('@devsecops/runner/tools'),
    import('@devsecops/runner/releases'),
  ])
  return withReleases(openTools(files.workspace))
}

/** Who answers for the documents: the repository's owner. */
const creatorOf = ({
  context: { repository, serverUrl },
}: Io): { creator?: { name: string; url: string } } => {
  const [owner = ''] = repository.split('/')
  return owner === '' ? {} : { creator: { name: owner, url: `${serverUrl}/${owner}` } }
}
