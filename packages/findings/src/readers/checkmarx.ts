import { cweIds } from '../cwes.ts'
import { draft, type Draft } from '../draft.ts'
import { lineOfText } from '../line-text.ts'
import { severityOn, type Scale } from '../scale.ts'
import type { XmlElement } from '../xml.ts'
import { covers, xmlReader } from './reader.ts'

const SCALE: Scale = {
  critical: 'critical',
  high: 'high',
  medium: 'medium',
  low: 'low',
  information: 'info',
  info: 'info',
}

/** The state in which a result is settled: 0 is to verify, 2 confirmed, 3 urgent, 4 only proposed as not exploitable. */
const NOT_EXPLOITABLE = '1'

/**
 * Checkmarx SAST (CxSAST's XML report): a `Query` for each rule, with its `Result`s. Each result is a finding, at the end
 * of its path, where the data arrives. `SimilarityId` is the same for the same source and sink in later scans.
 */
export const checkmarx = xmlReader(
  'checkmarx',
  (root) => root.localName === 'CxXMLResults',
  (root, { root: checkout }) => ({
    tools: ['checkmarx'],
    coverage: covers('checkmarx', ['sast']),
    drafts: root
      .all('Query')
      .flatMap((query) => query.all('Result').map((result) => read(query, result, checkout))),
  }),
)

const read = (query: XmlElement, result: XmlElement, checkout: string | undefined): Draft => {
  const path = result.first('Path')
  const sink = path?.all('PathNode').at(-1)
  const rule = query.needAttribute('name')
  return draft(
    {
      category: 'sast',
      severity: severityOn(SCALE, result.attribute('Severity') ?? query.attribute('Severity')),
      tool: 'checkmarx',
      rule,
      message: rule.replaceAll('_', ' '),
      key: [path?.attribute('SimilarityId')],
      path: sink?.textOf('FileName') ?? result.needAttribute('FileName'),
      line: lineOfText(sink?.textOf('Line') ?? result.attribute('Line')),
      cwes: cweIds(query.attribute('cweId')),
      suppressed:
        result.attribute('FalsePositive')?.toLowerCase() === 'true' ||
        result.attribute('state') === NOT_EXPLOITABLE
          ? 'Checkmarx: not exploitable'
          : undefined,
    },
    checkout,
  )
}
