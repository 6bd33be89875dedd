import { prowlerFindings, type ProwlerCheck } from '../prowler/check.ts'
import type { Value } from '../value.ts'
import { covers, jsonReader, orEmptyList } from './reader.ts'

/** Prowler 3 to 5 in the Open Cybersecurity Schema Framework (`-M json-ocsf`): an array of findings. */
export const prowlerOcsf = orEmptyList(
  jsonReader(
    'prowler-ocsf',
    (root) => root.isList && root.list().length > 0 && root.list().every(isFinding),
    (root) => ({
      tools: ['prowler'],
      coverage: covers('prowler', ['iac']),
      drafts: prowlerFindings(root.list().map(read)),
    }),
  ),
)

const productOf = (finding: Value): Value => finding.at('metadata').at('product')

const isFinding = (finding: Value): boolean =>
  finding.has('metadata') &&
  finding.at('metadata').isObject &&
  productOf(finding).isObject &&
  productOf(finding).at('name').raw === 'Prowler' &&
  (finding.has('finding_info') || finding.has('finding'))

/** Version 3 has the check's id as the product's feature, and Success or Failure for a status. */
const read = (finding: Value): ProwlerCheck => {
  const [resource] = finding.at('resources').list()
  const summary = finding.has('finding_info') ? finding.at('finding_info') : finding.at('finding')
  const account = finding.at('cloud').at('account').at('uid').text()
  const state = finding.at('status').text()
  const code = finding.at('metadata').at('event_code')
  return {
    id: code.absent ? productOf(finding).at('feature').at('uid').needText() : code.needText(),
    title: summary.at('title').text() ?? '',
    detail: finding.at('status_detail').text(),
    status: finding.at('status_code').text() ?? finding.at('status').needText(),
    severity: finding.at('severity').text(),
    isMuted: state === 'Suppressed',
    account,
    region: resource?.at('region').text() ?? finding.at('cloud').at('region').text(),
    resource: resource?.at('uid').text(),
    url: finding.at('unmapped').at('related_url').text() ?? summary.at('src_url').text(),
  }
}
