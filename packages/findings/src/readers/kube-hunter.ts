import { draft, type Draft } from '../draft.ts'
import { severityOfLabel } from '../severities.ts'
import type { Value } from '../value.ts'
import { covers, jsonReader } from './reader.ts'

/** kube-hunter (`--report json`): nodes and services that it found, and their vulnerabilities, which it rates. */
export const kubeHunter = jsonReader(
  'kube-hunter',
  (root) => root.has('nodes', 'services', 'vulnerabilities') && root.at('vulnerabilities').isList,
  (root) => ({
    tools: ['kube-hunter'],
    coverage: covers('kube-hunter', ['iac']),
    drafts: root.at('vulnerabilities').needList().map(read),
  }),
)

/** The evidence is not looked at: it may quote a token. The location is an address, which says nothing that lasts. */
const read = (entry: Value): Draft =>
  draft({
    category: 'iac',
    severity: severityOfLabel(entry.at('severity').text()),
    tool: 'kube-hunter',
    rule: entry.at('vid').text() ?? entry.at('vulnerability').needText(),
    message: `${entry.at('vulnerability').needText()} (${entry.at('location').text() ?? 'unknown place'})`,
    key: [entry.at('vulnerability').needText(), entry.at('category').text()],
    helpUri: entry.at('avd_reference').text(),
  })
