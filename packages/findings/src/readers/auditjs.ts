import { advisoryIn, otherNames } from '../advisories.ts'
import { draft, type Draft } from '../draft.ts'
import { parsePurl } from '../purl.ts'
import { severityOfCvss } from '../ratings.ts'
import type { Value } from '../value.ts'
import { covers, jsonReader, orEmptyList } from './reader.ts'

/**
 * AuditJS (`ossi --json`): an array with OSS Index's answer for each package. The severity is the one of its CVSS score.
 */
export const auditjs = orEmptyList(
  jsonReader(
    'auditjs',
    (root) =>
      root.isList &&
      root.list().length > 0 &&
      root.list().every((each) => each.has('coordinates', 'vulnerabilities')),
    (root) => ({
      tools: ['auditjs'],
      coverage: covers('auditjs', ['sca']),
      drafts: root.list().flatMap((component) =>
        component
          .at('vulnerabilities')
          .needList()
          .map((entry) => weakness(entry.object(), component)),
      ),
    }),
  ),
)

const weakness = (entry: Value, component: Value): Draft => {
  const coordinates = component.at('coordinates').needText()
  const { name, version } = parsePurl(coordinates) ?? { name: coordinates }
  const id = entry.at('id').needText()
  const rule = entry.at('cve').text() ?? advisoryIn(entry.at('title').text()) ?? id
  return draft({
    category: 'sca',
    severity: severityOfCvss(entry.at('cvssScore').number()),
    tool: 'auditjs',
    rule,
    message: `${name}: ${entry.at('title').text() ?? rule}`,
    key: [name],
    package: { name, version },
    aliases: otherNames(rule, [advisoryIn(id)]),
    helpUri: entry.at('reference').text(),
  })
}
