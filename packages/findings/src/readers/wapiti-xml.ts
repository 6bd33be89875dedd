import { wapitiEntry } from '../web/wapiti.ts'
import type { XmlElement } from '../xml.ts'
import { covers, xmlReader } from './reader.ts'

/** Wapiti 3 (`-f xml`): a `report` that says who wrote it, with vulnerabilities and anomalies. */
export const wapitiXml = xmlReader(
  'wapiti-xml',
  (root) => root.name === 'report' && generatorOf(root) === 'wapiti',
  (root) => ({
    tools: ['wapiti'],
    coverage: covers('wapiti', ['dast']),
    drafts: [
      ...root.need('vulnerabilities').all('vulnerability'),
      ...(root.first('anomalies')?.all('anomaly') ?? []),
    ].flatMap((group) =>
      group
        .need('entries')
        .all('entry')
        .map((entry) => read(entry, group)),
    ),
  }),
)

const generatorOf = (root: XmlElement): string | undefined =>
  root
    .first('report_infos')
    ?.all('info')
    .find((info) => info.attribute('name') === 'generatorName')
    ?.text.toLowerCase()

const read = (entry: XmlElement, group: XmlElement) =>
  wapitiEntry({
    name: group.needAttribute('name'),
    level: Number(entry.needTextOf('level')),
    method: entry.textOf('method'),
    path: entry.textOf('path'),
    parameter: entry.textOf('parameter'),
    info: entry.textOf('info'),
    reference: group.first('references')?.first('reference')?.textOf('url'),
  })
