import { advisoryIn } from '../advisories.ts'
import { draft, type Draft } from '../draft.ts'
import { folded } from '../folding.ts'
import { numberOf } from '../npm/advisory.ts'
import { severityOfLabel } from '../severities.ts'
import type { Value } from '../value.ts'
import { covers, sequenceReader } from './reader.ts'

/**
 * `yarn npm audit --json` of yarn 4: a line for each advisory, `value` with the package and `children` with the rest. A
 * deprecated package is told as well, with an id that says so. Without findings yarn writes nothing, which is an empty
 * report: to be told from a run that failed, it must be given as something else.
 */
export const yarnBerry = sequenceReader(
  'yarn-berry',
  (values) =>
    values.length > 0 &&
    values.every((value) => value.has('value', 'children') && value.at('children').has('ID', 'Severity')),
  (values) => ({
    tools: ['yarn-audit'],
    coverage: covers('yarn-audit', ['sca']),
    drafts: folded(values.map(read)),
  }),
)

const read = (value: Value): Draft => {
  const name = value.at('value').needText()
  const advisory = value.at('children')
  const url = advisory.at('URL').text()
  const rule = advisoryIn(url) ?? numberOf(advisory.at('ID'))
  return draft({
    category: 'sca',
    severity: severityOfLabel(advisory.at('Severity').text()),
    tool: 'yarn-audit',
    rule,
    message: `${name}: ${advisory.at('Issue').text() ?? rule}`,
    key: [name],
    path: 'yarn.lock',
    keyPath: '',
    package: { name, version: advisory.at('Tree Versions').list()[0]?.text() },
    helpUri: url,
  })
}
