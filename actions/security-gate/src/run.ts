import { ConfigurationError } from '@devsecops/core'
import type { Report } from '@devsecops/core'
import { lineHashIn } from '@devsecops/findings'
import { clientFor } from '@devsecops/policy-source'
import type { Io } from '@devsecops/runner'
import { decide, type Facts, type Simulation } from './decide.ts'
import type { Inputs } from './inputs.ts'
import { exportSetting } from './exports.ts'
import { gather } from './gather.ts'
import { findPolicy, findSimulatedPolicy } from './policy.ts'
import { publish, relay, type Channels } from './publish/index.ts'
import { report } from './report.ts'

export { inputs } from './inputs.ts'

/** Judges reports, or publishes what an earlier run with fewer rights has judged. */
export const run = async (input: Inputs, io: Io): Promise<Report> => {
  const from = input['publish-from']
  if (from !== undefined) return relay(from, channelsOf(input), clientFor(input.token, io), io)
  if (input.reports.length + input.manifests.length + input.scan.length > 0) return judge(input, io)
  throw new ConfigurationError({
    code: 'bad-input',
    message:
      'Input reports: found nothing, expected globs, one a line; only scan, manifests and publish-from need none.',
  })
}

const channelsOf = (input: Inputs): Channels => ({
  upload: input.upload ?? false,
  checkRun: input['check-run'] ?? false,
  comment: input.comment ?? false,
})

/** Reads the reports that scanners left, judges them by the policy, says what came of it, and publishes it. */
const judge = async (input: Inputs, io: Io): Promise<Report> => {
  const exports = exportSetting(input)
  const judged = await findPolicy(input, io)
  const { policy, commit, evidence } = judged
  const facts = await gather(judged, input, io)
  const decision = decide(policy, facts, io.now)
  const simulation = await simulate(facts, input, io)
  const said = report(decision, facts, {
    commit,
    policy: evidence,
    sarifFile: input['sarif-file'],
    now: io.now,
    author: `${io.context.serverUrl}/${io.context.repository}`,
    key: input['hash-key'],
    exports,
    ...(simulation && { simulation }),
  })
  const trusted = facts.readings.filter(({ unreadable }) => unreadable === undefined)
  const findings = {
    published: decision.weaknesses,
    coverage: trusted.flatMap(({ coverage }) => coverage),
    lineHash: lineHashIn(facts.lineHashes),
  }
  return publish(said, findings, channelsOf(input), clientFor(input.token, io), io.context)
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
