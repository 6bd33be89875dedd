import {
  canonicalJson,
  SEVERITIES,
  type Annotation,
  type Evidence,
  type Report,
  type ReportedSeverity,
} from '@devsecops/core'
import { mergeFindings, sarifLog, type Finding } from '@devsecops/findings'
import { oneLine, plainTable, reasonText } from '@devsecops/report'
import type { CategoryResult, Decision, Facts } from './facts.ts'
import { titleOf } from './reasons.ts'
import { statusText, summaryOf } from './summary.ts'

/** What a report is made with, beside the decision. */
export interface Setting {
  readonly commit: string
  readonly policy: Evidence['policy']
  /** Where the merged SARIF goes, in the output directory. */
  readonly sarifFile: string
}

/** How many annotations GitHub shows of a step (10 errors and 10 warnings). */
const ANNOTATIONS = 10

/** How many entries a list in an output has; the verdict document has all. */
const LISTED = 50

/** The decision as outputs, summary, text, annotations and files. */
export const report = (decision: Decision, facts: Facts, setting: Setting): Report => ({
  verdict: decision.verdict,
  commit: setting.commit,
  evidence: {
    environment: decision.environment,
    policy: setting.policy,
    inputs: facts.readings.flatMap(({ file, sha256 }) =>
      sha256 === undefined ? [] : [{ name: file, digest: { sha256 } }],
    ),
  },
  outputs: {
    findings: canonicalJson(
      Object.fromEntries(decision.categories.map(({ category, counts }) => [category, counts])),
    ),
    'blocked-by': canonicalJson(decision.blocking.slice(0, LISTED).map(({ id }) => id)),
    unreadable: canonicalJson(unreadableOf(facts).slice(0, LISTED)),
  },
  fileOutputs: { 'sarif-file': setting.sarifFile },
  summary: summaryOf(decision, facts),
  text: textOf(decision),
  annotations: decision.blocking.slice(0, ANNOTATIONS).map((finding) => annotation(finding, decision)),
  files: [{ path: setting.sarifFile, parts: sarifParts(facts) }],
})

const unreadableOf = ({ readings }: Facts): readonly { readonly file: string; readonly code: string }[] =>
  readings.flatMap(({ file, unreadable }) =>
    unreadable === undefined ? [] : [{ file, code: unreadable.code }],
  )

/** A tool that failed has not said that its earlier findings are gone: only readable reports close alerts. */
const sarifParts = ({ readings }: Facts): Iterable<string> => {
  const coverage = readings
    .filter(({ unreadable }) => unreadable === undefined)
    .flatMap((each) => each.coverage)
  return { [Symbol.iterator]: () => sarifLog(mergeFindings(readings), coverage) }
}

const COLUMNS: readonly ReportedSeverity[] = ['unknown', ...SEVERITIES]

const textOf = ({ categories, verdict }: Decision): string => {
  const header = ['category', ...COLUMNS, 'blocks at', 'status']
  const row = (each: CategoryResult): readonly string[] => [
    each.category,
    ...COLUMNS.map((severity) => String(each.counts[severity] ?? 0)),
    each.rule.failOn,
    statusText(each),
  ]
  return [plainTable(header, categories.map(row)), reasonText(verdict.reasons)]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** Beside the code, where the finding has a place in it. In an advisory gate nothing is an error. */
const annotation = (finding: Finding, { verdict }: Decision): Annotation => ({
  level: verdict.mode === 'required' ? 'error' : 'warning',
  title: oneLine(`${finding.severity}: ${finding.tool} ${finding.rule}`),
  message: oneLine(`${finding.message} (${titleOf(finding)})`),
  ...(finding.location === undefined
    ? {}
    : {
        file: finding.location.path,
        ...(finding.location.line === undefined ? {} : { line: finding.location.line }),
        ...(finding.location.endLine === undefined ? {} : { endLine: finding.location.endLine }),
      }),
})
