import type { ReportedSeverity } from '@devsecops/core'
import { draft, type Draft } from '../draft.ts'
import { severityOfLabel } from '../severities.ts'
import type { Value } from '../value.ts'
import { covers, jsonReader } from './reader.ts'

/**
 * tfsec (`--format json`), up to its end with 1.28: `results`, which is `null` where nothing was found. A bare
 * `{"results": []}` names no tool and is not taken for tfsec's.
 */
export const tfsec = jsonReader(
  'tfsec',
  (root) => isNothingFound(root) || (root.has('results') && isResults(root.at('results'))),
  (root, { root: checkout }) => ({
    tools: ['tfsec'],
    coverage: covers('tfsec', ['iac']),
    drafts: root
      .at('results')
      .list()
      .filter((result) => !isPassed(result))
      .map((result) => read(result, checkout)),
  }),
)

const isNothingFound = (root: Value): boolean =>
  root.isObject && root.at('results').raw === null && Object.keys(root.raw as object).length === 1

const isResults = (results: Value): boolean =>
  results.isList &&
  results.list().length > 0 &&
  results.list().every((result) => result.has('rule_id', 'location', 'rule_description'))

/** `passed` before 0.59, then `status`: a word, and since 1.0 a number with 0 for failed, 1 passed and 2 ignored. */
const isPassed = (result: Value): boolean =>
  result.at('passed').flag() === true || [1, 'passed'].includes(result.at('status').raw as string)

const isIgnored = (result: Value): boolean => [2, 'ignored'].includes(result.at('status').raw as string)

const read = (result: Value, checkout: string | undefined): Draft => {
  const place = result.at('location')
  const description = result.at('description').text() ?? ''
  return draft(
    {
      category: 'iac',
      severity: severityOf(result.at('severity').text()),
      tool: 'tfsec',
      rule: result.at('long_id').text() ?? result.at('rule_id').needText(),
      message: description === '' ? (result.at('rule_description').text() ?? '') : description,
      // Older versions name the resource only in the description: Resource 'aws_s3_bucket.logs' …
      key: [result.at('resource').text() ?? /'([^']+)'/.exec(description)?.[1]],
      path: place.at('filename').needText(),
      line: place.at('start_line').line(),
      endLine: place.at('end_line').line(),
      helpUri: result.at('links').list()[0]?.text(),
      suppressed: isIgnored(result) ? 'tfsec:ignore' : undefined,
    },
    checkout,
  )
}

/** Before 0.40 tfsec rated with ERROR and WARNING. */
const severityOf = (label: string | undefined): ReportedSeverity => {
  switch (label?.toUpperCase()) {
    case 'ERROR':
      return 'high'
    case 'WARNING':
      return 'medium'
    case undefined:
    default:
      return severityOfLabel(label)
  }
}
