import { byRank, otherNames } from '../advisories.ts'
import { draft, type Draft } from '../draft.ts'
import { closedState } from '../github/alerts.ts'
import { severityOfLabel } from '../severities.ts'
import type { Value } from '../value.ts'
import { covers, jsonReader } from './reader.ts'

/**
 * Dependabot alerts as an answer of GitHub's GraphQL API: `vulnerabilityAlerts` of a repository, or of those that a search
 * found. The severity is the one of the vulnerable range. An answer that says that there is a next page is not the whole.
 */
export const githubDependabotGraphql = jsonReader(
  'github-dependabot-graphql',
  (root) => root.has('data') && connectionsOf(root.at('data')).length > 0,
  (root) => {
    const connections = connectionsOf(root.at('data'))
    const failure = failureOf(root, connections)
    return {
      tools: ['dependabot'],
      coverage: covers('dependabot', ['sca']),
      drafts: connections.flatMap((each) => each.at('nodes').needList()).map(read),
      ...(failure === undefined ? {} : { failure }),
    }
  },
)

/** GraphQL answers with data and errors where it could give a part. */
const failureOf = (root: Value, connections: readonly Value[]): string | undefined => {
  if (root.at('errors').list().length > 0) return 'GitHub’s answer holds errors beside the data.'
  const isCut = connections.some((each) => each.at('pageInfo').at('hasNextPage').flag() === true)
  return isCut ? 'GitHub’s answer has a next page, which the file does not hold.' : undefined
}

/** `data.repository`, `data.search.nodes[]`, or a search in the repository. */
const connectionsOf = (data: Value): readonly Value[] => {
  if (!data.isObject) return []
  const search = data.has('repository') ? data.at('repository') : data
  const nodes =
    search.has('search') && search.at('search').has('nodes') ? search.at('search').at('nodes') : undefined
  return [search, ...(nodes?.isList === true ? nodes.list() : [])]
    .filter((each) => each.has('vulnerabilityAlerts') && each.at('vulnerabilityAlerts').has('nodes'))
    .map((each) => each.at('vulnerabilityAlerts'))
}

const read = (alert: Value): Draft => {
  const vulnerability = alert.object().at('securityVulnerability').object()
  const advisory = vulnerability.at('advisory')
  const name = vulnerability.at('package').at('name').needText()
  const [rule = 'unnamed-advisory', ...names] = namesOf(advisory)
  return draft({
    category: 'sca',
    severity: severityOfLabel(vulnerability.at('severity').text()),
    tool: 'dependabot',
    rule,
    message: `${name}: ${advisory.at('summary').text() ?? rule}`,
    key: [name, vulnerability.at('package').at('ecosystem').text()?.toLowerCase()],
    path: alert.at('vulnerableManifestPath').text(),
    package: {
      name,
      version: alert.at('vulnerableRequirements').text()?.replace(/^=\s*/, ''),
      fixedIn: vulnerability.at('firstPatchedVersion').at('identifier').text(),
    },
    aliases: otherNames(rule, names),
    suppressed: closedBecause(alert),
  })
}

/** The GHSA first, as in GitHub's other export. */
const namesOf = (advisory: Value): readonly string[] =>
  advisory
    .at('identifiers')
    .list()
    .map((identifier) => identifier.object().at('value').needText())
    .sort((a, b) => Number(b.startsWith('GHSA-')) - Number(a.startsWith('GHSA-')) || byRank(a, b))

/** `state` is newer than `dismissedAt` and `fixedAt`. */
const closedBecause = (alert: Value): string | undefined => {
  const [dismissed, fixed] = [alert.at('dismissedAt').text(), alert.at('fixedAt').text()]
  const told = dismissed !== undefined ? 'dismissed' : fixed !== undefined ? 'fixed' : 'open'
  return closedState(alert.at('state').text() ?? told)
}
