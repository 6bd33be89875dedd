import { draft, type Draft } from '../draft.ts'
import { entriesOf } from '../entries.ts'
import { severityOn, type Scale } from '../scale.ts'
import type { Value } from '../value.ts'
import { covers, orEmptyList, sequenceReader } from './reader.ts'

/** Falco's alerts (`json_output: true`): an object a line, or an array of them. Each alert is a finding. */
export const falco = orEmptyList(
  sequenceReader(
    'falco',
    (values) =>
      entriesOf(values).length > 0 &&
      entriesOf(values).every((alert) => alert.has('rule', 'priority', 'time')),
    (values) => ({
      tools: ['falco'],
      coverage: covers('falco', ['container']),
      drafts: entriesOf(values).map(read),
    }),
  ),
)

/** The priorities are those of syslog (RFC 5424 §6.2.1). */
const PRIORITIES: Scale = {
  emergency: 'critical',
  alert: 'critical',
  critical: 'critical',
  error: 'high',
  warning: 'medium',
  notice: 'low',
  informational: 'info',
  info: 'info',
  debug: 'info',
}

/** `output` is not looked at: it quotes command lines, which hold secrets. Of its fields the names of things are. */
const read = (alert: Value): Draft => {
  const fields = alert.at('output_fields')
  const named = FIELDS.map((name) => fields.at(name).text() ?? '').filter(
    (text) => text !== '' && text !== '<NA>',
  )
  const rule = alert.at('rule').needText()
  return draft({
    category: 'container',
    severity: severityOn(PRIORITIES, alert.at('priority').needText()),
    tool: 'falco',
    rule,
    message: named.length === 0 ? rule : `${rule} (${named.join(', ')})`,
    key: named,
  })
}

const FIELDS = ['k8s.ns.name', 'container.image.repository', 'proc.name'] as const
