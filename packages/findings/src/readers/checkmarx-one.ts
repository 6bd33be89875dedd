import { readImproved } from '../checkmarx-one/improved.ts'
import { readResult } from '../checkmarx-one/result.ts'
import type { Value } from '../value.ts'
import { covers, jsonReader, type Extract } from './reader.ts'

/**
 * Checkmarx One (`cx … --report-format json`: `results` of all scanners; or the exported report: `scanResults` and
 * `iacScanResults`). Neither says which scanners ran where they found nothing.
 */
export const checkmarxOne = jsonReader(
  'checkmarx-one',
  (root) => isResults(root) || isExport(root),
  (root, { root: checkout }) =>
    root.has('results') ? readResults(root, checkout) : readExport(root, checkout),
)

const isResults = (root: Value): boolean => {
  if (!root.has('results') || !root.at('results').isList) return false
  const results = root.at('results').list()
  if (results.length === 0) return root.has('totalCount', 'scanID')
  return results.every(
    (each) => each.has('type', 'severity', 'data') && (each.has('similarityId') || each.has('id')),
  )
}

const EXPORTED = ['scanResults', 'iacScanResults', 'scaScanResults'] as const

const isExport = (root: Value): boolean =>
  EXPORTED.some((part) => root.has(part) && root.at(part).isObject) && !root.has('results')

const readResults = (root: Value, checkout: string | undefined): Extract => {
  const results = root.at('results').needList()
  return {
    tools: ['checkmarx'],
    coverage: [],
    drafts: results.map((result) => readResult(result, checkout)),
    ...((root.at('totalCount').number() ?? 0) > results.length
      ? { failure: 'The report has fewer results than it counts.' }
      : {}),
  }
}

const readExport = (root: Value, checkout: string | undefined): Extract => ({
  tools: ['checkmarx'],
  coverage: [
    ...(root.has('scanResults') ? covers('checkmarx', ['sast']) : []),
    ...(root.has('iacScanResults') ? covers('checkmarx', ['iac']) : []),
  ],
  drafts: readImproved(root, checkout),
  ...(root.at('scaScanResults').at('packages').list().length === 0
    ? {}
    : { failure: 'The packages in this report are not read: export the results with the CLI, as JSON.' }),
})
