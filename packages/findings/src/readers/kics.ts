import type { ReportedSeverity } from '@devsecops/core'
import { countedEntries } from '../counted.ts'
import { draft, type Draft } from '../draft.ts'
import { rawAt } from '../raw.ts'
import { severityOfLabel } from '../severities.ts'
import type { Value } from '../value.ts'
import { covers, jsonReader } from './reader.ts'

/**
 * KICS (`results.json`): the queries that matched, each with its files, under counters that say what could not be
 * scanned. Its bill of materials (TRACE) lists resources and no weaknesses.
 */
export const kics = jsonReader(
  'kics',
  (root) => root.has('queries', 'queries_total', 'files_scanned') && root.at('queries').isList,
  (root, { root: checkout }) => {
    const drafts = countedEntries(root.at('queries'), root.at('total_counter').number()).flatMap((query) =>
      readQuery(query, checkout),
    )
    const failed = FAILURES.reduce((sum, name) => sum + (root.at(name).number() ?? 0), 0)
    return {
      tools: ['kics'],
      coverage: covers('kics', ['iac', ...drafts.map(({ category }) => category)]),
      drafts,
      ...(failed === 0
        ? {}
        : { failure: `KICS could not scan everything: ${failed} files or queries failed.` }),
    }
  },
)

const FAILURES = ['files_failed_to_scan', 'queries_failed_to_execute'] as const

const readQuery = (query: Value, checkout: string | undefined): readonly Draft[] =>
  query
    .at('files')
    .needList()
    .map((file) => read(query, file, checkout))

/** Of the queries for secrets `actual_value` is the secret, and the similarity id is made of it: neither is shown. */
const read = (query: Value, file: Value, checkout: string | undefined): Draft => {
  const name = query.at('query_name').needText()
  const isSecret = /^Passwords And Secrets/i.test(name)
  return draft(
    {
      category: isSecret ? 'secrets' : 'iac',
      severity: severityOf(query.at('severity').text()),
      tool: 'kics',
      rule: query.at('query_id').text() ?? name,
      message: name,
      key: [isSecret ? undefined : file.at('similarity_id').text()],
      // The similarity id is made of the path, too.
      anchor: isSecret ? undefined : [file.at('search_key').text()],
      path: file.at('file_name').needText(),
      line: file.at('line').line(),
      helpUri: query.at('query_url').text(),
      found: isSecret ? { texts: VALUES.map((value) => rawAt(file.raw, value)) } : undefined,
    },
    checkout,
  )
}

const VALUES = ['actual_value', 'search_value', 'search_line'] as const

/** TRACE is what KICS lists without judging it. */
const severityOf = (label: string | undefined): ReportedSeverity =>
  label?.toUpperCase() === 'TRACE' ? 'info' : severityOfLabel(label)
