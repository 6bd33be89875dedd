import { cweIds } from '../cwes.ts'
import { draft, type Draft } from '../draft.ts'
import { namedMembers } from '../named-members.ts'
import { rawAt } from '../raw.ts'
import { severityOn, type Scale } from '../scale.ts'
import type { Value } from '../value.ts'

/** libsast's words are those of Semgrep's rules; newer rules have Semgrep's newer words. */
const SCALE: Scale = {
  critical: 'critical',
  error: 'high',
  high: 'high',
  warning: 'medium',
  medium: 'medium',
  info: 'low',
  low: 'low',
}

/** Rules whose match is a credential: it must not become part of an id. */
const CREDENTIAL_RULE = /secret|passw|credential|token|api_?key|private_?key|username|hardcoded/i

/**
 * The findings of libsast's object of rules, which njsscan and mobsfscan write: `files` has one entry for each match. A
 * rule without files is about something that the whole project lacks.
 */
export const readRules = (tool: string, rules: Value, checkout: string | undefined): readonly Draft[] =>
  namedMembers(rules).flatMap(([rule, body]) => {
    const files = body.object().at('files')
    if (files.raw === undefined) return [readMatch(tool, rule, body, undefined, checkout)]
    return files.needList().map((match) => readMatch(tool, rule, body, match.object(), checkout))
  })

const readMatch = (
  tool: string,
  rule: string,
  body: Value,
  match: Value | undefined,
  checkout: string | undefined,
): Draft => {
  const metadata = body.at('metadata').object()
  const [line, endLine] = match?.at('match_lines').list() ?? []
  return draft(
    {
      category: 'sast',
      severity: severityOn(SCALE, metadata.at('severity').text()),
      tool,
      rule,
      message: metadata.at('description').text() ?? '',
      key: [CREDENTIAL_RULE.test(rule) ? undefined : match?.at('match_string').text()?.replace(/\s+/g, '')],
      path: match?.at('file_path').needText(),
      line: line?.line(),
      endLine: endLine?.line(),
      cwes: cweIds(rawAt(metadata.raw, 'cwe')),
      helpUri: metadata.at('reference').text(),
      found: CREDENTIAL_RULE.test(rule) ? { texts: [rawAt(match?.raw, 'match_string')] } : undefined,
    },
    checkout,
  )
}

/** What `errors` says: warnings, as of a file that is only partly parsed, are no failure; an error without a level is. */
export const libsastFailure = (name: string, errors: Value): { readonly failure?: string } => {
  const fatal = errors.list().filter((error) => !isWarning(error)).length
  return fatal === 0 ? {} : { failure: `${name} could not scan everything: it reports ${fatal} errors.` }
}

const isWarning = (error: Value): boolean =>
  error.isObject && ['warn', 'warning', 'info'].includes(error.at('level').text() ?? 'error')
