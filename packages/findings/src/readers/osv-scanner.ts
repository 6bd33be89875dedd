import { bySeverity, severityOfScore, type ReportedSeverity } from '@devsecops/core'
import { baseScoreV3 } from '../cvss.ts'
import { cweIds } from '../cwes.ts'
import { draft, type Draft, type Fields } from '../draft.ts'
import { aliasGroups, type AliasGroup } from '../osv/alias-groups.ts'
import { purlOfEcosystem } from '../osv/purl.ts'
import { cvssScore, highestScore } from '../ratings.ts'
import { rawAt, rawItems } from '../raw.ts'
import { severityOfLabel } from '../severities.ts'
import type { Value } from '../value.ts'
import { covers, jsonReader } from './reader.ts'

/**
 * OSV-Scanner 1 and 2 (`--format json`): sources, their packages, and one finding for each group of aliases. A report
 * without results is told by `experimental_config`, since other tools write a bare `{"results": []}` as well.
 */
export const osvScanner = jsonReader(
  'osv-scanner',
  (root) => {
    if (!root.has('results') || !root.at('results').isList) return false
    const results = root.at('results').list()
    return results.length === 0
      ? root.has('experimental_config')
      : results.every((result) => result.has('source'))
  },
  (root, { root: checkout }) => {
    const drafts = root
      .at('results')
      .needList()
      .flatMap((result) =>
        result
          .at('packages')
          .needList()
          .flatMap((entry) => readPackage(entry, result.at('source'), checkout)),
      )
    const judgesLicenses = root.at('experimental_config').at('licenses').at('allowlist').isList
    const hasLicenses = judgesLicenses || drafts.some(({ category }) => category === 'license')
    return {
      tools: ['osv-scanner'],
      coverage: covers('osv-scanner', hasLicenses ? ['sca', 'license'] : ['sca']),
      drafts,
    }
  },
)

const readPackage = (entry: Value, source: Value, checkout: string | undefined): readonly Draft[] => {
  const [name, version] = [nameOf(entry), entry.at('package').at('version').text()]
  const ecosystem = entry.at('package').at('ecosystem').text()
  const common: Common = {
    tool: 'osv-scanner',
    path: source.at('path').text(),
    key: [name, ecosystem],
    package: { name, version, purl: purlOfEcosystem(ecosystem, name, version) },
  }
  const vulnerabilities = new Map(
    entry
      .at('vulnerabilities')
      .list()
      .map((item) => [item.at('id').needText(), item]),
  )
  return [
    ...aliasGroups(entry, vulnerabilities).map((group) => weakness(common, group, vulnerabilities, checkout)),
    ...entry
      .at('license_violations')
      .list()
      .map((license) => violation(common, license.needText(), checkout)),
  ]
}

type Common = Pick<Fields, 'tool' | 'path' | 'key'> & Required<Pick<Fields, 'package'>>

const weakness = (
  common: Common,
  { ids, aliases, maxSeverity, called }: AliasGroup,
  vulnerabilities: ReadonlyMap<string, Value>,
  checkout: string | undefined,
): Draft => {
  const members = ids.flatMap((id) => vulnerabilities.get(id) ?? [])
  const [rule = '', ...others] = [...new Set([...ids, ...aliases])].sort(byAuthority)
  const { name } = common.package
  return draft(
    {
      ...common,
      category: 'sca',
      severity: severityOf(maxSeverity, members),
      score: cvssScore(maxSeverity) ?? highestScore(members.flatMap(vectorScores)),
      cwes: cweIds(members.flatMap((item) => rawItems(rawAt(item.raw, 'database_specific', 'cwe_ids')))),
      rule,
      message: `${name}: ${members.map((item) => item.at('summary').text()).find(Boolean) ?? rule}`,
      package: { ...common.package, fixedIn: fixedIn(members, name) },
      aliases: others,
      reachable: called,
      helpUri: `https://osv.dev/${encodeURIComponent(ids[0] ?? rule)}`,
    },
    checkout,
  )
}

const violation = (common: Common, license: string, checkout: string | undefined): Draft =>
  draft(
    {
      ...common,
      category: 'license',
      severity: 'unknown',
      rule: license,
      message: `${common.package.name} has the licence ${license}, which the scanner's allow list does not have`,
    },
    checkout,
  )

/** A package of a commit, as C and C++ have them, has no name. */
const nameOf = (entry: Value): string =>
  entry.at('package').object().at('name').text() ??
  entry.at('package').at('commit').text() ??
  'unknown package'

/** CVE ids first, as every tool knows them; then the order of the alphabet, so that the choice is stable. */
const byAuthority = (a: string, b: string): number =>
  Number(b.startsWith('CVE-')) - Number(a.startsWith('CVE-')) || (a < b ? -1 : a > b ? 1 : 0)

/** The score that OSV-Scanner computed; else what the advisories say in words; else their CVSS v3 vectors. */
const severityOf = (maxSeverity: string | undefined, members: readonly Value[]): ReportedSeverity => {
  const score = cvssScore(maxSeverity)
  if (score !== undefined) return severityOfScore(score)
  const labels = members.map((item) => severityOfLabel(labelOf(item)))
  const scores = members.flatMap(vectorScores).map(severityOfScore)
  return worst(labels) ?? worst(scores) ?? 'unknown'
}

/** Each database has its own words in `database_specific`: only a string is a rating. */
const labelOf = (item: Value): string | undefined => {
  const specific = item.at('database_specific')
  const label = specific.isObject ? specific.at('severity').raw : undefined
  return typeof label === 'string' ? label : undefined
}

/** The base scores of an advisory's CVSS v3 vectors. */
const vectorScores = (item: Value): readonly number[] =>
  item
    .at('severity')
    .list()
    .flatMap((entry) => baseScoreV3(entry.at('score').text() ?? '') ?? [])

const worst = (severities: readonly ReportedSeverity[]): ReportedSeverity | undefined =>
  severities.filter((severity) => severity !== 'unknown').sort(bySeverity)[0]

/** The first version that an advisory names as fixed for this package. */
const fixedIn = (members: readonly Value[], name: string): string | undefined =>
  members
    .flatMap((item) => item.at('affected').list())
    .filter((affected) => affected.at('package').at('name').text() === name)
    .flatMap((affected) => affected.at('ranges').list())
    .filter((range) => range.at('type').text() !== 'GIT')
    .flatMap((range) => range.at('events').list())
    .map((event) => event.at('fixed').text())
    .find((fixed) => fixed !== undefined)
