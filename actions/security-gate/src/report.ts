import {
  canonicalJson,
  SEVERITIES,
  type Annotation,
  type Evidence,
  type Report,
  type ReportedSeverity,
} from '@devsecops/core'
import {
  baselineText,
  lineHashIn,
  openVexText,
  sarifLog,
  type Finding,
  type Weakness,
} from '@devsecops/findings'
import { oneLine, plainTable, reasonText } from '@devsecops/report'
import { BASELINE_FILE } from './baseline/file-name.ts'
import { EXPORT_OUTPUTS, exportFiles, type ExportSetting } from './exports.ts'
import { explanation } from './explain.ts'
import type { CategoryResult, Decision, Facts, SecurityPolicy, Simulation } from './facts.ts'
import { titleOf } from './reasons.ts'
import { statusText, summaryOf } from './summary.ts'

/** What a report is made with, beside the decision. */
export interface Setting {
  readonly commit: string
  readonly policy: Evidence['policy']
  /** Where the merged SARIF goes, in the output directory. */
  readonly sarifFile: string
  /** The time of the run. */
  readonly now: Date
  /** The repository's address, which signs what the gate writes in its name. */
  readonly author: string
  /** The key by which the baseline is signed. */
  readonly key?: string | undefined
  readonly simulation?: Simulation
  /** Which files are written for other systems; none, unless given. */
  readonly exports?: ExportSetting
}

export const EXPLANATION_FILE = 'security-gate.explain.json'
export const VEX_FILE = 'security-gate.openvex.json'

/** How many annotations GitHub shows of a step (10 errors and 10 warnings). */
const ANNOTATIONS = 10

/** How many entries a list in an output has; the verdict document has all. */
const LISTED = 50

/** The decision as outputs, summary, text, annotations and files. */
export const report = (decision: Decision, facts: Facts, setting: Setting): Report => {
  const exported = exportFiles(decision.weaknesses, setting.exports ?? { ocsf: false }, {
    repository: setting.author,
    commit: setting.commit,
    now: setting.now,
  })
  const basis = basicReport(decision, facts, setting)
  return {
    ...basis,
    // Each output is set, also where no such file is wanted.
    outputs: { ...basis.outputs, ...Object.fromEntries(EXPORT_OUTPUTS.map((output) => [output, ''])) },
    fileOutputs: {
      ...basis.fileOutputs,
      ...Object.fromEntries(Object.entries(exported).map(([output, { path }]) => [output, path])),
    },
    files: [...basis.files, ...Object.values(exported)],
  }
}

const basicReport = (decision: Decision, facts: Facts, setting: Setting): Report => ({
  verdict: decision.verdict,
  commit: setting.commit,
  evidence: {
    environment: decision.environment,
    policy: setting.policy,
    inputs: [
      ...facts.readings.flatMap(({ file, sha256 }) =>
        sha256 === undefined ? [] : [{ name: file, digest: { sha256 } }],
      ),
      ...facts.records.files,
    ],
  },
  outputs: {
    findings: canonicalJson(
      Object.fromEntries(
        decision.categories.map(({ category, counts, fresh }) => [category, { ...counts, new: fresh }]),
      ),
    ),
    'blocked-by': canonicalJson(decision.blocking.slice(0, LISTED).map(({ id }) => id)),
    unreadable: canonicalJson(unreadableOf(facts).slice(0, LISTED)),
  },
  fileOutputs: {
    'sarif-file': setting.sarifFile,
    'baseline-file': BASELINE_FILE,
    'explain-file': EXPLANATION_FILE,
    'vex-file': VEX_FILE,
  },
  summary: summaryOf(decision, facts, setting.simulation),
  text: textOf(decision),
  annotations: decision.blocking.slice(0, ANNOTATIONS).map((finding) => annotation(finding, decision)),
  files: filesOf(decision, facts, setting),
})

const unreadableOf = ({ readings }: Facts): readonly { readonly file: string; readonly code: string }[] =>
  readings.flatMap(({ file, unreadable }) =>
    unreadable === undefined ? [] : [{ file, code: unreadable.code }],
  )

const filesOf = (decision: Decision, facts: Facts, setting: Setting): Report['files'] => [
  { path: setting.sarifFile, parts: sarifParts(decision, facts) },
  {
    path: BASELINE_FILE,
    parts: pieces(() =>
      baselineText({ commit: setting.commit, ...decision.succession.baseline }, setting.key),
    ),
  },
  {
    path: EXPLANATION_FILE,
    parts: pieces(() => explanation(decision, scansOf(decision), setting.simulation)),
  },
  { path: VEX_FILE, parts: [vexText(decision, facts, setting)] },
]

/** Written anew each time that they are read. */
const pieces = (write: () => Iterator<string>): Iterable<string> => ({ [Symbol.iterator]: write })

const scansOf = ({ categories }: Decision): SecurityPolicy['scans'] =>
  Object.fromEntries(categories.map(({ category, rule }) => [category, rule])) as SecurityPolicy['scans']

const vexText = ({ weaknesses }: Decision, { records }: Facts, { author, now }: Setting): string =>
  openVexText(
    weaknesses
      .flatMap(({ judgements }) => judgements)
      .flatMap(({ finding, outcome, waivers: [match] = [] }) =>
        outcome === 'waived' && match !== undefined ? [{ finding, waiver: match.waiver }] : [],
      ),
    { author, product: records.vex.products[0] ?? author, timestamp: now.toISOString() },
  )

/** What lets a weakness through stands in the log as a suppression, so that a viewer of SARIF sees who accepted it. */
const shown = ({ finding, outcome, judgements }: Weakness): Finding => {
  const [{ waivers: [match] = [], vex } = {}] = judgements
  if (outcome === 'waived' && match !== undefined) {
    const { owner, reason, expires, origin } = match.waiver
    return { ...finding, suppressed: `Waived until ${expires} by ${owner} (${origin}): ${reason}` }
  }
  if (outcome === 'vex' && vex !== undefined)
    return {
      ...finding,
      suppressed: `VEX: ${vex.status}${vex.justification === undefined ? '' : `, ${vex.justification}`} (${vex.file})`,
    }
  return finding
}

/** A tool that failed has not said that its earlier findings are gone: only readable reports close alerts. */
const sarifParts = ({ weaknesses }: Decision, { readings, lineHashes }: Facts): Iterable<string> => {
  const coverage = readings
    .filter(({ unreadable }) => unreadable === undefined)
    .flatMap((each) => each.coverage)
  return pieces(() => sarifLog(weaknesses.map(shown), coverage, lineHashIn(lineHashes)))
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
