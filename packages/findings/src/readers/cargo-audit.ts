import type { ReportedSeverity } from '@devsecops/core'
import { otherNames } from '../advisories.ts'
import { draft, type Draft } from '../draft.ts'
import { severityOfVector } from '../ratings.ts'
import type { Value } from '../value.ts'
import { covers, jsonReader } from './reader.ts'

/**
 * cargo-audit (`--json`): `vulnerabilities.list`, and `warnings` by kind: unmaintained, unsound, yanked, notice. The
 * severity comes from the advisory's CVSS v3 vector, where it has one. Warnings are information in RustSec's own words
 * (`informational`) and no failure of `cargo audit`: without a vector they are `info`.
 */
export const cargoAudit = jsonReader(
  'cargo-audit',
  (root) => root.has('vulnerabilities') && root.at('vulnerabilities').has('found', 'list'),
  (root) => ({
    tools: ['cargo-audit'],
    coverage: covers('cargo-audit', ['sca']),
    drafts: [
      ...listOf(root.at('vulnerabilities')).map((entry) => weakness(entry, 'unknown')),
      ...warnings(root),
    ],
  }),
)

/** @throws UnreadableError when the list does not have as many entries as the report says. */
const listOf = (vulnerabilities: Value): readonly Value[] => {
  const list = vulnerabilities.at('list').needList()
  const count = vulnerabilities.at('count').number()
  if (count !== undefined && count !== list.length)
    throw vulnerabilities.refusal('not-a-report', 'the list has another length than its count says')
  return list
}

/** Up to 0.10 an array, now an object with an array for each kind. */
const warnings = (root: Value): readonly Draft[] => {
  const all = root.at('warnings')
  if (all.raw === undefined) return []
  const entries = all.isList ? all.list() : all.members().flatMap((kind) => kind.needList())
  return entries.map((entry) => weakness(entry, 'info'))
}

/** A yanked package has no advisory: its kind is the rule. */
const weakness = (entry: Value, unrated: ReportedSeverity): Draft => {
  const advisory = entry.object().at('advisory')
  const name = entry.at('package').at('name').needText()
  const rule = advisory.absent ? entry.at('kind').needText() : advisory.at('id').needText()
  const rated = severityOfVector(advisory.at('cvss').text())
  return draft({
    category: 'sca',
    severity: rated === 'unknown' ? unrated : rated,
    tool: 'cargo-audit',
    rule,
    message: `${name}: ${advisory.at('title').text() ?? rule}`,
    key: [name],
    path: 'Cargo.lock',
    keyPath: '',
    package: {
      name,
      version: entry.at('package').at('version').text(),
      fixedIn: entry
        .at('versions')
        .at('patched')
        .list()[0]
        ?.text()
        ?.replace(/^>=\s*/, ''),
    },
    aliases: otherNames(
      rule,
      advisory
        .at('aliases')
        .list()
        .map((alias) => alias.text()),
    ),
    helpUri: advisory.absent ? undefined : `https://rustsec.org/advisories/${encodeURIComponent(rule)}.html`,
  })
}
