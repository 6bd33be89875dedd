import type { ReportedSeverity } from '@devsecops/core'
import { countedEntries } from '../counted.ts'
import { draft, type Draft } from '../draft.ts'
import { severityOfCvss } from '../ratings.ts'
import { severityOfLabel } from '../severities.ts'
import { imageName } from '../trivy/image.ts'
import type { Value } from '../value.ts'
import { covers, jsonReader } from './reader.ts'

/**
 * Aqua: the scanner's report of an image (`scannercli scan --jsonfile`), the same in the array that its Azure DevOps task
 * writes, a page of the console's API (`result`), and the older `cves`.
 */
export const aqua = jsonReader(
  'aqua',
  (root) =>
    root.isList
      ? root.list().length > 0 && root.list().every(isWrapped)
      : isScan(root) || isPage(root) || isOld(root),
  (root) => {
    const scans = root.isList ? root.list().map((each) => each.at('results')) : [root]
    const drafts = scans.flatMap(readScan)
    const partial = scans.some((scan) => scan.at('partial_results').flag() === true)
    return {
      tools: ['aqua'],
      coverage: covers('aqua', ['container', ...drafts.map(({ category }) => category)]),
      drafts,
      ...(partial ? { failure: 'Aqua could not finish its scan: its results are partial.' } : {}),
    }
  },
)

const isWrapped = (each: Value): boolean => each.has('results') && isScan(each.at('results'))

const isScan = (root: Value): boolean =>
  root.has('resources') &&
  root.at('resources').isList &&
  ['vulnerability_summary', 'image_assurance_results', 'scan_started', 'image', 'scan_options'].some((name) =>
    root.has(name),
  )

const isPage = (root: Value): boolean =>
  root.has('result', 'count') &&
  root.at('result').isList &&
  root
    .at('result')
    .list()
    .every((each) => each.has('name', 'resource'))

const isOld = (root: Value): boolean =>
  root.at('cves').isList &&
  root.at('cves').list().length > 0 &&
  root
    .at('cves')
    .list()
    .every((each) => each.has('name', 'file', 'score'))

const readScan = (scan: Value): readonly Draft[] => {
  if (isOld(scan)) return scan.at('cves').list().map(old)
  if (isPage(scan))
    return scan
      .at('result')
      .list()
      .map((each) => vulnerability(each, each.at('resource'), imageOf(each)))
  const image = imageOf(scan)
  const total = scan.at('vulnerability_summary').at('total').number()
  const found = countedEntries(scan.at('resources'), total).flatMap((node) => readResource(node, image))
  if ((total ?? 0) > 0 && !found.some(({ category }) => category === 'container'))
    throw scan.refusal('not-a-report', 'vulnerabilities are counted and none is there')
  return [...found, ...malware(scan, image)]
}

const imageOf = (scan: Value): string =>
  imageName(scan.at('image').text() ?? scan.at('image_name').text() ?? '')

/** What a sensitive item is, is not shown: it may be the secret. */
const readResource = (node: Value, image: string): readonly Draft[] => {
  const resource = node.at('resource').object()
  return [
    ...node
      .at('vulnerabilities')
      .list()
      .map((each) => vulnerability(each, resource, image)),
    ...resource
      .at('sensitive_items')
      .list()
      .map((item) =>
        draft({
          category: 'secrets',
          severity: 'unknown',
          tool: 'aqua',
          rule: 'sensitive-data',
          message: 'Sensitive data was found in the image',
          key: [image],
          path: resource.at('path').text(),
          found: { texts: [item.raw] },
        }),
      ),
  ]
}

/** The malware that the summary counts. */
const malware = (scan: Value, image: string): readonly Draft[] => {
  const count = scan.at('vulnerability_summary').at('malware').number() ?? 0
  if (count === 0) return []
  const message = `Aqua found malware in the image (${count} files)`
  return [
    draft({
      category: 'container',
      severity: 'critical',
      tool: 'aqua',
      rule: 'malware',
      message,
      key: [image],
    }),
  ]
}

const vulnerability = (entry: Value, resource: Value, image: string): Draft => {
  const rule = entry.at('name').needText()
  const path = resource.at('path').text()
  const name = resource.at('name').text() ?? path ?? 'unnamed package'
  return draft({
    category: 'container',
    severity: severityOf(entry),
    tool: 'aqua',
    rule,
    message: `${name}: ${entry.at('description').text() ?? rule}`,
    key: [image, name, resource.at('format').text() ?? resource.at('type').text()],
    package: { name, version: resource.at('version').text(), fixedIn: entry.at('fix_version').text() },
    helpUri: entry.at('nvd_url').text() ?? entry.at('vendor_url').text(),
  })
}

/** Aqua's own word, else the first score of Aqua, the vendor and NVD. */
const severityOf = (entry: Value): ReportedSeverity => {
  const word = severityOfLabel(entry.at('aqua_severity').text())
  if (word !== 'unknown') return word
  const scores = ['aqua_score', 'vendor_score', 'nvd_score_v3', 'nvd_score'].map((name) =>
    entry.at(name).number(),
  )
  return scores.map(severityOfCvss).find((each) => each !== 'unknown') ?? 'unknown'
}

const old = (entry: Value): Draft => {
  const score = entry.at('score')
  return draft({
    category: 'container',
    severity: severityOfCvss(typeof score.raw === 'string' ? Number(score.raw) : score.number()),
    tool: 'aqua',
    rule: entry.at('name').needText(),
    message: entry.at('description').text() ?? '',
    key: [],
    path: entry.at('file').needText(),
    helpUri: entry.at('url').text(),
  })
}
