import { draft, type Draft } from '../draft.ts'
import { alertsOf, areAlerts, closedBecause } from '../github/alerts.ts'
import { rawAt } from '../raw.ts'
import type { Value } from '../value.ts'
import { covers, orEmptyList, sequenceReader } from './reader.ts'

/**
 * Secret-scanning alerts as GitHub's REST API exports them (`GET /repos/{owner}/{repo}/secret-scanning/alerts`). GitHub
 * rates none, so the severity is unknown. An alert keeps its number. Alerts that are
 * resolved are suppressed.
 */
export const githubSecretScanning = orEmptyList(
  sequenceReader(
    'github-secret-scanning',
    (values) => areAlerts(values, 'secret_type'),
    (values) => ({
      tools: ['github-secret-scanning'],
      coverage: covers('github-secret-scanning', ['secrets']),
      drafts: alertsOf(values).map(read),
    }),
  ),
)

const read = (alert: Value): Draft => {
  const rule = alert.at('secret_type').needText()
  const location = alert.at('first_location_detected')
  return draft({
    category: 'secrets',
    severity: 'unknown',
    tool: 'github-secret-scanning',
    rule,
    message: `A secret was found: ${alert.at('secret_type_display_name').text() ?? rule}`,
    key: [String(alert.at('number').number())],
    path: location.at('path').text()?.replace(/^\/+/, ''),
    keyPath: '',
    line: location.at('start_line').line(),
    endLine: location.at('end_line').line(),
    helpUri: alert.at('html_url').text(),
    suppressed: closedBecause(alert, 'resolution'),
    found: { values: [rawAt(alert.raw, 'secret')] },
  })
}
