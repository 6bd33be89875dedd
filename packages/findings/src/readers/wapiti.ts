import type { Value } from '../value.ts'
import { wapitiEntry } from '../web/wapiti.ts'
import { covers, jsonReader } from './reader.ts'

/**
 * Wapiti 3 (`-f json`): `vulnerabilities` and `anomalies`, each by name. What it calls additional is knowledge of the
 * application, such as the software that it runs, and no weakness.
 */
export const wapiti = jsonReader(
  'wapiti',
  (root) =>
    root.has('vulnerabilities', 'infos') && root.at('vulnerabilities').isObject && root.has('anomalies'),
  (root) => ({
    tools: ['wapiti'],
    coverage: covers('wapiti', ['dast']),
    drafts: ['vulnerabilities', 'anomalies'].flatMap((section) => entries(root.at(section), root)),
  }),
)

const entries = (section: Value, root: Value) => {
  const names = Object.keys(section.object().raw as object)
  return section.members().flatMap((list, index) => {
    const name = names[index] ?? ''
    const reference = referenceOf(root.at('classifications').at(name))
    return list.needList().map((entry) => read(entry, name, reference))
  })
}

const referenceOf = (classification: Value): string | undefined => {
  const references = classification.at('ref')
  return references.isObject ? references.members()[0]?.text() : undefined
}

const read = (entry: Value, name: string, reference: string | undefined) =>
  wapitiEntry({
    name,
    level: entry.at('level').number() ?? -1,
    method: entry.at('method').text(),
    path: entry.at('path').text(),
    parameter: entry.at('parameter').text(),
    info: entry.at('info').needText(),
    reference,
  })
