import type { ReportedSeverity } from '@devsecops/core'
import { draft, type Draft } from '../draft.ts'
import { alertsOf, areAlerts, closedBecause } from '../github/alerts.ts'
import { severityOn, type Scale } from '../scale.ts'
import { severityOfLabel } from '../severities.ts'
import { toolOf } from '../tools.ts'
import type { Value } from '../value.ts'
import { covers, orEmptyList, sequenceReader } from './reader.ts'

/**
 * Code-scanning alerts as GitHub's REST API exports them (`GET /repos/{owner}/{repo}/code-scanning/alerts`). The severity is
 * the rule's security severity; a rule without one has a level, read as in SARIF. An alert keeps its number for as long as
 * GitHub takes it for the same. Alerts that are dismissed or fixed are suppressed.
 * Where no tool has uploaded an analysis, GitHub answers with an error: an empty list is a scan that found nothing.
 */
export const githubCodeScanning = orEmptyList(
  sequenceReader(
    'github-code-scanning',
    (values) => areAlerts(values, 'rule', 'tool', 'most_recent_instance'),
    (values) => {
      const drafts = alertsOf(values).map(read)
      if (drafts.length === 0)
        return { tools: ['code-scanning'], coverage: covers('code-scanning', ['sast']), drafts }
      return {
        tools: [...new Set(drafts.map(({ tool }) => tool))],
        coverage: drafts.map(({ tool, category }) => ({ tool, category })),
        drafts,
      }
    },
  ),
)

const read = (alert: Value): Draft => {
  const [rule, instance] = [alert.at('rule').object(), alert.at('most_recent_instance').object()]
  const { name: tool, category } = toolOf(alert.at('tool').at('name').needText())
  const location = instance.at('location')
  return draft({
    category,
    severity: severityOf(rule),
    tool,
    rule: rule.at('id').needText(),
    message: instance.at('message').at('text').text() ?? rule.at('description').text() ?? '',
    key: [String(alert.at('number').number())],
    path: location.at('path').text(),
    keyPath: '',
    line: location.at('start_line').line(),
    endLine: location.at('end_line').line(),
    helpUri: alert.at('html_url').text(),
    suppressed: closedBecause(alert, 'dismissed_reason'),
  })
}

const LEVELS: Scale = {
  error: 'high',
  warning: 'medium',
  note: 'low',
  none: 'info',
}

const severityOf = (rule: Value): ReportedSeverity => {
  const rated = severityOfLabel(rule.at('security_severity_level').text())
  return rated === 'unknown' ? severityOn(LEVELS, rule.at('severity').text()) : rated
}
