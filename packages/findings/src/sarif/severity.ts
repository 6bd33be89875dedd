import { severityOfScore, type ReportedSeverity } from '@devsecops/core'
import { severityOfLabel } from '../severities.ts'
import type { Value } from '../value.ts'

const LEVELS: Readonly<Record<string, ReportedSeverity>> = {
  error: 'high',
  warning: 'medium',
  recommendation: 'low',
  note: 'low',
  none: 'info',
}

/**
 * A result's severity: the number in `security-severity` (GitHub's property; the scale of CVSS), or the label that some
 * tools write there; else the level, the rule's default level, or CodeQL's `problem.severity`; else SARIF's default,
 * `warning` (§3.27.10).
 */
export const severityOfResult = (result: Value, rule: Value | undefined): ReportedSeverity =>
  rated(rule?.at('properties')) ??
  rated(result.at('properties')) ??
  leveled(result.at('level').text()) ??
  leveled(rule?.at('defaultConfiguration').at('level').text()) ??
  leveled(textOf(rule?.at('properties'), 'problem.severity')) ??
  'medium'

const rated = (properties: Value | undefined): ReportedSeverity | undefined => {
  const text = textOf(properties, 'security-severity')?.trim() ?? ''
  const score = text === '' ? NaN : Number(text)
  if (score >= 0 && score <= 10) return severityOfScore(score)
  const label = severityOfLabel(text)
  return label === 'unknown' || text.toLowerCase() === 'none' ? undefined : label
}

const leveled = (level: string | undefined): ReportedSeverity | undefined =>
  LEVELS[level?.toLowerCase() ?? '']

/** A property bag's member as text; what is neither a string nor a number says nothing. */
const textOf = (properties: Value | undefined, key: string): string | undefined => {
  if (properties?.isObject !== true) return undefined
  const { raw } = properties.at(key)
  return typeof raw === 'string' || typeof raw === 'number' ? String(raw) : undefined
}
