import { draft, type Draft } from '../draft.ts'
import { lineOfText } from '../line-text.ts'
import { rawAt, rawText } from '../raw.ts'
import { severityOfLabel } from '../severities.ts'
import type { Value } from '../value.ts'
import { covers, jsonReader, orEmptyList, type Surroundings } from './reader.ts'

/**
 * truffleHog3 from 3 (`--format json`; a Python fork, not version 3 of TruffleHog): an array of finds with their `rule`,
 * whose severity it is. Of `secret` no more than a keyed hash is kept; `context` is not looked at.
 */
export const trufflehog3 = orEmptyList(
  jsonReader(
    'trufflehog3',
    (root) =>
      root.isList &&
      root.list().length > 0 &&
      root.list().every((entry) => entry.has('rule', 'path', 'secret') && entry.at('rule').has('id')),
    (root, surroundings) => ({
      tools: ['trufflehog3'],
      coverage: covers('trufflehog3', ['secrets']),
      drafts: root.list().map((entry) => read(entry, surroundings)),
    }),
  ),
)

const read = (entry: Value, { root, hashSecret }: Surroundings): Draft => {
  const rule = entry.at('rule')
  const line = entry.at('line')
  return draft(
    {
      category: 'secrets',
      severity: severityOfLabel(rule.at('severity').text()),
      tool: 'trufflehog3',
      rule: rule.at('id').needText(),
      message: `A secret was found: ${rule.at('message').text() ?? rule.at('id').needText()}`,
      key: [],
      path: entry.at('path').needText(),
      line: typeof line.raw === 'string' ? lineOfText(line.raw) : line.line(),
      secretHash: hashSecret?.(rawText(rawAt(entry.raw, 'secret'))),
      found: { values: [rawAt(entry.raw, 'secret')] },
    },
    root,
  )
}
