import { byRank, otherNames } from '../advisories.ts'
import { cweIds } from '../cwes.ts'
import { draft, type Draft } from '../draft.ts'
import { lineOfText } from '../line-text.ts'
import { rawAt } from '../raw.ts'
import { severityOfLabel } from '../severities.ts'
import type { Value } from '../value.ts'
import { covers, sequenceReader } from './reader.ts'

/**
 * The vulnerable dependencies of a Semgrep deployment (`…/ssc-vulns`): `vulns`, one page or several after one another. The
 * severity is the advisory's. A page that has `hasMore` is not the last: where the last is missing, the report fails.
 */
export const semgrepSupplyChain = sequenceReader(
  'semgrep-supply-chain',
  (values) => values.every((page) => page.has('vulns', 'hasMore')),
  (values, { root: checkout }) => ({
    tools: ['semgrep'],
    coverage: covers('semgrep', ['sca']),
    drafts: values.flatMap((page) => page.at('vulns').needList()).map((each) => read(each, checkout)),
    ...(values.at(-1)?.at('hasMore').flag() === true
      ? { failure: 'The report is one page of several: Semgrep says that there are more.' }
      : {}),
  }),
)

const read = (vulnerability: Value, checkout: string | undefined): Draft => {
  const advisory = vulnerability.at('advisory').object()
  const dependency = vulnerability.at('matchedDependency').object()
  const place = vulnerability.at('dependencyFileLocation')
  const ids = advisory
    .at('references')
    .at('cveIds')
    .list()
    .map((id) => id.needText())
  const [rule = advisory.at('ruleId').needText()] = [...ids].sort(byRank)
  const name = dependency.at('name').needText()
  return draft(
    {
      category: 'sca',
      severity: severityOfLabel(advisory.at('severity').text()),
      tool: 'semgrep',
      rule,
      message: `${name}: ${advisory.at('title').text() ?? rule}`,
      key: [name],
      path: place.at('path').text(),
      line: lineOfText(place.at('startLine').text()),
      package: {
        name,
        version: dependency.at('versionSpecifier').text(),
        fixedIn: vulnerability.at('closestSafeDependency').at('versionSpecifier').text(),
      },
      cwes: cweIds(rawAt(advisory.raw, 'references', 'cweIds')),
      aliases: otherNames(rule, ids),
      reachable: reachableOf(rawAt(vulnerability.raw, 'reachability')),
      suppressed: suppressionOf(vulnerability.at('triage').at('status').text()),
    },
    checkout,
  )
}

/** Semgrep's other words leave it to a person, or say that nothing was analysed. */
const reachableOf = (reachability: unknown): boolean | undefined =>
  reachability === 'REACHABLE' || reachability === 'ALWAYS_REACHABLE'
    ? true
    : reachability === 'UNREACHABLE'
      ? false
      : undefined

const suppressionOf = (status: string | undefined): string | undefined =>
  status === 'DISMISSED' || status === 'IGNORED' || status === 'FIXED'
    ? `Semgrep: ${status.toLowerCase()}`
    : undefined
