import { SEVERITIES, type Reason, type ReportedSeverity } from '@devsecops/core'
import type { Finding, Reading } from '@devsecops/findings'
import {
  blocks,
  code,
  details,
  escapeMarkdown,
  link,
  mark,
  markdown as words,
  reasonList,
  table,
  verdictHeading,
  type Markdown,
} from '@devsecops/report'
import type { CategoryResult, Decision, Facts, Simulation } from './facts.ts'
import { simulationText } from './simulation.ts'
import { toolsOf, total } from './reasons.ts'

/** How many findings a folded section lists: a summary has 1 MiB, and nobody reads more. */
const LISTED = 200

const COLUMNS: readonly ReportedSeverity[] = ['unknown', ...SEVERITIES]

const STATUS = {
  blocked: `${mark('failure')} blocked`,
  warned: `${mark('neutral')} advisory`,
  passed: `${mark('success')} passed`,
  missing: `${mark('failure')} no report`,
  unreported: `${mark('neutral')} no report`,
  off: `${mark('skipped')} off`,
} as const satisfies Record<CategoryResult['status'], string>

/** A category's status with its mark. A report that is missing in an advisory category warns. */
export const statusText = ({ status, rule }: CategoryResult): string =>
  status === 'missing' && rule.mode === 'advisory' ? `${mark('neutral')} no report` : STATUS[status]

/** The job summary: the verdict, a table of the categories, the reasons, and what is behind them, folded. */
export const summaryOf = (decision: Decision, facts: Facts, simulation?: Simulation): string =>
  blocks(
    verdictHeading(decision.verdict),
    sentence(decision, facts),
    categoryTable(decision.categories),
    reasonList(decision.verdict.reasons.filter(isShown)),
    section('Blocking findings', decision.blocking),
    section(
      'Findings that warn',
      decision.categories.flatMap(({ outcomes }) => outcomes.warns),
    ),
    section(
      'Findings that the baseline has',
      decision.categories.flatMap(({ outcomes }) => outcomes.existing),
    ),
    section(
      'Waived',
      decision.categories.flatMap(({ outcomes }) => outcomes.waived),
    ),
    section(
      'Cleared by VEX statements',
      decision.categories.flatMap(({ outcomes }) => outcomes.vex),
    ),
    section(
      'Findings below the threshold',
      decision.categories.flatMap(({ outcomes }) => outcomes.below),
    ),
    section(
      'Suppressed by the tools',
      decision.categories.flatMap(({ outcomes }) => outcomes.suppressed),
    ),
    section(
      'Findings in categories that are off',
      decision.categories.flatMap(({ outcomes }) => outcomes.off),
    ),
    simulation === undefined ? words`` : escapeMarkdown(simulationText(decision, simulation)),
    reportSection(facts.readings),
  )

/** The worst findings are named in the open, all of them in the folded section. */
const NAMED = 10

const isShown = ({ code: name }: Reason, index: number, all: readonly Reason[]): boolean =>
  name !== 'finding' || index - all.findIndex((reason) => reason.code === 'finding') < NAMED

const sentence = ({ environment, categories, blocking }: Decision, { readings }: Facts): Markdown => {
  const found = categories.reduce((sum, { counts }) => sum + total(counts), 0)
  const where = code(environment === '' ? 'no environment' : environment)
  return words`Judged for ${where}: ${found} findings in ${readings.length} reports, of which ${blocking.length} block.`
}

const categoryTable = (categories: readonly CategoryResult[]): Markdown =>
  table(
    ['Category', ...COLUMNS.map(capitalised), 'Blocks at', 'Status'],
    categories.map((each) => [
      escapeMarkdown(each.category),
      ...COLUMNS.map((severity) => count(each.counts[severity])),
      escapeMarkdown(each.rule.mode === 'off' ? '–' : each.rule.failOn),
      escapeMarkdown(statusText(each)),
    ]),
  )

const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

const count = (number: number | undefined): Markdown =>
  number === undefined ? escapeMarkdown('·') : words`${number}`

const section = (title: string, findings: readonly Finding[]): Markdown => {
  if (findings.length === 0) return words``
  const rest = findings.length - LISTED
  return details(
    `${title} (${findings.length})`,
    blocks(
      findingTable(findings.slice(0, LISTED)),
      rest > 0 ? words`… and ${rest} more: the SARIF file has all.` : words``,
    ),
  )
}

/** What is known of exploitation has a column where anything is. */
const findingTable = (findings: readonly Finding[]): Markdown => {
  const header = ['Severity', 'Rule', 'Where', 'What', 'Fixed in']
  if (!findings.some(({ exploitation }) => exploitation !== undefined))
    return table(header, findings.map(row))
  return table(
    [...header, 'Exploited'],
    findings.map((finding) => [...row(finding), escapeMarkdown(exploitationText(finding))]),
  )
}

/** `known, with ransomware, since 2024-05-01; 43 % within 30 days` */
const exploitationText = ({ exploitation: { kev, epss } = {} }: Finding): string =>
  [
    kev && `known${kev.ransomware ? ', with ransomware,' : ''} since ${kev.added}`,
    epss && `${Number((epss.probability * 100).toPrecision(2))} % within 30 days`,
  ]
    .filter((part) => part !== undefined)
    .join('; ') || '–'

const row = (finding: Finding): readonly Markdown[] => {
  const { severity, rule, helpUri, location, package: subject, message, secretHash } = finding
  return [
    escapeMarkdown(severity),
    words`${helpUri === undefined ? escapeMarkdown(rule) : link(rule, helpUri)} (${escapeMarkdown(toolsOf(finding))})`,
    location === undefined
      ? escapeMarkdown(subject?.name ?? '–')
      : code(location.line === undefined ? location.path : `${location.path}:${location.line}`),
    secretHash === undefined
      ? escapeMarkdown(message)
      : words`${escapeMarkdown(message)}, hash ${code(secretHash)}`,
    escapeMarkdown(subject?.fixedIn ?? '–'),
  ]
}

const reportSection = (readings: readonly Reading[]): Markdown =>
  readings.length === 0
    ? words``
    : details(
        `Reports (${readings.length})`,
        table(
          ['File', 'Format', 'Tools', 'Speaks for', 'Findings', 'SHA-256'],
          readings.map((each) => [
            code(each.file),
            escapeMarkdown(
              each.unreadable === undefined
                ? (each.format ?? '–')
                : `${mark('failure')} ${each.unreadable.code}`,
            ),
            escapeMarkdown(each.tools.join(', ') || '–'),
            escapeMarkdown(each.categories.join(', ') || '–'),
            words`${each.findings.length}`,
            each.sha256 === undefined ? escapeMarkdown('–') : code(each.sha256.slice(0, 12)),
          ]),
        ),
      )
