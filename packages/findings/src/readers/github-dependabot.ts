import { otherNames } from '../advisories.ts'
import { draft, type Draft } from '../draft.ts'
import { alertsOf, areAlerts, closedBecause } from '../github/alerts.ts'
import { severityOfLabel } from '../severities.ts'
import type { Value } from '../value.ts'
import { covers, orEmptyList, sequenceReader } from './reader.ts'

/**
 * Dependabot alerts as GitHub's REST API exports them (`GET /repos/{owner}/{repo}/dependabot/alerts`). The severity is the
 * one of the vulnerable range. Alerts that are dismissed or fixed are suppressed.
 */
export const githubDependabot = orEmptyList(
  sequenceReader(
    'github-dependabot',
    (values) => areAlerts(values, 'dependency', 'security_advisory'),
    (values) => ({
      tools: ['dependabot'],
      coverage: covers('dependabot', ['sca']),
      drafts: alertsOf(values).map(read),
    }),
  ),
)

const read = (alert: Value): Draft => {
  const [advisory, range] = [alert.at('security_advisory').object(), alert.at('security_vulnerability')]
  const dependency = alert.at('dependency').object()
  const name = dependency.at('package').at('name').needText()
  const rule = advisory.at('ghsa_id').needText()
  return draft({
    category: 'sca',
    severity: severityOfLabel(range.at('severity').text() ?? advisory.at('severity').text()),
    tool: 'dependabot',
    rule,
    message: `${name}: ${advisory.at('summary').text() ?? rule}`,
    key: [name, dependency.at('package').at('ecosystem').text()],
    path: dependency.at('manifest_path').text(),
    package: { name, fixedIn: range.at('first_patched_version').at('identifier').text() },
    aliases: otherNames(rule, [advisory.at('cve_id').text()]),
    helpUri: alert.at('html_url').text(),
    suppressed: closedBecause(alert, 'dismissed_reason'),
  })
}
