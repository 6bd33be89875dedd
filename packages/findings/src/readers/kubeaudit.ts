import { draft, type Draft } from '../draft.ts'
import type { Value } from '../value.ts'
import { stableObjectName } from '../kubernetes.ts'
import { severityOn, type Scale } from '../scale.ts'
import { covers, sequenceReader } from './reader.ts'

/** kubeaudit (`-p json`): a line for each result, rated with logging levels. */
export const kubeaudit = sequenceReader(
  'kubeaudit',
  (values) => values.every((value) => value.has('AuditResultName', 'level', 'msg')),
  (values) => ({
    tools: ['kubeaudit'],
    coverage: covers('kubeaudit', ['iac']),
    drafts: values.map(read),
  }),
)

const LEVELS: Scale = { error: 'high', warning: 'medium', info: 'info' }

const read = (entry: Value): Draft => {
  const kind = entry.at('ResourceKind').text() ?? ''
  const name = entry.at('ResourceName').text() ?? ''
  return draft({
    category: 'iac',
    severity: severityOn(LEVELS, entry.at('level').needText()),
    tool: 'kubeaudit',
    rule: entry.at('AuditResultName').needText(),
    message: `${kind} ${name}: ${entry.at('msg').needText()}`,
    key: [
      kind,
      entry.at('ResourceNamespace').text(),
      stableObjectName(kind, name),
      entry.at('Container').text(),
      entry.at('Capability').text(),
    ],
  })
}
