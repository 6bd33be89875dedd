import { draft, type Draft } from '../draft.ts'
import { rawAt } from '../raw.ts'
import { severityOfLabel } from '../severities.ts'
import type { Value } from '../value.ts'
import { covers, jsonReader } from './reader.ts'

/**
 * Talisman (`--scan`): `results` by file, with failures, warnings (what is below the threshold of `.talismanrc`) and what
 * `.talismanrc` ignores. The severity is Talisman's own. A `message` quotes the secret: it is not shown.
 */
export const talisman = jsonReader(
  'talisman',
  (root) =>
    root.has('summary', 'results') &&
    root.at('summary').has('types') &&
    root.at('summary').at('types').has('filecontent', 'filename'),
  (root, { root: checkout }) => ({
    tools: ['talisman'],
    coverage: covers('talisman', ['secrets']),
    drafts: root
      .at('results')
      .needList()
      .flatMap((result) => readFile(result, checkout)),
  }),
)

const readFile = (result: Value, checkout: string | undefined): readonly Draft[] => {
  const file = result.at('filename').needText()
  return [
    ...[...result.at('failure_list').needList(), ...result.at('warning_list').list()].map((entry) =>
      read(entry, file, checkout),
    ),
    ...result
      .at('ignore_list')
      .list()
      .map((entry) => read(entry, file, checkout, 'ignored in .talismanrc')),
  ]
}

const read = (entry: Value, file: string, checkout: string | undefined, suppressed?: string): Draft => {
  const type = entry.at('type').needText()
  return draft(
    {
      category: 'secrets',
      severity: severityOfLabel(entry.at('severity').text()),
      tool: 'talisman',
      rule: type,
      message: MESSAGES.get(type) ?? `A secret was found: ${type}`,
      key: [],
      path: file,
      suppressed,
      found: { values: [quotedIn(rawAt(entry.raw, 'message'))], texts: [rawAt(entry.raw, 'message')] },
    },
    checkout,
  )
}

/** `… hex encoded texts such as: 68756e…`, `Potential secret pattern : …` */
const quotedIn = (message: unknown): string | undefined =>
  typeof message === 'string' ? /\s?: (.+)$/s.exec(message)?.[1] : undefined

const MESSAGES: ReadonlyMap<string, string> = new Map([
  ['filecontent', 'A secret was found in the content of the file'],
  ['filename', 'The name of the file says that it holds secrets'],
  ['filesize', 'The file is larger than files of source are'],
])
