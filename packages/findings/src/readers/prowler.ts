import { prowlerFindings, type ProwlerCheck } from '../prowler/check.ts'
import type { Value } from '../value.ts'
import { covers, orEmptyList, sequenceReader } from './reader.ts'

/** Prowler's own JSON: an array in version 3 (`-M json`), an object a line in version 2. */
export const prowler = orEmptyList(
  sequenceReader(
    'prowler',
    (values) =>
      entriesOf(values).length > 0 && entriesOf(values).every((entry) => isThird(entry) || isSecond(entry)),
    (values) => ({
      tools: ['prowler'],
      coverage: covers('prowler', ['iac']),
      drafts: prowlerFindings(
        entriesOf(values).map((entry) => (isThird(entry) ? third(entry) : second(entry))),
      ),
    }),
  ),
)

const entriesOf = (values: readonly Value[]): readonly Value[] =>
  values.flatMap((value) => (value.isList ? value.list() : [value]))

const isThird = (entry: Value): boolean => entry.has('CheckID', 'CheckTitle', 'Status', 'Severity')

const isSecond = (entry: Value): boolean =>
  entry.has('Control', 'Control ID', 'Status', 'Severity', 'Account Number')

const third = (entry: Value): ProwlerCheck => ({
  id: entry.at('CheckID').needText(),
  title: entry.at('CheckTitle').text() ?? '',
  detail: entry.at('StatusExtended').text(),
  status: entry.at('Status').needText(),
  severity: entry.at('Severity').text(),
  isMuted: false,
  account: entry.at('AccountId').text() ?? entry.at('ProjectId').text() ?? entry.at('Subscription').text(),
  region: entry.at('Region').text(),
  resource: entry.at('ResourceArn').text() ?? entry.at('ResourceId').text(),
  url: entry.at('RelatedUrl').text(),
})

const second = (entry: Value): ProwlerCheck => ({
  ...control(entry.at('Control').needText()),
  detail: entry.at('Message').text(),
  status: entry.at('Status').needText(),
  severity: entry.at('Severity').text(),
  isMuted: false,
  account: entry.at('Account Number').text(),
  region: entry.at('Region').text(),
  resource: entry.at('Resource ID').text(),
  url: entry.at('Doc link').text(),
})

/** `[check114] Ensure hardware MFA …`: the id in front of the title. */
export const control = (text: string): Pick<ProwlerCheck, 'id' | 'title'> => {
  const [, id = text, title = text] = /^\[([^\]]+)\]\s*(.*)$/s.exec(text) ?? []
  return { id, title }
}
