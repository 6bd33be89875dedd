import { zapAlert } from '../web/zap.ts'
import type { XmlElement } from '../xml.ts'
import { covers, xmlReader } from './reader.ts'

/** ZAP's traditional XML report: `OWASPZAPReport`, and for each site its alert items. */
export const zapXml = xmlReader(
  'zap-xml',
  (root) => root.name === 'OWASPZAPReport',
  (root) => ({
    tools: ['zap'],
    coverage: covers('zap', ['dast']),
    drafts: root.all('site').flatMap((site) => site.need('alerts').all('alertitem').map(read)),
    ...(root.all('site').length === 0 ? { failure: 'ZAP saw no site.' } : {}),
  }),
)

const read = (item: XmlElement) => {
  const instances = item.first('instances')?.all('instance') ?? []
  return zapAlert({
    rule: item.textOf('alertRef') ?? item.needTextOf('pluginid'),
    name: item.textOf('alert') ?? item.needTextOf('name'),
    riskCode: item.needTextOf('riskcode'),
    confidence: item.textOf('confidence'),
    method: instances[0]?.textOf('method'),
    uri: instances[0]?.textOf('uri'),
    instances: instances.length,
    reference: item.textOf('reference'),
  })
}
