import type { ReportedSeverity } from '@devsecops/core'
import { cweIds } from '../cwes.ts'
import { draft, type Draft } from '../draft.ts'
import { rawAt } from '../raw.ts'
import { severityOfLabel } from '../severities.ts'
import type { Value } from '../value.ts'
import { covers, jsonReader } from './reader.ts'

/** Semgrep (`--json`): `results` and `errors`. An empty scan is told by `paths` or `version`. */
export const semgrep = jsonReader(
  'semgrep',
  (root) =>
    root.has('results', 'errors') &&
    !root.has('metrics') &&
    (root.has('paths') || root.has('version') || first(root)?.has('check_id') === true),
  (root, { root: checkout }) => {
    const drafts = root
      .at('results')
      .needList()
      .map((result) => read(result, checkout))
    const errors = root.at('errors').needList().filter(isFatal).length
    return {
      tools: ['semgrep'],
      coverage: covers('semgrep', ['sast', ...drafts.map(({ category }) => category)]),
      drafts,
      ...(errors === 0 ? {} : { failure: `Semgrep could not finish its scan: it reports ${errors} errors.` }),
    }
  },
)

const first = (root: Value): Value | undefined =>
  root.at('results').isList ? root.at('results').list()[0] : undefined

/** Warnings (a file that is only partly parsed) are part of every large scan; an error without a level counts as one. */
const isFatal = (error: Value): boolean =>
  !['warn', 'warning', 'info'].includes(error.at('level').text() ?? 'error')

const read = (result: Value, checkout: string | undefined): Draft => {
  const extra = result.at('extra')
  const isDependency = extra.has('sca_info')
  return draft(
    {
      category: isDependency ? 'sca' : 'sast',
      severity: severityOf(extra.at('severity').text()),
      tool: 'semgrep',
      rule: result.at('check_id').needText(),
      message: extra.at('message').text() ?? '',
      key: [isDependency ? nameOf(extra) : (fingerprint(extra) ?? code(extra))],
      // The fingerprint is made of the path, too.
      anchor:
        isDependency || fingerprint(extra) === undefined
          ? undefined
          : [code(extra) ?? extra.at('message').text()],
      path: result.at('path').needText(),
      line: result.at('start').at('line').line(),
      endLine: result.at('end').at('line').line(),
      cwes: cweIds(rawAt(extra.raw, 'metadata', 'cwe')),
      helpUri: extra.at('metadata').at('source').text(),
      reachable: reachableOf(extra),
      suppressed: extra.at('is_ignored').flag() === true ? 'nosemgrep' : undefined,
      found: isAboutSecrets(result) ? { texts: codeIn(extra) } : undefined,
      ...dependency(extra),
    },
    checkout,
  )
}

/** Semgrep's older words ERROR, WARNING and INFO stand for high, medium and low; INVENTORY and EXPERIMENT for neither. */
const severityOf = (label: string | undefined): ReportedSeverity => {
  switch (label?.toUpperCase()) {
    case 'ERROR':
      return 'high'
    case 'WARNING':
      return 'medium'
    case 'INFO':
      return 'low'
    case 'INVENTORY':
    case 'EXPERIMENT':
      return 'info'
    case undefined:
    default:
      return severityOfLabel(label)
  }
}

/** By the rule's id, or CWE-259, CWE-321 or CWE-798: a credential in the code. Its message may quote what it matched. */
const isAboutSecrets = ({ raw }: Value): boolean =>
  /secret|credential|passw|token|api[-_]?key|private[-_]?key|hard-?coded/i.test(
    String(rawAt(raw, 'check_id')),
  ) || cweIds(rawAt(raw, 'extra', 'metadata', 'cwe')).some((cwe) => /^CWE-(?:259|321|798)$/.test(cwe))

/** The lines, and what the rule's variables stand for. */
const codeIn = ({ raw }: Value): readonly unknown[] => [
  rawAt(raw, 'lines'),
  ...Object.values(rawAt(raw, 'metavars') ?? {}).map((variable) => rawAt(variable, 'abstract_content')),
]

/** The fingerprint without the `_0`, `_1` that counts its copies. Without an account Semgrep writes "requires login". */
const fingerprint = (extra: Value): string | undefined => {
  const text = extra.at('fingerprint').text()
  return text === undefined || text === 'requires login' ? undefined : text.replace(/_\d+$/, '')
}

const code = (extra: Value): string | undefined => {
  const lines = extra.at('lines').text()
  return lines === 'requires login' ? undefined : lines?.replace(/\s+/g, '')
}

/** Whether the code uses what is vulnerable, and not only the package. */
const reachableOf = (extra: Value): boolean | undefined => {
  const reachable = rawAt(extra.raw, 'sca_info', 'reachable')
  return typeof reachable === 'boolean' ? reachable : undefined
}

const found = (extra: Value): Value => extra.at('sca_info').at('dependency_match').at('found_dependency')

const nameOf = (extra: Value): string | undefined => found(extra).at('package').text()

const dependency = (extra: Value) => {
  const name = nameOf(extra)
  return name === undefined ? {} : { package: { name, version: found(extra).at('version').text() } }
}
