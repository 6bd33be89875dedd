import { cweIds } from '../cwes.ts'
import { draft, type Draft } from '../draft.ts'
import { rawAt } from '../raw.ts'
import { severityOn, type Scale } from '../scale.ts'
import type { Value } from '../value.ts'
import { covers, jsonReader } from './reader.ts'

/** Brakeman rates how sure it is and nothing else; its own SARIF log says error, warning and note for the same words. */
const SCALE: Scale = { high: 'high', medium: 'medium', weak: 'low' }

/**
 * Brakeman (`-f json`): `warnings`, `ignored_warnings` (those of `brakeman.ignore`), and `errors` for what it could not
 * parse. Its fingerprint is a digest of the check, the code and the file, without the line.
 */
export const brakeman = jsonReader(
  'brakeman',
  (root) => root.has('scan_info', 'warnings') && root.at('scan_info').has('brakeman_version'),
  (root, { root: checkout }) => {
    const errors = root.at('errors').list().length
    return {
      tools: ['brakeman'],
      coverage: covers('brakeman', ['sast']),
      drafts: [
        ...root
          .at('warnings')
          .needList()
          .map((warning) => read(warning, checkout)),
        ...root
          .at('ignored_warnings')
          .list()
          .map((warning) => read(warning, checkout, warning.at('note').text() || 'brakeman.ignore')),
      ],
      ...(errors === 0
        ? {}
        : { failure: `Brakeman could not parse everything: it reports ${errors} errors.` }),
    }
  },
)

const read = (warning: Value, checkout: string | undefined, suppressed?: string): Draft => {
  const message = warning.at('message').text() ?? ''
  return draft(
    {
      category: 'sast',
      severity: severityOn(SCALE, warning.at('confidence').text()),
      tool: 'brakeman',
      rule: warning.at('check_name').text() ?? warning.at('warning_type').needText(),
      message: `${warning.at('warning_type').needText()}: ${message}`,
      key: [warning.at('fingerprint').text()],
      anchor: [warning.at('code').text()?.replace(/\s+/g, '') ?? message],
      path: warning.at('file').needText(),
      line: warning.at('line').line(),
      aliases: [...new Set(message.match(/CVE-\d{4}-\d{4,}/g) ?? [])],
      cwes: cweIds(rawAt(warning.raw, 'cwe_id')),
      helpUri: warning.at('link').text(),
      suppressed,
    },
    checkout,
  )
}
