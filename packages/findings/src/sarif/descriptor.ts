import type { ReportedSeverity } from '@devsecops/core'
import type { Finding } from '../finding.ts'

export type Level = 'error' | 'warning' | 'note'

/** SARIF's three levels for our scale. What nobody rated is shown as an error: it reaches every threshold. */
export const LEVELS = {
  unknown: 'error',
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  info: 'note',
} as const satisfies Record<ReportedSeverity, Level>

/**
 * GitHub's `security-severity`, a number in a string and on the rule only. The middles of its bands, as Trivy writes
 * them (above 9.0 critical, 7.0–8.9 high, 4.0–6.9 medium, 0.1–3.9 low, 0.0 none).
 */
const SCORES = {
  unknown: '8.0',
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '2.0',
  info: '0.0',
} as const satisfies Record<ReportedSeverity, string>

/** GitHub refuses longer descriptions and names (limits of its SARIF support). In UTF-16 code units. */
const MAX_DESCRIPTION = 1024
const MAX_ID = 255

/** A rule of the log that is written: `id` is unique in its run. */
export interface Descriptor {
  readonly id: string
  readonly finding: Finding
}

/**
 * The rules of a run's findings, and which rule each finding has. GitHub reads the severity from the rule alone, so a
 * rule whose findings differ in severity becomes several: `CVE-2024-1-high`, `CVE-2024-1-low`.
 */
export const describeRules = (
  findings: readonly Finding[],
): { readonly descriptors: readonly Descriptor[]; readonly indexOf: (finding: Finding) => number } => {
  const places = new Map<string, Map<ReportedSeverity, number>>()
  const firsts: Finding[] = []
  for (const finding of findings) {
    const own = places.get(finding.rule)
    if (own?.has(finding.severity) === true) continue
    firsts.push(finding)
    places.set(finding.rule, (own ?? new Map<ReportedSeverity, number>()).set(finding.severity, 0))
  }
  const idOf = ({ rule, severity }: Finding): string =>
    shorten((places.get(rule)?.size ?? 1) > 1 ? `${rule}-${severity}` : rule, MAX_ID)
  const byId = Map.groupBy(firsts, idOf)
  const ids = [...byId.keys()].sort()
  for (const [index, id] of ids.entries())
    for (const { rule, severity } of byId.get(id) ?? []) places.get(rule)?.set(severity, index)
  return {
    descriptors: ids.flatMap((id) => (byId.get(id) ?? []).slice(0, 1).map((finding) => ({ id, finding }))),
    indexOf: ({ rule, severity }) => places.get(rule)?.get(severity) ?? 0,
  }
}

/** A SARIF reportingDescriptor (§3.49) with everything that GitHub asks for, none of it empty. */
export const reportingDescriptor = ({ id, finding }: Descriptor) => {
  const text = shorten(finding.category === 'secrets' ? finding.rule : finding.message, MAX_DESCRIPTION)
  return {
    id,
    shortDescription: { text },
    fullDescription: { text },
    help: { text: helpOf(finding) },
    ...(finding.helpUri === undefined ? {} : { helpUri: finding.helpUri }),
    defaultConfiguration: { level: LEVELS[finding.severity] },
    properties: { 'security-severity': SCORES[finding.severity], tags: ['security', finding.category] },
  }
}

const helpOf = ({ tool, rule, helpUri }: Finding): string =>
  `Reported by ${tool} as ${rule}.${helpUri === undefined ? '' : ` See ${helpUri}`}`

const shorten = (text: string, limit: number): string =>
  text.length <= limit ? text : `${text.slice(0, limit - 1).toWellFormed()}…`
