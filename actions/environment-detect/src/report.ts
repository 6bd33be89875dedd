import { digestOf, durationText, milliseconds, prettyJson } from '@devsecops/core'
import type { Report, RunContext } from '@devsecops/core'
import type { DetectedEnvironment, Detection, Policy } from '@devsecops/policy'
import { plainTable, reasonText } from '@devsecops/report'
import type { Decision } from './decide.ts'
import type { Facts } from './facts.ts'
import { summaryOf } from './summary.ts'

const EXPLAIN_FILE = 'environment-detect.explain.json'

/** The decision as outputs, summary and files. */
export const report = (decision: Decision, policy: Policy, { context }: Facts, run: RunContext): Report => {
  const { verdict, detection } = decision
  return {
    verdict,
    commit: context.commit,
    evidence: {
      environment: detection.environments.length > 1 ? 'all' : detection.environment,
      policy: { sha256: policy.digest, sources: policy.sources },
      inputs: [{ name: 'event', mediaType: 'application/json', digest: { sha256: digestOf(run.payload) } }],
    },
    outputs: outputsOf(detection, policy),
    fileOutputs: { 'explain-file': EXPLAIN_FILE },
    summary: summaryOf(decision, policy, context),
    text: textOf(decision),
    annotations: verdict.reasons
      .filter(({ effect }) => effect !== 'notes')
      .map(({ effect, message }) => ({
        level: effect === 'blocks' ? 'error' : 'warning',
        title: 'environment-detect',
        message,
      })),
    files: [{ path: EXPLAIN_FILE, parts: [prettyJson(explanationOf(detection, policy))] }],
  }
}

const outputsOf = (detection: Detection, policy: Policy): Record<string, string> => {
  const single = detection.environments.length === 1 ? detection.environments[0] : undefined
  const settings = single === undefined ? undefined : settingsOf(single)
  return {
    environment: detection.environment,
    environments: JSON.stringify(detection.environments.map(settingsOf)),
    strategy: detection.strategy,
    security: detection.security,
    compliance: detection.compliance,
    frameworks: (single?.frameworks ?? []).join(','),
    deployable: String(detection.deployable),
    approvals: JSON.stringify(settings?.approvals ?? {}),
    'change-category': detection.changeCategory,
    cost: JSON.stringify(settings?.cost ?? {}),
    slo: JSON.stringify(settings?.slo ?? {}),
    rto: settings?.rto ?? '',
    rpo: settings?.rpo ?? '',
    scans: JSON.stringify(scansOf(detection)),
    tests: JSON.stringify(detection.tests),
    components: JSON.stringify(detection.components),
    'policy-digest': policy.digest,
    reason: detection.reason,
  }
}

/** An environment's settings in the names that the policy file uses. */
const settingsOf = (environment: DetectedEnvironment) => ({
  environment: environment.name,
  deployable: environment.deployable,
  strategy: environment.strategy,
  security: environment.security,
  compliance: environment.compliance,
  frameworks: environment.frameworks,
  'minimum-score': environment.minimumScore,
  approvals: {
    count: environment.approvals.count,
    teams: environment.approvals.teams,
    'security-review': environment.approvals.securityReview,
  },
  cost: {
    change: environment.cost.change,
    monthly: environment.cost.monthly,
    daily: environment.cost.daily,
    'alert-at': environment.cost.alertAt,
    'approve-increase-over': environment.cost.approveIncreaseOver,
  },
  slo: {
    availability: environment.slo.availability,
    'latency-p95-ms': environment.slo.latencyP95 === null ? null : milliseconds(environment.slo.latencyP95),
    'error-rate': environment.slo.errorRate,
  },
  rto: durationOf(environment.rto),
  rpo: durationOf(environment.rpo),
})

const durationOf = (seconds: number | null): string => (seconds === null ? '' : durationText(seconds))

/** The matrix of scans: none where security is off, and none of a category that is. */
const scansOf = ({ scans, security }: Detection): readonly Record<string, unknown>[] =>
  security === 'off'
    ? []
    : Object.entries(scans)
        .filter(([, { mode }]) => mode !== 'off')
        .map(([category, { mode, failOn, block, onUnknown, newOnly, tools, onMissing }]) => ({
          category,
          mode,
          'fail-on': failOn,
          ...(block.length > 0 && { block, 'on-unknown': onUnknown }),
          'new-only': newOnly,
          tools,
          'on-missing': onMissing,
        }))

const explanationOf = (detection: Detection, policy: Policy): unknown => ({
  policy: { sha256: policy.digest, sources: policy.sources },
  'excluded-frameworks': policy.excludedFrameworks,
  settings: policy.explanations,
  trace: detection.trace,
})

const textOf = ({ verdict, detection }: Decision): string => {
  const rows = detection.environments.map(({ name, strategy, security, compliance, deployable }) => [
    name,
    strategy,
    security,
    compliance,
    deployable ? 'yes' : 'no',
  ])
  const table = plainTable(['environment', 'strategy', 'security', 'compliance', 'deployable'], rows)
  return [table, detection.reason, reasonText(verdict.reasons)].filter((part) => part !== '').join('\n\n')
}
