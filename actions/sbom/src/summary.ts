import type { Change, ChangeKind } from '@devsecops/bom'
import { bySeverity } from '@devsecops/core'
import {
  blocks,
  code,
  details,
  escapeMarkdown,
  mark,
  markdown as words,
  pie,
  reasonList,
  table,
  verdictHeading,
  type Markdown,
} from '@devsecops/report'
import { ecosystemsOf } from './ecosystems.ts'
import type { CheckedDocument, Decision, Facts, JudgedLicence, LockFile } from './facts.ts'
import { alarmsOf, countChanges } from './reasons/changes.ts'
import { gapWords, statusOf } from './status.ts'
import { versionsText } from './words.ts'
import type { Vulnerability } from './vulnerabilities/vulnerability.ts'

/** How many rows a table has: a summary has 1 MiB, and nobody reads more. */
const LISTED = 200

/** How many rows stand in the open; longer tables are folded. */
const OPEN = 15

/** The job summary: the verdict, a picture of the ecosystems, what was read, the reasons, and the details, folded. */
export const summaryOf = (decision: Decision, facts: Facts): string =>
  blocks(
    verdictHeading(decision.verdict),
    sentence(decision, facts),
    picture(facts),
    section('Lock files', lockFileTable(facts.lockFiles), facts.lockFiles.length),
    reasonList(decision.verdict.reasons),
    changeSection(facts),
    licenceSection(decision.licences),
    vulnerabilitySection(facts),
    qualityTable(facts.documents),
    adviceSection(facts.documents),
    documentSection(facts.documents),
    skippedSection(facts.skipped),
    opinionSection(facts),
    imageSection(facts),
  )

const sentence = (
  { components, complete, environment }: Decision,
  { subject, lockFiles }: Facts,
): Markdown => {
  const about =
    subject.commit === undefined ? subject.name : `${subject.name} at ${subject.commit.slice(0, 12)}`
  const where = code(environment === '' ? 'no environment' : environment)
  const whole = escapeMarkdown(complete ? 'complete' : 'declared as incomplete')
  return words`${code(about)}, judged for ${where}: ${components} components in ${lockFiles.length} files, ${whole}.`
}

const picture = (facts: Facts): Markdown => {
  const sizes = Object.entries(ecosystemsOf(facts))
  return sizes.length === 0 ? words`` : pie('Packages by ecosystem', sizes)
}

/** A table in the open where it is short, folded where it is long. */
const section = (title: string, content: Markdown, rows: number): Markdown =>
  rows === 0 ? words`` : rows <= OPEN ? content : details(`${title} (${rows})`, content)

const listed = <T>(
  header: readonly string[],
  rows: readonly T[],
  row: (each: T) => readonly Markdown[],
): Markdown =>
  blocks(
    table(header, rows.slice(0, LISTED).map(row)),
    rows.length > LISTED ? words`… and ${rows.length - LISTED} more.` : words``,
  )

const lockFileTable = (lockFiles: readonly LockFile[]): Markdown =>
  listed(['', 'File', 'Format', 'Components', 'What it cannot tell'], lockFiles, (each) => [
    escapeMarkdown(statusOf(each)),
    code(each.graph.file),
    escapeMarkdown(each.graph.format),
    words`${each.graph.components.filter(({ kind }) => kind !== 'project').length}`,
    escapeMarkdown(gapWords(each) || '–'),
  ])

const KINDS = {
  added: '➕ added',
  removed: '➖ removed',
  upgraded: '⬆️ upgraded',
  downgraded: '⬇️ downgraded',
  replaced: '🔁 replaced',
  'same-version': '❗ same version',
} as const satisfies Record<ChangeKind, string>

const changeSection = ({ comparison }: Facts): Markdown => {
  if (comparison.state !== 'found') return words``
  const { changes, moved, base } = comparison.value
  return blocks(
    dependencyChanges(changes, base),
    ...moved.slice(0, MOVES).map(({ from, to }) => words`${code(from)} moved to ${code(to)}.`),
  )
}

/** More are in the comparison's file. */
const MOVES = 10

const dependencyChanges = (changes: readonly Change[], base: string): Markdown => {
  if (changes.length === 0) return words`No dependency changed since ${code(base.slice(0, 12))}.`
  const counts = Object.entries(countChanges(changes))
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => `${count} ${kind}`)
  const rows = listed(['Change', 'Package', 'Version', 'Direct', 'Alarms', 'File'], changes, changeRow)
  return blocks(
    words`Dependencies since ${code(base.slice(0, 12))}: ${escapeMarkdown(counts.join(', '))}.`,
    section('Changes', rows, changes.length),
  )
}

const changeRow = (change: Change): readonly Markdown[] => [
  escapeMarkdown(KINDS[change.kind]),
  words`${code(change.name)} (${escapeMarkdown(change.ecosystem)})`,
  code(versionsText(change) || '–'),
  escapeMarkdown((change.after ?? change.before)?.direct === true ? 'yes' : 'no'),
  escapeMarkdown(alarmsOf(change).join(', ') || '–'),
  code(change.file),
]

