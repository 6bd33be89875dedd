import { draft, type Draft } from '../draft.ts'
import { lineOfText } from '../line-text.ts'
import { rawAt, rawItems } from '../raw.ts'
import { isOfRustyHog } from '../rusty-hog.ts'
import type { Value } from '../value.ts'
import { covers, jsonReader, orEmptyList } from './reader.ts'

/**
 * Rusty Hog (`--outputfile`): an array of what one of its scanners found. It rates nothing: the severity is unknown.
 * `diff` holds the secrets as well and is not looked at.
 */
export const rustyHog = orEmptyList(
  jsonReader(
    'rusty-hog',
    (root) => root.isList && root.list().length > 0 && root.list().every(isOfRustyHog),
    (root, { root: checkout }) => ({
      tools: ['rusty-hog'],
      coverage: covers('rusty-hog', ['secrets']),
      drafts: root.list().map((entry) => read(entry, checkout)),
    }),
  ),
)

const read = (entry: Value, checkout: string | undefined): Draft => {
  const reason = entry.at('reason').needText()
  return draft(
    {
      category: 'secrets',
      severity: 'unknown',
      tool: 'rusty-hog',
      rule: reason,
      message: `A secret was found: ${reason}`,
      key: [pageOf(entry)],
      path: entry.at('path').text(),
      line: lineOf(entry.at('new_line_num')) ?? lineOf(entry.at('linenum')),
      helpUri: entry.at('url').text(),
      found: { values: rawItems(rawAt(entry.raw, 'stringsFound')) },
    },
    checkout,
  )
}

/** Outside of a repository: the page, issue, file or channel, which Rusty Hog writes as text. */
const pageOf = (entry: Value): string | undefined =>
  ['page_id', 'issue_id', 'g_drive_id', 'channel_id']
    .map((name) => entry.at(name))
    .find((value) => !value.absent)
    ?.text()

/** Some of its scanners write lines as numbers, some as text. */
const lineOf = (value: Value): number | undefined =>
  typeof value.raw === 'string' ? lineOfText(value.raw) : value.line()
