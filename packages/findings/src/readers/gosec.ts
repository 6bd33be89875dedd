import { cweIds } from '../cwes.ts'
import { draft, type Draft } from '../draft.ts'
import { endLineOfText, lineOfText } from '../line-text.ts'
import { rawAt } from '../raw.ts'
import { severityOfLabel } from '../severities.ts'
import type { Value } from '../value.ts'
import { covers, jsonReader } from './reader.ts'

/**
 * gosec 2 (`-fmt json`): `Issues` (null where there are none), `Stats`, and under `Golang errors` the files that it could
 * not load. With `-track-suppressions` or `-show-ignored` it lists what the code suppresses as well.
 */
export const gosec = jsonReader(
  'gosec',
  (root) => root.isObject && Object.hasOwn(root.raw as object, 'Issues') && root.has('Stats'),
  (root, { root: checkout }) => {
    const errors = root.at('Golang errors').absent ? 0 : root.at('Golang errors').members().length
    return {
      tools: ['gosec'],
      coverage: covers('gosec', ['sast']),
      drafts: root
        .at('Issues')
        .list()
        .map((issue) => read(issue, checkout)),
      ...(errors === 0
        ? {}
        : { failure: `gosec could not load everything: it reports errors in ${errors} files.` }),
    }
  },
)

/** The severity is gosec's own; its confidence says how sure, not how bad. */
const read = (issue: Value, checkout: string | undefined): Draft => {
  const rule = issue.at('rule_id').needText()
  return draft(
    {
      category: 'sast',
      severity: severityOfLabel(issue.at('severity').text()),
      tool: 'gosec',
      rule,
      message: issue.at('details').text() ?? '',
      // G101 is about a credential in the code: its line must not become part of an id.
      key: [rule === 'G101' ? undefined : lineOfCode(issue)],
      path: issue.at('file').needText(),
      line: lineOfText(issue.at('line').text()),
      endLine: endLineOfText(issue.at('line').text()),
      // In capitals in older versions.
      cwes: cweIds(rawAt(issue.raw, 'cwe', 'id') ?? rawAt(issue.raw, 'cwe', 'ID')),
      helpUri: issue.at('cwe').at('url').text(),
      suppressed: suppressionOf(issue),
    },
    checkout,
  )
}

/** `code` is a few lines as `12: text`: the one of the issue, without its number. Before 2.4 it was the line alone. */
const lineOfCode = (issue: Value): string | undefined => {
  const number = lineOfText(issue.at('line').text())
  const lines = issue.at('code').text()?.split('\n') ?? []
  const line = lines.find((each) => each.startsWith(`${number ?? ''}: `)) ?? lines[0]
  return line?.replace(/^\d+: /, '').trim()
}

const suppressionOf = (issue: Value): string | undefined => {
  const [suppression] = issue.at('suppressions').list()
  const kind = suppression?.object().at('kind').needText()
  if (kind !== undefined) return suppression?.at('justification').text() || '#nosec'
  return issue.at('nosec').flag() === true ? '#nosec' : undefined
}
