import { otherNames } from '../advisories.ts'
import { draft, type Draft } from '../draft.ts'
import { severityOfCvss } from '../ratings.ts'
import { severityOfLabel } from '../severities.ts'
import type { Value } from '../value.ts'
import { covers, jsonReader, orEmptyList } from './reader.ts'

/**
 * Safety: `safety check --json` of versions 2 and 3 (`report_meta`), `safety scan --output json` (`scan_results`), and the
 * array of arrays of version 1: package, range, version, text, id. The severity is the CVSS v3 one, where an account's
 * report has it, else unknown. What the policy ignores is suppressed.
 */
export const safety = orEmptyList(
  jsonReader(
    'safety',
    (root) => isCheck(root) || isScan(root) || isLegacy(root),
    (root, { root: checkout }) => {
      const drafts = isCheck(root)
        ? readCheck(root)
        : isScan(root)
          ? readScan(root, checkout)
          : root.list().map(readRow)
      return { tools: ['safety'], coverage: covers('safety', ['sca']), drafts }
    },
  ),
)

const isCheck = (root: Value): boolean => root.has('report_meta', 'vulnerabilities', 'scanned_packages')

const isScan = (root: Value): boolean =>
  root.has('meta', 'scan_results') && root.at('scan_results').has('projects')

const isLegacy = (root: Value): boolean =>
  root.isList &&
  root.list().length > 0 &&
  root.list().every(
    (row) =>
      row.isList &&
      row.list().length >= 5 &&
      row
        .list()
        .slice(0, 5)
        .every((cell) => typeof cell.raw === 'string'),
  )

interface Entry {
  readonly id: string
  readonly name: string
  readonly version: string | undefined
  readonly text: string | undefined
  readonly cve?: string | undefined
  readonly cvss?: Value
  readonly fixedIn?: string | undefined
  readonly path?: string | undefined
  readonly url?: string | undefined
  readonly suppressed?: string | undefined
}

const weakness = ({ id, name, version, text, ...more }: Entry, checkout?: string): Draft => {
  const label = severityOfLabel(more.cvss?.at('base_severity').text())
  return draft(
    {
      category: 'sca',
      severity: label === 'unknown' ? severityOfCvss(more.cvss?.at('base_score').number()) : label,
      tool: 'safety',
      rule: id,
      message: `${name}: ${text ?? id}`,
      key: [name],
      path: more.path,
      package: { name, version, fixedIn: more.fixedIn },
      aliases: otherNames('', [more.cve]),
      helpUri: more.url,
      suppressed: more.suppressed,
    },
    checkout,
  )
}

const readCheck = (root: Value): readonly Draft[] => [
  ...root
    .at('vulnerabilities')
    .needList()
    .map((entry) => readEntry(entry)),
  ...root
    .at('ignored_vulnerabilities')
    .list()
    .map((entry) => readEntry(entry, 'ignored by Safety’s policy')),
]

const readEntry = (entry: Value, ignored?: string): Draft =>
  weakness({
    id: idOf(entry.object().at('vulnerability_id')),
    name: entry.at('package_name').needText(),
    version: entry.at('analyzed_version').text(),
    text: entry.at('advisory').text(),
    cve: entry.at('CVE').text(),
    cvss: entry.at('severity').at('cvssv3'),
    fixedIn: entry.at('fixed_versions').list()[0]?.text(),
    url: entry.at('more_info_url').text(),
    suppressed:
      entry.at('ignored').flag() === true
        ? (entry.at('ignored_reason').text() ?? 'ignored by Safety’s policy')
        : ignored,
  })

const readScan = (root: Value, checkout: string | undefined): readonly Draft[] => {
  const results = root.at('scan_results')
  const files = [
    ...results.at('files').list(),
    ...results
      .at('projects')
      .needList()
      .flatMap((project) => project.object().at('files').needList()),
  ]
  return files.flatMap((file) =>
    file
      .at('results')
      .at('dependencies')
      .needList()
      .flatMap((dependency) =>
        dependency
          .object()
          .at('specifications')
          .needList()
          .flatMap((specification) => readSpecification(specification, dependency, file, checkout)),
      ),
  )
}

/** `raw` is the requirement as it is written: `django==1.8.0`. */
const readSpecification = (
  specification: Value,
  dependency: Value,
  file: Value,
  checkout: string | undefined,
): readonly Draft[] =>
  specification
    .object()
    .at('vulnerabilities')
    .object()
    .at('known_vulnerabilities')
    .needList()
    .map((entry) =>
      weakness(
        {
          id: idOf(entry.object().at('id')),
          name: dependency.at('name').needText(),
          version: specification.at('raw').text()?.split('==')[1],
          text: entry.at('cve').at('advisory').text(),
          cve: entry.at('cve').at('name').text(),
          cvss: entry.at('cve').at('cvssv3'),
          fixedIn: specification.at('vulnerabilities').at('remediation').at('recommended').text(),
          path: file.at('location').text(),
          suppressed: ignoredBy(entry.at('ignored')),
        },
        checkout,
      ),
    )

/** `null`, or an object that says by which code: by hand, by policy, as a cyclic import. */
const ignoredBy = (ignored: Value): string | undefined =>
  ignored.absent || ignored.at('code').needText() === '' ? undefined : 'ignored by Safety’s policy'

const readRow = (row: Value): Draft => {
  const [name, , version, text, id] = row.list().map((cell) => cell.text() ?? '')
  return weakness({ id: id ?? '', name: name ?? '', version, text })
}

const idOf = (id: Value): string => (typeof id.raw === 'number' ? String(id.raw) : id.needText())
