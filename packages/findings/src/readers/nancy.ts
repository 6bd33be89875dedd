import { otherNames } from '../advisories.ts'
import { draft, type Draft } from '../draft.ts'
import { parsePurl } from '../purl.ts'
import { severityOfCvss } from '../ratings.ts'
import type { Value } from '../value.ts'
import { covers, jsonReader } from './reader.ts'

/**
 * Nancy (`sleuth --output json`): OSS Index's answers for Go modules. The severity is the one of the CVSS score, which is
 * written as text. What its exclusions name is suppressed.
 */
export const nancy = jsonReader(
  'nancy',
  (root) => root.has('audited', 'num_audited', 'num_vulnerable'),
  (root) => ({
    tools: ['nancy'],
    coverage: covers('nancy', ['sca']),
    drafts: vulnerableOf(root).flatMap((module) =>
      module
        .object()
        .at('Vulnerabilities')
        .needList()
        .map((entry) => weakness(entry.object(), module)),
    ),
  }),
)

/** Without vulnerable modules the list may be `null`, as Go writes an empty one. */
const vulnerableOf = (root: Value): readonly Value[] => {
  const modules = root.at('vulnerable')
  const count = root.at('num_vulnerable').number() ?? 0
  if (modules.absent && count === 0) return []
  const list = modules.needList()
  if (list.length === 0 && count > 0) throw modules.fault('an array with the modules that are counted')
  return list
}

const weakness = (entry: Value, module: Value): Draft => {
  const coordinates = module.at('Coordinates').needText()
  const { name, version } = parsePurl(coordinates) ?? { name: coordinates }
  const id = entry.has('ID') ? entry.at('ID').needText() : entry.at('Id').needText()
  const cve = entry.at('Cve').text()
  const rule = cve === undefined || cve === '' ? id : cve
  return draft({
    category: 'sca',
    severity: severityOfCvss(Number(entry.at('CvssScore').text() ?? NaN)),
    tool: 'nancy',
    rule,
    message: `${name}: ${entry.at('Title').text() ?? rule}`,
    key: [name],
    package: { name, version },
    aliases: otherNames(
      rule,
      [id].filter((each) => each.startsWith('CVE-')),
    ),
    helpUri: entry.at('Reference').text(),
    suppressed: entry.at('Excluded').flag() === true ? 'excluded by Nancy’s own list' : undefined,
  })
}
