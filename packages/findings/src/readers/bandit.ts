import { cweIds } from '../cwes.ts'
import { draft, type Draft } from '../draft.ts'
import { rawAt } from '../raw.ts'
import { severityOfLabel } from '../severities.ts'
import type { Value } from '../value.ts'
import { covers, jsonReader } from './reader.ts'

/** Bandit (`-f json`): `results`, the `metrics` of every file, and `errors` for files that it could not read. */
export const bandit = jsonReader(
  'bandit',
  (root) => root.has('results', 'metrics', 'errors') && root.at('metrics').isObject,
  (root, { root: checkout }) => {
    const errors = root.at('errors').needList().length
    return {
      tools: ['bandit'],
      coverage: covers('bandit', ['sast']),
      drafts: root
        .at('results')
        .needList()
        .map((result) => read(result, checkout)),
      ...(errors === 0 ? {} : { failure: `Bandit could not scan everything: it reports ${errors} errors.` }),
    }
  },
)

/** The severity is Bandit's own; its confidence says how sure, not how bad. */
const read = (result: Value, checkout: string | undefined): Draft =>
  draft(
    {
      category: 'sast',
      severity: severityOfLabel(result.at('issue_severity').text()),
      tool: 'bandit',
      rule: result.at('test_id').needText(),
      message: result.at('issue_text').needText(),
      key: [lineOfCode(result)],
      path: result.at('filename').needText(),
      line: result.at('line_number').line(),
      endLine: result.at('line_range').list().at(-1)?.line(),
      cwes: cweIds(rawAt(result.raw, 'issue_cwe', 'id')),
      helpUri: result.at('more_info').text(),
      found: isPassword(result) ? { texts: [rawAt(result.raw, 'issue_text')] } : undefined,
    },
    checkout,
  )

/** B105 to B107 quote the password that they found. */
const isPassword = (result: Value): boolean => /^B10[567]$/.test(result.at('test_id').needText())

/** `code` is a few numbered lines: the one of the finding, without its number and indentation. */
const lineOfCode = (result: Value): string | undefined => {
  const number = result.at('line_number').line()
  const lines = result.at('code').text()?.split('\n') ?? []
  return lines
    .find((line) => line.startsWith(`${number ?? ''} `))
    ?.replace(/^\d+\s*/, '')
    .trim()
}
