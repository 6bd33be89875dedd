import { draft, type Draft } from '../draft.ts'
import { rawAt } from '../raw.ts'
import type { Value } from '../value.ts'
import { covers, jsonReader, orEmptyList } from './reader.ts'

/**
 * ESLint (`-f json`): an array with an entry for each file, also for those without `messages`. The severity is the
 * configuration's: 2 (error) is high, 1 (warn) medium. `suppressedMessages` (from 8.8) are those that a comment
 * disables. A fatal message says that the file could not be parsed, so that it was not checked.
 */
export const eslint = orEmptyList(
  jsonReader(
    'eslint',
    (root) =>
      root.isList &&
      root.list().length > 0 &&
      root.list().every((file) => file.has('filePath', 'messages') && !file.has('sourceContentType')),
    (root, { root: checkout }) => {
      const files = root.list()
      const messages = files.flatMap((file) => file.at('messages').needList())
      const fatal = messages.filter((message) => message.at('fatal').flag() === true).length
      return {
        tools: ['eslint'],
        coverage: covers('eslint', ['sast']),
        drafts: files.flatMap((file) => readFile(file, checkout)),
        ...(fatal === 0
          ? {}
          : { failure: `ESLint could not parse everything: it reports ${fatal} fatal errors.` }),
      }
    },
  ),
)

const readFile = (file: Value, checkout: string | undefined): readonly Draft[] =>
  [
    ...file
      .at('messages')
      .needList()
      .filter((message) => message.at('fatal').flag() !== true),
    ...file.at('suppressedMessages').list(),
  ].map((message) => readMessage(message, file, checkout))

/** Rules that look for credentials quote what they found. */
const QUOTING_RULE = /secret|credential|password/i

const readMessage = (message: Value, file: Value, checkout: string | undefined): Draft => {
  // Messages about ESLint itself, such as a comment that disables nothing, are of no rule.
  const rule = message.at('ruleId').text() ?? 'eslint'
  const quotes = QUOTING_RULE.test(rule)
  const line = message.at('line').line()
  return draft(
    {
      category: quotes ? 'secrets' : 'sast',
      severity: severityOf(message.at('severity')),
      tool: 'eslint',
      rule,
      message: quotes ? `A secret was found: ${rule}` : (message.at('message').text() ?? ''),
      key: [quotes ? undefined : lineOfCode(file, line)],
      path: file.at('filePath').needText(),
      line,
      endLine: message.at('endLine').line(),
      suppressed: suppressionOf(message),
      found: quotes ? { texts: [rawAt(message.raw, 'message')] } : undefined,
    },
    checkout,
  )
}

const severityOf = (severity: Value): 'high' | 'medium' => {
  if (severity.raw === 2) return 'high'
  if (severity.raw === 1) return 'medium'
  throw severity.fault('1 or 2')
}

const suppressionOf = (message: Value): string | undefined => {
  const [suppression] = message.at('suppressions').list()
  return suppression && (suppression.at('justification').text() || 'eslint-disable')
}

/** ESLint writes the source of a file that it did not rewrite. */
const lineOfCode = (file: Value, line: number | undefined): string | undefined =>
  line === undefined ? undefined : file.at('source').text()?.split(/\r?\n/)[line - 1]?.trim()
