import { draft, type Draft } from '../draft.ts'
import type { Value } from '../value.ts'
import { covers, jsonReader, type Surroundings } from './reader.ts'

/**
 * gitleaks 8: an array of findings. `[]` is a scan that found nothing, as is `null`, which its versions before 8.2 and
 * 7 write. Neither names its tool: it speaks for secrets where the caller says that it is gitleaks's, or about secrets.
 */
export const gitleaks = jsonReader(
  'gitleaks',
  (root) => root.raw === null || (root.isList && root.list().every((entry) => entry.has('RuleID', 'File'))),
  (root, surroundings) => ({
    tools: ['gitleaks'],
    coverage: covers('gitleaks', ['secrets']),
    drafts: root.list().map((entry) => read(entry, surroundings)),
  }),
)

/**
 * The severity is unknown, as gitleaks gives none: it reaches every threshold. Match and Line are not looked at, of
 * Secret no more than a keyed hash is kept, and the fingerprint (commit:file:rule:line) adds nothing to rule and file
 * that would be the same tomorrow.
 */
const read = (entry: Value, { root, hashSecret }: Surroundings): Draft =>
  draft(
    {
      category: 'secrets',
      severity: 'unknown',
      tool: 'gitleaks',
      rule: entry.at('RuleID').needText(),
      message: entry.at('Description').text() ?? 'A secret was found',
      key: [],
      path: entry.at('File').needText(),
      line: entry.at('StartLine').line(),
      endLine: entry.at('EndLine').line(),
      secretHash: hashSecret?.(entry.at('Secret').text()),
      found: { values: [entry.at('Secret').raw] },
    },
    root,
  )
