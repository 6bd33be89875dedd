import { ConfigurationError } from '@devsecops/core'
import type { Report } from '@devsecops/core'
import type { Reading } from '@devsecops/findings'
import { clientFor } from '@devsecops/policy-source'
import type { Io } from '@devsecops/runner'
import { collect } from './collect.ts'
import { decide, type Facts, type Simulation } from './decide.ts'
import type { Reports } from './facts.ts'
import type { Inputs } from './inputs.ts'
import { findPolicy, findSimulatedPolicy } from './policy.ts'
import { collectRecords } from './records.ts'
import { publish, relay, type Channels } from './publish/index.ts'
import { report } from './report.ts'

export { inputs } from './inputs.ts'

/** Judges reports, or publishes what an earlier run with fewer rights has judged. */
export const run = async (input: Inputs, io: Io): Promise<Report> => {
  const from = input['publish-from']
  if (from !== undefined) return relay(from, channelsOf(input), clientFor(input.token, io), io)
  if (input.reports.length > 0 || input.scan.length > 0) return judge(input, io)
  throw new ConfigurationError({
    code: 'bad-input',
    message:
      'Input reports: found nothing, expected globs, one a line; only publish-from needs none, and scan makes reports of its own.',
  })
}

const channelsOf = (input: Inputs): Channels => ({
  upload: input.upload ?? false,
  checkRun: input['check-run'] ?? false,
  comment: input.comment ?? false,
})

/** Reads the reports that scanners left, judges them by the policy, says what came of it, and publishes it. */
const judge = async (input: Inputs, io: Io): Promise<Report> => {
  const { policy, whole, commit, evidence } = await findPolicy(input, io)
  const reports = withReadings(collect(input, io.files), await scanned(input, io))
  const facts = { ...reports, records: await collectRecords(whole, input, io, reports.readings) }
  const decision = decide(policy, facts, io.now)
  const simulation = await simulate(facts, input, io)
  const judged = report(decision, facts, {
    commit,
    policy: evidence,
    sarifFile: input['sarif-file'],
    now: io.now,
    author: `${io.context.serverUrl}/${io.context.repository}`,
    key: input['hash-key'],
    ...(simulation && { simulation }),
  })
  const trusted = facts.readings.filter(({ unreadable }) => unreadable === undefined)
  const findings = { published: decision.weaknesses, coverage: trusted.flatMap(({ coverage }) => coverage) }
  return publish(judged, findings, channelsOf(input), clientFor(input.token, io), io.context)
}

/** What the scanners found that are run here; whatever runs them is loaded only where that is asked for. */
const scanned = async (input: Inputs, io: Io): Promise<readonly Reading[]> => {
  if (input.scan.length === 0) return []
  const [{ scan }, { openTools }] = await Promise.all([
    import('./scan/index.ts'),
    import('@devsecops/runner/tools'),
  ])
  return scan(input, io, openTools(io.files.workspace))
}

const withReadings = (reports: Reports, more: readonly Reading[]): Reports => ({
  ...reports,
  readings: [...reports.readings, ...more],
})

/** Judges the same facts by another policy, beside the verdict and without a say in it. */
const simulate = async (facts: Facts, input: Inputs, io: Io): Promise<Simulation | undefined> => {
  const file = input.simulate
  if (file === undefined) return undefined
  const policy = await findSimulatedPolicy(file, input, io)
  return 'refused' in policy
    ? { state: 'refused', file, message: policy.refused }
    : { state: 'judged', file, decision: decide(policy, facts, io.now) }
}
