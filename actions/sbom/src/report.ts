import { canonicalJson, prettyJson, type Annotation, type Evidence, type Report } from '@devsecops/core'
import { oneLine, plainTable, reasonText } from '@devsecops/report'
import type { Change, Side } from '@devsecops/bom'
import { alarmsOf } from './reasons/changes.ts'
import type { CheckedDocument, Decision, Facts, LockFile, Remark } from './facts.ts'
import { gapWords, statusOf } from './status.ts'
import { summaryOf } from './summary.ts'
import { TOOL } from './tool.ts'
import { vulnerabilityLog } from './vulnerabilities/sarif.ts'

/** What a report is made with, beside the decision. */
export interface Setting {
  /** The commit that the verdict is about. */
  readonly commit: string
  readonly policy: Evidence['policy']
}

export const DIFF_FILE = 'sbom.diff.json'
export const VULNERABILITIES_FILE = 'sbom.vulnerabilities.sarif'

/** How many annotations GitHub shows of a step (10 errors and 10 warnings). */
const ANNOTATIONS = 20

/** The decision as outputs, summary, text, annotations and files. A document that is not valid is not written. */
export const report = (decision: Decision, facts: Facts, { commit, policy }: Setting): Report => {
  const valid = facts.documents.filter(({ faults }) => faults.length === 0)
  return {
    verdict: decision.verdict,
    commit,
    evidence: {
      environment: decision.environment,
      policy,
      inputs: [
        ...facts.lockFiles.flatMap(({ graph: { file: name }, sha256 }) =>
          sha256 === undefined ? [] : [{ name, digest: { sha256 } }],
        ),
        ...databaseOf(facts),
      ],
    },
    outputs: {
      components: String(decision.components),
      complete: String(decision.complete),
      quality: canonicalJson(decision.quality),
      ...(facts.vulnerabilities.state === 'found' ? {} : { 'vulnerabilities-sarif': '' }),
    },
    fileOutputs: {
      'diff-file': DIFF_FILE,
      ...(facts.vulnerabilities.state === 'found' && { 'vulnerabilities-sarif': VULNERABILITIES_FILE }),
    },
    fileLists: { sboms: valid.map((document) => entryOf(document, facts)), attestations: [] },
    summary: summaryOf(decision, facts),
    text: textOf(decision, facts),
    annotations: annotationsOf(decision),
    files: [
      ...valid.map(({ path, text }) => ({
        path,
        parts: { [Symbol.iterator]: () => text()[Symbol.iterator]() },
      })),
      { path: DIFF_FILE, parts: [prettyJson(diffOf(facts))] },
      ...vulnerabilityFiles(facts),
    ],
  }
}

/** Written also when nothing was found: that somebody looked is to be known. */
const vulnerabilityFiles = ({ vulnerabilities: search }: Facts): Report['files'] =>
  search.state === 'found'
    ? [{ path: VULNERABILITIES_FILE, parts: [vulnerabilityLog(search.value, TOOL.version)] }]
    : []

const databaseOf = ({ vulnerabilities: search }: Facts): Evidence['inputs'] => {
  const database = search.state === 'found' ? search.value.database : search
  return database.state === 'found'
    ? [{ name: database.value.path, digest: { sha256: database.value.sha256 } }]
    : []
}

const entryOf = (
  { path, format, sha256, kind, serial, image }: CheckedDocument,
  { subject: { name, commit } }: Facts,
) => ({
  file: path,
  format,
  sha256,
  subject: image ?? (commit === undefined ? name : `${name}@${commit}`),
  kind,
  serial: `urn:uuid:${serial}`,
})

/** The comparison for programs; `state` says whether there is one. */
const diffOf = ({ comparison }: Facts): unknown => {
  switch (comparison.state) {
    case 'absent':
      return { state: 'absent' }
    case 'unavailable':
      return { state: 'unavailable', reason: comparison.reason }
    case 'found': {
      const { base, changes, moved, unread } = comparison.value
      return {
        ...{ state: 'found', base, changes: changes.map(changeOf), moved },
        unread: unread.map(({ file }) => file),
      }
    }
  }
}

const changeOf = (change: Change): unknown => ({
  file: change.file,
  ecosystem: change.ecosystem,
  name: change.name,
  kind: change.kind,
  alarms: alarmsOf(change),
  ...(change.before !== undefined && { before: sideOf(change.before) }),
  ...(change.after !== undefined && { after: sideOf(change.after) }),
})

const sideOf = ({ component, direct }: Side): unknown => {
  const { version, purl, scope, licence, hashes, checksum, origin, installScript, file, line } = component
  return {
    ...{ version, purl, scope, direct, license: licence, hashes, checksum },
    ...{ origin, 'install-script': installScript, file, line },
  }
}

const textOf = ({ verdict, complete, components }: Decision, { lockFiles }: Facts): string => {
  const row = (file: LockFile): readonly string[] => [
    file.graph.file,
    file.graph.format,
    String(file.graph.components.length),
    `${statusOf(file)} ${gapWords(file)}`.trim(),
  ]
  const sum = `${components} components, ${complete ? 'all that the files name' : 'and more that could not be told'}`
  return [
    ...(lockFiles.length === 0
      ? []
      : [plainTable(['file', 'format', 'components', 'read'], lockFiles.map(row))]),
    sum,
    reasonText(verdict.reasons),
  ]
    .filter((part) => part !== '')
    .join('\n\n')
}

/** Beside the lock file's line, what blocks before what warns. In an advisory gate nothing is an error. */
const annotationsOf = ({ remarks, verdict }: Decision): readonly Annotation[] => {
  const shown = (effect: Remark['effect']): readonly Annotation[] =>
    remarks
      .filter((remark) => remark.effect === effect && remark.file !== undefined)
      .map(({ code, message, file, line }) => ({
        level: effect === 'blocks' && verdict.mode === 'required' ? 'error' : 'warning',
        title: oneLine(`sbom: ${code}`),
        message: oneLine(message),
        ...(file !== undefined && { file }),
        ...(line !== undefined && { line }),
      }))
  return [...shown('blocks'), ...shown('warns')].slice(0, ANNOTATIONS)
}
