import { sha256 } from '@devsecops/core'
import type { Finding } from '../finding.ts'
import { reportingDescriptor } from '../sarif/descriptor.ts'
import { MAX_DESCRIPTION, MAX_NAME, SHOWN_TAGS } from './limits.ts'

/** The rules of a run, and which of them a finding has. */
export interface Rules {
  readonly descriptors: readonly object[]
  readonly idOf: (finding: Finding) => string
  readonly indexOf: (finding: Finding) => number
}

/**
 * The rules of a run's findings. GitHub reads the severity from the rule alone: one whose findings differ in severity
 * becomes several, `CVE-2024-1-high` and `CVE-2024-1-low`.
 */
export const rulesOf = (findings: readonly Finding[]): Rules => {
  const severities = Map.groupBy(findings, ({ rule }) => rule)
  const differs = (rule: string): boolean =>
    new Set((severities.get(rule) ?? []).map(({ severity }) => severity)).size > 1
  const split = new Set([...severities.keys()].filter(differs))
  const idOf = ({ rule, severity }: Finding): string => nameOf(split.has(rule) ? `${rule}-${severity}` : rule)
  const first = new Map<string, Finding>()
  for (const finding of findings) if (!first.has(idOf(finding))) first.set(idOf(finding), finding)
  const entries = [...first].sort(([a], [b]) => (a < b ? -1 : 1))
  const index = new Map(entries.map(([id], position) => [id, position]))
  return {
    descriptors: entries.map(([id, finding]) => descriptor(id, finding)),
    idOf,
    indexOf: (finding) => index.get(idOf(finding)) ?? 0,
  }
}

/** The digest at the end keeps two long ids apart that begin alike. */
const nameOf = (rule: string): string => {
  const id = text(rule, 'unnamed-rule')
  return id.length <= MAX_NAME
    ? id
    : `${id.slice(0, MAX_NAME - 17).toWellFormed()}-${sha256(id).slice(0, 16)}`
}

const descriptor = (id: string, finding: Finding): object => {
  const basis = reportingDescriptor({ id, finding })
  const about = shorten(text(basis.shortDescription.text, id), MAX_DESCRIPTION)
  return {
    ...basis,
    shortDescription: { text: about },
    fullDescription: { text: about },
    help: { text: text(basis.help.text, about) },
    properties: { ...basis.properties, tags: tagsOf(finding) },
  }
}

/** GitHub shows a weakness' kind by tags of this form, as CodeQL writes them. */
const tagsOf = ({ category, cwes = [] }: Finding): readonly string[] =>
  ['security', category, ...cwes.map((cwe) => `external/cwe/${cwe.toLowerCase()}`)].slice(0, SHOWN_TAGS)

/** A text that GitHub takes: it refuses empty ones. */
export const text = (given: string, otherwise: string): string => given.toWellFormed().trim() || otherwise

const shorten = (given: string, limit: number): string =>
  given.length <= limit ? given : `${given.slice(0, limit - 1).toWellFormed()}…`