const licenceSection = (licences: readonly JudgedLicence[]): Markdown => {
  const open = licences.filter(({ verdict }) => verdict.status !== 'allowed')
  if (licences.length === 0) return words``
  if (open.length === 0) return words`All ${licences.length} packages have a licence that is allowed.`
  const rows = listed(['Licence', 'Package', 'Status', 'Why it is here', 'File'], open, (each) => [
    code(each.verdict.licence ?? 'none'),
    code(`${each.name} ${each.version}`.trim()),
    escapeMarkdown(`${STATUS[each.verdict.status]} ${each.verdict.reason.message}`),
    escapeMarkdown(each.why.join(' → ') || '–'),
    code(each.line === undefined ? each.file : `${each.file}:${each.line}`),
  ])
  return section('Licences', rows, open.length)
}

const STATUS = {
  allowed: mark('success'),
  review: mark('neutral'),
  unknown: mark('neutral'),
  denied: mark('failure'),
} as const satisfies Record<JudgedLicence['verdict']['status'], string>

const vulnerabilitySection = ({ vulnerabilities: search }: Facts): Markdown => {
  if (search.state !== 'found' || search.value.vulnerabilities.length === 0) return words``
  const { vulnerabilities } = search.value
  const header = ['Severity', 'Package', 'Weakness', 'Fixed in', 'Why it is here', 'File']
  const rows = listed(header, vulnerabilities.toSorted(worstFirst), (each) => [
    escapeMarkdown(each.severity === 'unknown' ? 'unrated' : each.severity),
    code(`${each.name} ${each.version}`.trim()),
    words`${code(each.rule)} ${escapeMarkdown(each.summary ?? '')}`,
    escapeMarkdown(each.fixedIn ?? '–'),
    escapeMarkdown(each.why.join(' → ') || '–'),
    code(each.line === undefined ? (each.file ?? '–') : `${each.file ?? ''}:${each.line}`),
  ])
  return section('Vulnerabilities', rows, vulnerabilities.length)
}

const worstFirst = (a: Vulnerability, b: Vulnerability): number => bySeverity(a.severity, b.severity)

const qualityTable = (all: readonly CheckedDocument[]): Markdown => {
  const documents = all.filter(({ quality }) => quality.length > 0)
  const [first] = documents
  if (first === undefined) return words``
  const profiles = first.quality.map(({ profile }) => profile)
  return table(
    ['Quality, 0 to 10', ...profiles],
    documents.map(({ path, quality }) => [
      code(path),
      ...profiles.map((profile) => {
        const own = quality.find((each) => each.profile === profile)
        return escapeMarkdown(own === undefined ? '–' : `${own.score.toFixed(1)} ${own.grade}`)
      }),
    ]),
  )
}

/** What to do about a score, of the first document: each advice once, with the profiles that give it. */
const adviceSection = (documents: readonly CheckedDocument[]): Markdown => {
  const first = documents.find(({ quality }) => quality.length > 0)
  const given = (first?.quality ?? []).flatMap(({ profile, fields }) =>
    fields.flatMap(({ advice, title, kind, isIgnored }) =>
      advice === undefined || kind === 'optional' || isIgnored ? [] : [{ advice, title, profile }],
    ),
  )
  if (given.length === 0) return words``
  const rows = [...Map.groupBy(given, ({ title, advice }) => JSON.stringify([title, advice])).values()]
  return details(
    `What would raise the scores (${rows.length})`,
    listed(['Field', 'Advice', 'Profiles'], rows, (group) => [
      escapeMarkdown(group[0]?.title ?? ''),
      escapeMarkdown(group[0]?.advice ?? ''),
      escapeMarkdown(group.map(({ profile }) => profile).join(', ')),
    ]),
  )
}

const documentSection = (documents: readonly CheckedDocument[]): Markdown =>
  documents.length === 0
    ? words``
    : details(
        `Documents (${documents.length})`,
        listed(['', 'File', 'Format', 'Components', 'SHA-256'], documents, ({ faults, ...each }) => [
          escapeMarkdown(mark(faults.length === 0 ? 'success' : 'failure')),
          code(each.path),
          escapeMarkdown(each.format),
          words`${each.components}`,
          code(each.sha256.slice(0, 12)),
        ]),
      )

const skippedSection = (skipped: readonly string[]): Markdown =>
  skipped.length === 0
    ? words``
    : details(
        `Files that were left out (${skipped.length})`,
        listed(['File'], skipped, (path) => [code(path)]),
      )

const imageSection = ({ images }: Facts): Markdown =>
  images.length === 0
    ? words``
    : listed(['', 'Container image', 'Packages'], images, ({ name, outcome }) => [
        escapeMarkdown(mark(outcome.state === 'found' ? 'success' : 'failure')),
        code(name),
        outcome.state === 'found' ? words`${outcome.value.components.length}` : words`–`,
      ])

const opinionSection = ({ opinion }: Facts): Markdown => {
  if (opinion.state !== 'found') return words``
  const { onlyHere, onlyThere } = opinion.value
  const rows = [
    ...onlyHere.map((purl) => ({ purl, who: 'not by syft' })),
    ...onlyThere.map((purl) => ({ purl, who: 'only by syft' })),
  ]
  return rows.length === 0
    ? words`Syft finds the same packages.`
    : details(
        `Where syft differs (${rows.length})`,
        listed(['Package', 'Found'], rows, ({ purl, who }) => [code(purl), escapeMarkdown(who)]),
      )
}
