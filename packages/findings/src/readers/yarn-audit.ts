import { readAdvisory } from '../npm/advisory.ts'
import type { Value } from '../value.ts'
import { covers, sequenceReader } from './reader.ts'

/** What `yarn audit --json` of yarn 1 prints, one a line. */
const TYPES = new Set(['auditAction', 'auditAdvisory', 'auditSummary', 'error', 'info', 'warning'])

/**
 * `yarn audit --json` of yarn 1: an `auditAdvisory` for each path to each vulnerable package, which is one finding for each
 * advisory's number and package, and an `auditSummary` at the end. `--level` leaves advisories out and counts them still; it
 * cannot leave out critical ones.
 */
export const yarnAudit = sequenceReader(
  'yarn-audit',
  (values) =>
    values.length > 0 &&
    values.every((value) => value.has('type', 'data') && TYPES.has(String(value.at('type').raw))),
  (values) => {
    const of = (type: string): readonly Value[] =>
      values.filter((value) => value.at('type').raw === type).map((value) => value.at('data'))
    const drafts = distinct(of('auditAdvisory').map((data) => data.object().at('advisory').object())).map(
      (advisory) => readAdvisory(advisory, 'yarn-audit', 'yarn.lock'),
    )
    const failure = failureOf(of('error').length, of('auditSummary'), drafts)
    if (failure === undefined && of('auditSummary').length === 0)
      throw lastOf(values).refusal('truncated', 'the report ends, and yarn’s summary has not come')
    return {
      tools: ['yarn-audit'],
      coverage: covers('yarn-audit', ['sca']),
      drafts,
      ...(failure === undefined ? {} : { failure }),
    }
  },
)

/** The advisories, each once. */
const distinct = (advisories: readonly Value[]): readonly Value[] => [
  ...new Map(
    advisories.map((each) => [JSON.stringify([each.at('id').raw, each.at('module_name').raw]), each]),
  ).values(),
]

const lastOf = (values: readonly Value[]): Value => values.at(-1) as Value

const failureOf = (
  errors: number,
  summaries: readonly Value[],
  drafts: readonly { readonly severity: string }[],
): string | undefined => {
  if (errors > 0) return `yarn could not finish the audit: it reports ${errors} errors.`
  const counted = summaries.some(
    (summary) => (summary.object().at('vulnerabilities').at('critical').number() ?? 0) > 0,
  )
  const listed = drafts.some(({ severity }) => severity === 'critical')
  return counted && !listed ? 'yarn counts critical vulnerabilities and does not list them.' : undefined
}
