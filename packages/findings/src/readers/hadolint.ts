import type { ReportedSeverity } from '@devsecops/core'
import { draft, type Draft } from '../draft.ts'
import { severityOn, type Scale } from '../scale.ts'
import type { Value } from '../value.ts'
import { covers, jsonReader, orEmptyList } from './reader.ts'

/**
 * hadolint (`--format json`): an array with a line, a column, a level and a code for each finding; the codes are its own
 * (DL…) and ShellCheck's (SC…). DL1000 says that the Dockerfile could not be parsed, so nothing in it was checked.
 */
export const hadolint = orEmptyList(
  jsonReader(
    'hadolint',
    (root) => root.isList && root.list().length > 0 && root.list().every(isEntry),
    (root, { root: checkout }) => {
      const drafts = root.list().map((entry) => read(entry, checkout))
      const broken = drafts.filter(({ rule }) => rule === 'DL1000').length
      return {
        tools: ['hadolint'],
        coverage: covers('hadolint', ['iac']),
        drafts,
        ...(broken === 0 ? {} : { failure: `hadolint could not parse ${broken} Dockerfiles.` }),
      }
    },
  ),
)

const isEntry = (entry: Value): boolean =>
  entry.has('code', 'file', 'level', 'message', 'line') && /^(?:DL|SC)\d+$/.test(String(entry.at('code').raw))

const read = (entry: Value, checkout: string | undefined): Draft =>
  draft(
    {
      category: 'iac',
      severity: severityOf(entry.at('level').text()),
      tool: 'hadolint',
      rule: entry.at('code').needText(),
      message: entry.at('message').needText(),
      key: [],
      path: entry.at('file').needText(),
      line: entry.at('line').line(),
      helpUri: helpUri(entry.at('code').needText()),
    },
    checkout,
  )

const LEVELS: Scale = {
  error: 'critical',
  warning: 'high',
  info: 'info',
  style: 'info',
}

/** hadolint's levels as DefectDojo rates them, so that a move from it changes no verdict. */
const severityOf = (level: string | undefined): ReportedSeverity => severityOn(LEVELS, level)

const helpUri = (code: string): string =>
  code.startsWith('DL')
    ? `https://github.com/hadolint/hadolint/wiki/${code}`
    : `https://www.shellcheck.net/wiki/${code}`
