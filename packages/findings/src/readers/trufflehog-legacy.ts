import { draft, type Draft } from '../draft.ts'
import { entriesOf } from '../entries.ts'
import { isOfRustyHog } from '../rusty-hog.ts'
import { rawAt, rawItems } from '../raw.ts'
import type { Value } from '../value.ts'
import { covers, orEmptyList, sequenceReader } from './reader.ts'

/**
 * truffleHog 2 (`--json`, one document for each find) and truffleHog3 up to 2 (an array of them): `reason` and
 * `stringsFound`. They rate nothing and verify nothing, so the severity is unknown. `diff` and `printDiff` are not
 * looked at.
 */
export const trufflehogLegacy = orEmptyList(
  sequenceReader(
    'trufflehog-legacy',
    (values) => {
      const entries = entriesOf(values)
      return (
        entries.length > 0 &&
        entries.every((entry) => entry.has('reason', 'stringsFound', 'path') && !isOfRustyHog(entry))
      )
    },
    (values, { root: checkout }) => ({
      tools: ['trufflehog'],
      coverage: covers('trufflehog', ['secrets']),
      drafts: entriesOf(values).map((entry) => read(entry, checkout)),
    }),
  ),
)

const read = (entry: Value, checkout: string | undefined): Draft => {
  const reason = entry.at('reason').needText()
  return draft(
    {
      category: 'secrets',
      severity: 'unknown',
      tool: 'trufflehog',
      rule: reason,
      message: `A secret was found: ${reason}`,
      key: [],
      path: entry.at('path').needText(),
      found: { values: rawItems(rawAt(entry.raw, 'stringsFound')) },
    },
    checkout,
  )
}
