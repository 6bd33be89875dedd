import type { Value } from '../value.ts'
import { niktoItem } from '../web/nikto.ts'
import { covers, jsonReader } from './reader.ts'

/** Nikto 2.1.6 and later (`-Format json`): an object for a host, or since 2.5 an array with one for each. */
export const nikto = jsonReader(
  'nikto',
  (root) =>
    hostsOf(root).length > 0 &&
    hostsOf(root).every((host) => host.has('host', 'ip', 'port', 'vulnerabilities')),
  (root) => ({
    tools: ['nikto'],
    coverage: covers('nikto', ['dast']),
    drafts: hostsOf(root).flatMap((host) =>
      host
        .at('vulnerabilities')
        .needList()
        .map((item) => read(item, host)),
    ),
  }),
)

const hostsOf = (root: Value): readonly Value[] => (root.isList ? root.list() : [root])

const read = (item: Value, host: Value) =>
  niktoItem({
    id: item.at('id').needText(),
    host: host.at('host').text(),
    method: item.at('method').text(),
    uri: item.at('url').text(),
    message: item.at('msg').needText(),
    reference: item.at('references').text(),
  })
