import { draft, type Draft } from '../draft.ts'
import { entriesOf } from '../entries.ts'
import { rawAt, rawItems, rawText } from '../raw.ts'
import { ofBase64 } from '../secrets/base64.ts'
import type { Value } from '../value.ts'
import { covers, orEmptyList, sequenceReader, type Surroundings } from './reader.ts'

/**
 * Nosey Parker (`report --format jsonl`, or `json`, which is an array of the same): a document for each secret, with the
 * places where it was found as `matches`, by default the first three; each is a finding. It rates nothing: the severity is
 * unknown. Of `groups`, or `match_content` in older reports, no more than a keyed hash is kept; `snippet` holds the secret
 * as well.
 */
export const noseyparker = orEmptyList(
  sequenceReader(
    'noseyparker',
    (values) => {
      const entries = entriesOf(values)
      return entries.length > 0 && entries.every((entry) => entry.has('rule_name', 'matches', 'num_matches'))
    },
    (values, surroundings) => ({
      tools: ['noseyparker'],
      coverage: covers('noseyparker', ['secrets']),
      drafts: entriesOf(values).flatMap((entry) => readEntry(entry, surroundings)),
    }),
  ),
)

const readEntry = (entry: Value, surroundings: Surroundings): readonly Draft[] => {
  const matches = entry.at('matches').needList()
  if (matches.length === 0) throw entry.at('matches').fault('an array with a match')
  return matches.map((match) => readMatch(match, entry, surroundings))
}

const readMatch = (match: Value, entry: Value, { root, hashSecret }: Surroundings): Draft => {
  const span = match.at('location').at('source_span')
  return draft(
    {
      category: 'secrets',
      severity: 'unknown',
      tool: 'noseyparker',
      rule: entry.at('rule_text_id').text() ?? entry.at('rule_name').needText(),
      message: `A secret was found: ${entry.at('rule_name').needText()}`,
      key: [],
      path: pathOf(match.at('provenance').list()),
      line: span.at('start').at('line').line(),
      endLine: span.at('end').at('line').line(),
      suppressed: match.at('status').text() === 'reject' ? 'rejected in Nosey Parker' : undefined,
      secretHash: hashSecret?.(secretIn(entry)),
      found: { values: valuesIn(entry, match) },
    },
    root,
  )
}

/** Groups are in base64. With several of them it is not told which one is the secret: then it has no hash. */
const secretIn = ({ raw }: Value): string | undefined => {
  const groups = rawAt(raw, 'groups')
  if (groups === undefined) return rawText(rawAt(raw, 'match_content'))
  const [only, another] = rawItems(groups)
  return typeof only === 'string' && another === undefined ? rawText(ofBase64(only)) : undefined
}

const valuesIn = ({ raw }: Value, match: Value): readonly unknown[] => [
  rawAt(raw, 'match_content'),
  rawAt(match.raw, 'snippet', 'matching'),
  ...[...rawItems(rawAt(raw, 'groups')), ...rawItems(rawAt(match.raw, 'groups'))].map(ofBase64),
]

/** A blob's path in the commit that brought it (`first_commit`, before 0.17 `commit_provenance`), else the file's. */
const pathOf = (provenance: readonly Value[]): string | undefined =>
  provenance
    .flatMap((each) => [each.at('first_commit'), each.at('commit_provenance')])
    .map((commit) => commit.at('blob_path').text())
    .find((path) => path !== undefined) ??
  provenance.map((each) => (each.at('path').absent ? undefined : each.at('path').text())).find(Boolean)
