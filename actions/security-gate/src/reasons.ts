import { bySeverity, type Reason, type ReportedSeverity } from '@devsecops/core'
import type { Finding, Succession } from '@devsecops/findings'
import type { CategoryResult, Counts, Facts } from './facts.ts'

/** How many blocking findings are named one by one, over all categories; the measures hold the ids of all. */
export const NAMED_FINDINGS = 50

/**
 * Why the gate concludes as it does. Codes: the unreadable codes (`truncated`, `tool-failed` …) and `no-report` of files;
 * `missing-report`, `findings`, `advisory-findings`, `existing-findings`, `waived-findings`, `vex-findings` and
 * `suppressed-findings` of categories; `baseline-unreadable`, `baseline-absent` and `fixed-findings` of the baseline;
 * `finding` of a finding.
 */
export const reasonsOf = (
  categories: readonly CategoryResult[],
  blocking: readonly Finding[],
  facts: Facts,
  succession: Succession,
): readonly Reason[] => [
  ...fileReasons(facts),
  ...baselineReasons(categories, facts, succession),
  ...categories.flatMap((each) => missingReasons(each, facts)),
  ...categories.flatMap(findingReasons),
  ...blocking.slice(0, NAMED_FINDINGS).map(named),
]

const fileReasons = ({ readings, unmatched }: Facts): readonly Reason[] => [
  ...readings.flatMap(({ file, unreadable }): readonly Reason[] =>
    unreadable === undefined
      ? []
      : [{ code: unreadable.code, effect: 'blocks', message: unreadable.message, subject: file }],
  ),
  ...unmatched
    .filter(({ demanded }) => demanded || readings.length > 0)
    .map(({ pattern, demanded, input = 'reports' }): Reason => ({
      code: 'no-report',
      effect: demanded ? 'blocks' : 'notes',
      message: `No file matches this line of the input ${input}.`,
      subject: pattern,
    })),
  ...(readings.length > 0
    ? []
    : [
        {
          code: 'no-report',
          effect: 'blocks',
          message: 'There is no report at all: nothing was judged.',
        } as const,
      ]),
]

/** A baseline that cannot be trusted blocks, for it says what may be let through; one that is not there lets nothing through. */
const baselineReasons = (
  categories: readonly CategoryResult[],
  { records: { baseline } }: Facts,
  { fixed }: Succession,
): readonly Reason[] => {
  const newOnly = categories.filter(({ rule }) => rule.newOnly && rule.mode !== 'off')
  switch (baseline.state) {
    case 'unavailable':
      return [
        {
          code: 'baseline-unreadable',
          effect: 'blocks',
          message: `The baseline cannot be used: ${baseline.reason}${permissionText(baseline.permission)}.`,
        },
      ]
    case 'absent':
      return newOnly.length === 0
        ? []
        : [
            {
              code: 'baseline-absent',
              effect: 'notes',
              message: `There is no baseline, so every finding is new in ${newOnly.map(({ category }) => category).join(', ')}.`,
            },
          ]
    case 'found':
      return fixed.length === 0
        ? []
        : [
            {
              code: 'fixed-findings',
              effect: 'notes',
              message: `${plural(fixed.length)} of the baseline ${fixed.length === 1 ? 'is' : 'are'} no longer there.`,
            },
          ]
  }
}

/** What to grant, where that would help. */
const permissionText = (permission: string | undefined): string =>
  permission === undefined ? '' : `; it may need the permission ${permission}`

/** An expected category blocks when nothing reports for it; otherwise the policy's mode and on-missing decide. */
const missingReasons = (
  { category, rule, reported }: CategoryResult,
  { expected }: Facts,
): readonly Reason[] => {
  const demanded = expected.includes(category)
  if (reported || (rule.mode === 'off' && !demanded)) return []
  const blocks = demanded || (rule.mode === 'required' && rule.onMissing === 'fail')
  const why = demanded ? 'the input expect names it' : `the policy says on-missing: ${rule.onMissing}`
  return [
    {
      code: 'missing-report',
      effect: blocks ? 'blocks' : 'warns',
      message: `No report speaks for ${category}; ${why}.`,
      subject: category,
    },
  ]
}

const findingReasons = ({ category, rule, outcomes }: CategoryResult): readonly Reason[] => {
  const say = (
    code: string,
    effect: Reason['effect'],
    findings: readonly Finding[],
    how: string,
  ): readonly Reason[] =>
    findings.length === 0
      ? []
      : [
          {
            code,
            effect,
            message: `${category}: ${plural(findings.length)} ${how} (${tally(findings)}).`,
            subject: category,
          },
        ]
  const reached = reachedBy(rule)
  return [
    ...say('findings', 'blocks', outcomes.blocks, reached),
    ...say('advisory-findings', 'warns', outcomes.warns, `${reached}, in an advisory category`),
    ...say('existing-findings', 'notes', outcomes.existing, `${reached}, which the baseline has`),
    ...say('waived-findings', 'notes', outcomes.waived, `${reached}, waived`),
    ...say('vex-findings', 'notes', outcomes.vex, `${reached}, cleared by a VEX statement`),
    ...say('suppressed-findings', 'notes', outcomes.suppressed, 'suppressed by the tools themselves'),
  ]
}

const reachedBy = ({ failOn, block }: CategoryResult['rule']): string => {
  const conditions = block.length === 0 ? '' : 'under a condition of the policy'
  if (failOn === 'any') return 'of any severity'
  if (failOn === 'none') return conditions || 'of no severity'
  return `at or above ${failOn}${conditions === '' ? '' : ` or ${conditions}`}`
}

const plural = (count: number): string => `${count} ${count === 1 ? 'finding' : 'findings'}`

const tally = (findings: readonly Finding[]): string =>
  describeCounts(Map.groupBy(findings, ({ severity }) => severity))

const describeCounts = (groups: ReadonlyMap<ReportedSeverity, readonly Finding[]>): string =>
  [...groups]
    .sort(([a], [b]) => bySeverity(a, b))
    .map(([severity, members]) => `${members.length} ${severity}`)
    .join(', ')

const named = (finding: Finding): Reason => ({
  code: 'finding',
  effect: 'blocks',
  message: `${finding.severity}: ${titleOf(finding)}: ${finding.message}`,
  subject: finding.id,
})

/** `semgrep python.sqli at api/orders.py:12`, `trivy CVE-2024-1 in openssl 3.0.1`. */
export const titleOf = (finding: Finding): string =>
  [`${toolsOf(finding)} ${finding.rule}`, packageOf(finding), placeOf(finding)]
    .filter((part) => part !== '')
    .join(' ')

/** The tool, or all tools that reported it: `grype, trivy`. */
export const toolsOf = ({ tool, tools = [tool] }: Finding): string => tools.join(', ')

const packageOf = ({ package: subject }: Finding): string =>
  subject === undefined
    ? ''
    : `in ${subject.name}${subject.version === undefined ? '' : ` ${subject.version}`}`

const placeOf = ({ location }: Finding): string =>
  location === undefined ? '' : `at ${location.path}${location.line === undefined ? '' : `:${location.line}`}`

/** The number of findings that were counted. */
export const total = (counts: Counts): number => Object.values(counts).reduce((sum, count) => sum + count, 0)
