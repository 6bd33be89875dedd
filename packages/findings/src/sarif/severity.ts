import { severityOfScore, type ReportedSeverity } from '@devsecops/core'
import { severityOfLabel } from '../severities.ts'
import type { Value } from '../value.ts'
import type { ResultFields } from './fields.ts'
import type { Rule } from './rule.ts'

const LEVELS: ReadonlyMap<string, ReportedSeverity> = new Map([
  ['error', 'high'],
  ['warning', 'medium'],
  ['recommendation', 'low'],
  ['note', 'low'],
  ['none', 'info'],
])

/**
 * A result's severity: the number in `security-severity` (GitHub's property; the scale of CVSS), or the label that some
 * tools write there, of the rule before that of the result; else the level, the rule's default level, or CodeQL's
 * `problem.severity`; else SARIF's default, `warning` (§3.27.10).
 */
export const severityOfResult = (result: ResultFields, rule: Rule): ReportedSeverity =>
  rule.rated() ?? rated(result.score()) ?? leveled(result.level()) ?? rule.byDefault()

/** What a rule's `security-severity` says. */
export const ratedByRule = (rule: Value | undefined): ReportedSeverity | undefined =>
  rated(propertyOf(rule, 'security-severity'))

/** What a rule says of results that say nothing themselves. */
export const severityByDefault = (rule: Value | undefined): ReportedSeverity =>
  leveled(rule?.at('defaultConfiguration').at('level').text()) ??
  leveled(textOf(propertyOf(rule, 'problem.severity'))) ??
  'medium'

const rated = (property: unknown): ReportedSeverity | undefined => {
  const text = textOf(property)?.trim() ?? ''
  if (text === '') return undefined
  const score = Number(text)
  if (score >= 0 && score <= 10) return severityOfScore(score)
  const label = severityOfLabel(text)
  return label === 'unknown' || text.toLowerCase() === 'none' ? undefined : label
}

const leveled = (level: string | undefined): ReportedSeverity | undefined =>
  level === undefined ? undefined : (LEVELS.get(level) ?? LEVELS.get(level.toLowerCase()))

const propertyOf = (rule: Value | undefined, key: string): unknown => {
  const properties = rule?.at('properties')
  return properties?.isObject === true ? properties.at(key).raw : undefined
}

/** A property bag's member as text; what is neither a string nor a number says nothing. */
const textOf = (property: unknown): string | undefined =>
  typeof property === 'string' || typeof property === 'number' ? String(property) : undefined
