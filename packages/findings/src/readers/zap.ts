import type { Value } from '../value.ts'
import { zapAlert } from '../web/zap.ts'
import { covers, jsonReader } from './reader.ts'

/** ZAP's traditional JSON report: `@programName` or `@version`, and for each site its alerts. */
export const zap = jsonReader(
  'zap',
  (root) =>
    (root.has('@version') || root.has('@programName')) &&
    (root.at('site').isList || root.at('site').isObject) &&
    sitesOf(root).every((site) => site.has('alerts')),
  (root) => ({
    tools: ['zap'],
    coverage: covers('zap', ['dast']),
    drafts: sitesOf(root).flatMap((site) => site.at('alerts').needList().map(read)),
    ...(sitesOf(root).length === 0 ? { failure: 'ZAP saw no site.' } : {}),
  }),
)

/** An array; a single object in reports of 2.8 and before. */
const sitesOf = (root: Value): readonly Value[] => {
  const site = root.at('site')
  return site.isList ? site.list() : [site]
}

const read = (alert: Value) => {
  const instances = alert.at('instances').list()
  return zapAlert({
    rule: alert.at('alertRef').text() ?? alert.at('pluginid').needText(),
    name: alert.at('alert').text() ?? alert.at('name').needText(),
    riskCode: alert.at('riskcode').needText(),
    confidence: alert.at('confidence').text(),
    method: instances[0]?.at('method').text(),
    uri: instances[0]?.at('uri').text(),
    instances: instances.length,
    reference: alert.at('reference').text(),
  })
}
