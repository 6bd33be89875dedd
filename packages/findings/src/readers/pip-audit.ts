import { otherNames } from '../advisories.ts'
import { draft, type Draft } from '../draft.ts'
import type { Value } from '../value.ts'
import { covers, jsonReader, orEmptyList } from './reader.ts'

/**
 * pip-audit (`-f json`): `dependencies`, each with its `vulns` or the reason why it was skipped; up to version 2.2 a bare
 * array of them. It rates nothing, so the severity is unknown. What it skips (a project's own package, say) is not on
 * the index: no failure.
 */
export const pipAudit = orEmptyList(
  jsonReader(
    'pip-audit',
    (root) => {
      const dependencies = root.isList ? root : root.has('dependencies') ? root.at('dependencies') : undefined
      if (dependencies?.isList !== true) return false
      const list = dependencies.list()
      if (list.length === 0) return root.isObject && root.has('fixes')
      return list.every(isDependency) && (root.isObject || list.some((each) => each.has('vulns')))
    },
    (root) => ({
      tools: ['pip-audit'],
      coverage: covers('pip-audit', ['sca']),
      drafts: (root.isList ? root : root.at('dependencies')).needList().flatMap(readDependency),
    }),
  ),
)

/** dependency-check has `dependencies` too, without names. */
const isDependency = (each: Value): boolean =>
  each.has('name') && (each.has('vulns') || each.has('skip_reason'))

const readDependency = (dependency: Value): readonly Draft[] =>
  dependency.has('skip_reason')
    ? []
    : dependency
        .at('vulns')
        .needList()
        .map((entry) => weakness(entry.object(), dependency))

const weakness = (entry: Value, dependency: Value): Draft => {
  const name = dependency.at('name').needText()
  const rule = entry.at('id').needText()
  return draft({
    category: 'sca',
    severity: 'unknown',
    tool: 'pip-audit',
    rule,
    message: `${name}: ${entry.at('description').text() ?? rule}`,
    key: [name],
    package: {
      name,
      version: dependency.at('version').text(),
      fixedIn: entry.at('fix_versions').list()[0]?.text(),
    },
    aliases: otherNames(
      rule,
      entry
        .at('aliases')
        .list()
        .map((alias) => alias.text()),
    ),
    helpUri: `https://osv.dev/${encodeURIComponent(rule)}`,
  })
}
