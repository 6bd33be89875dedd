import { draft, type Draft } from '../draft.ts'
import { entriesOf } from '../entries.ts'
import { severityOfLabel } from '../severities.ts'
import type { Value } from '../value.ts'
import { endpointOf, pathPattern } from '../web/address.ts'
import { covers, orEmptyList, sequenceReader } from './reader.ts'

/**
 * Nuclei 2 and 3: an object a line (`-jsonl`) or an array (`-json-export`). The severity is the template's. Requests and
 * responses are not looked at.
 */
export const nuclei = orEmptyList(
  sequenceReader(
    'nuclei',
    (values) => entriesOf(values).length > 0 && entriesOf(values).every(isEntry),
    (values) => ({
      tools: ['nuclei'],
      coverage: covers('nuclei', ['dast']),
      drafts: entriesOf(values).filter(isMatch).map(read),
    }),
  ),
)

const isEntry = (entry: Value): boolean =>
  (entry.has('template-id') || entry.has('templateID')) && entry.at('info').isObject

/** With `-matcher-status` Nuclei writes what did not match as well. */
const isMatch = (entry: Value): boolean => entry.at('matcher-status').flag() !== false

/** 2.4.3 and before wrote `templateID`, `matched` and `matcher_name`. */
const read = (entry: Value): Draft => {
  const info = entry.at('info').object()
  const text = (...names: readonly string[]): string | undefined =>
    names.map((name) => entry.at(name).text()).find((each) => each !== undefined)
  const matched = text('matched-at', 'matched', 'host') ?? ''
  const matcher = text('matcher-name', 'matcher_name')
  const rule = text('template-id', 'templateID') ?? entry.at('template-id').needText()
  const name = info.at('name').text() ?? rule
  return draft({
    category: 'dast',
    severity: severityOfLabel(info.at('severity').text()),
    tool: 'nuclei',
    rule,
    message: `${name}${matcher === undefined ? '' : ` (${matcher})`}: ${endpointOf(matched)}`,
    key: [matcher, text('extractor-name'), isWeb(matched) ? pathPattern(matched) : text('type')],
    aliases: texts(info.at('classification').at('cve-id')).map((id) => id.toUpperCase()),
    helpUri: texts(info.at('reference'))[0],
  })
}

const isWeb = (address: string): boolean => /^https?:\/\//i.test(address)

/** A list of texts, or a single one. */
const texts = (value: Value): readonly string[] =>
  (value.isList ? value.list() : [value]).map((each) => each.text() ?? '').filter((each) => each !== '')
