import { niktoItem } from '../web/nikto.ts'
import type { XmlElement } from '../xml.ts'
import { covers, xmlReader } from './reader.ts'

/** Nikto (`-Format xml`): `niktoscan`, also nested, with the details of each host and their items. */
export const niktoXml = xmlReader(
  'nikto-xml',
  (root) => root.name === 'niktoscan',
  (root) => {
    const hosts = root.descendants('scandetails')
    return {
      tools: ['nikto'],
      coverage: covers('nikto', ['dast']),
      drafts: hosts.flatMap((host) => host.all('item').map((item) => read(item, host))),
      ...(hosts.length === 0 ? { failure: 'Nikto scanned no host.' } : {}),
    }
  },
)

const read = (item: XmlElement, host: XmlElement) =>
  niktoItem({
    id: item.needAttribute('id'),
    host: host.attribute('sitename')?.replace(/\/+$/, '') ?? host.attribute('targethostname'),
    method: item.attribute('method'),
    uri: item.textOf('uri'),
    message: item.needTextOf('description'),
    reference: item.textOf('references') ?? item.attribute('osvdblink'),
  })
