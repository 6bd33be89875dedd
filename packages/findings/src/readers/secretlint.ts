import type { ReportedSeverity } from '@devsecops/core'
import { draft, type Draft } from '../draft.ts'
import type { Value } from '../value.ts'
import { covers, jsonReader, orEmptyList, type Surroundings } from './reader.ts'

/**
 * secretlint (`--format json`): an array with an entry for each file that it looked at, with the whole of its text. Messages
 * and their data may quote the secret, so they are not looked at; of the text no more than a keyed hash of the place that
 * the message names is kept.
 */
export const secretlint = orEmptyList(
  jsonReader(
    'secretlint',
    (root) =>
      root.isList &&
      root.list().length > 0 &&
      root.list().every((file) => file.has('filePath', 'sourceContentType', 'messages')),
    (root, surroundings) => ({
      tools: ['secretlint'],
      coverage: covers('secretlint', ['secrets']),
      drafts: root.list().flatMap((file) => readFile(file, surroundings)),
    }),
  ),
)

const readFile = (file: Value, surroundings: Surroundings): readonly Draft[] =>
  file
    .at('messages')
    .needList()
    .map((message) => readMessage(message, file, surroundings))

const readMessage = (message: Value, file: Value, { root, hashSecret }: Surroundings): Draft => {
  const rule = ruleOf(message)
  const { start, end } = { start: message.at('loc').at('start'), end: message.at('loc').at('end') }
  return draft(
    {
      category: 'secrets',
      severity: severityOf(message.at('severity')),
      tool: 'secretlint',
      rule,
      message: `A secret was found: ${rule}`,
      key: [],
      path: file.at('filePath').needText(),
      line: start.at('line').line(),
      endLine: end.at('line').line(),
      helpUri: message.at('docsUrl').text(),
      secretHash: hashSecret?.(valueOf(message, file)),
      found: { values: [valueOf(message, file)] },
    },
    root,
  )
}

/** `@secretlint/secretlint-rule-github` and its message `GITHUB_TOKEN`: `github/GITHUB_TOKEN`. */
const ruleOf = (message: Value): string => {
  const rule = message
    .at('ruleId')
    .needText()
    .replace(/^(?:@secretlint\/)?secretlint-rule-/, '')
  const id = message.at('messageId').text()
  return id === undefined || id === '' ? rule : `${rule}/${id}`
}

/** The text between the offsets of `range`, which count UTF-16 code units. */
const valueOf = (message: Value, file: Value): string | undefined => {
  const [from, to] = message
    .at('range')
    .list()
    .map((offset) => offset.number())
  if (from === undefined || to === undefined) return undefined
  return file.at('sourceContent').text()?.slice(from, to)
}

/** The configuration's: error, unless it says otherwise. */
const severityOf = (severity: Value): ReportedSeverity => {
  switch (severity.text() ?? 'error') {
    case 'error':
      return 'high'
    case 'warning':
      return 'medium'
    case 'info':
      return 'low'
    default:
      throw severity.fault('error, warning or info')
  }
}
