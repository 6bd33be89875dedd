import { countedEntries } from '../counted.ts'
import { draft, type Draft } from '../draft.ts'
import { severityOn, type Scale } from '../scale.ts'
import { imageName } from '../trivy/image.ts'
import type { Value } from '../value.ts'
import { covers, jsonReader } from './reader.ts'

/** dockle (`--format json`): a summary by level, and a detail for each checkpoint that is not passed. */
export const dockle = jsonReader(
  'dockle',
  (root) => root.has('summary') && root.at('summary').has('fatal', 'warn', 'info', 'pass'),
  (root) => ({
    tools: ['dockle'],
    coverage: covers('dockle', ['container']),
    drafts: details(root)
      .filter((detail) => !['PASS', 'SKIP'].includes(detail.at('level').needText()))
      .map((detail) => read(detail, imageName(root.at('image').text() ?? ''))),
  }),
)

/** Go writes `null` for a list without entries; where the summary counts some, they must be there. */
const details = (root: Value): readonly Value[] =>
  countedEntries(
    root.at('details'),
    ['fatal', 'warn', 'info'].reduce((sum, level) => sum + (root.at('summary').at(level).number() ?? 0), 0),
  )

const LEVELS: Scale = { fatal: 'high', warn: 'medium', info: 'low' }

/** The alerts are not looked at: those of CIS-DI-0010 quote the credential that was found. */
const read = (detail: Value, image: string): Draft => {
  const level = detail.at('level').needText()
  return draft({
    category: 'container',
    severity: severityOn(LEVELS, level),
    tool: 'dockle',
    rule: detail.at('code').needText(),
    message: detail.at('title').text() ?? '',
    key: [image],
    suppressed: level === 'IGNORE' ? 'ignored by dockle’s configuration' : undefined,
  })
}
