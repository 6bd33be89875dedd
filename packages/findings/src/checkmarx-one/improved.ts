import type { Category } from '@devsecops/core'
import { cweIds } from '../cwes.ts'
import { draft, type Draft } from '../draft.ts'
import { rawAt } from '../raw.ts'
import type { Value } from '../value.ts'
import { pathOf, severityOfResult, similarityOf, suppressionOf } from './states.ts'

/**
 * The report that Checkmarx One exports (`scanResults`, `iacScanResults`): queries with their vulnerabilities, in a list or,
 * before, by scanner and language.
 */
export const readImproved = (root: Value, checkout: string | undefined): readonly Draft[] => [
  ...codeQueries(root.at('scanResults')).flatMap((query) =>
    query
      .at('vulnerabilities')
      .needList()
      .map((result) => readCode(query, result, checkout)),
  ),
  ...technologies(root.at('iacScanResults'))
    .flatMap((technology) => technology.at('queries').needList())
    .flatMap((query) =>
      query
        .at('resultsList')
        .needList()
        .map((result) => readInfrastructure(query, result, checkout)),
    ),
]

const codeQueries = (scan: Value): readonly Value[] => {
  if (scan.absent) return []
  if (scan.has('resultsList')) return scan.at('resultsList').needList()
  return scan
    .members()
    .flatMap((scanner) => scanner.at('languages').needList())
    .flatMap((language) => language.at('queries').needList())
}

/** A scan that was not made is absent or empty. */
const technologies = (scan: Value): readonly Value[] =>
  scan.absent || Object.keys(scan.object().raw as object).length === 0 ? [] : scan.at('technology').needList()

const readCode = (query: Value, result: Value, checkout: string | undefined): Draft => {
  const sink = result.at('nodes').list().at(-1)
  return read(query, 'sast', result, checkout, {
    path: pathOf(result.at('destinationFileName'), ...(sink === undefined ? [] : [sink.at('fileName')])),
    line: result.at('destinationLine').line() ?? sink?.at('line').line(),
  })
}

const readInfrastructure = (query: Value, result: Value, checkout: string | undefined): Draft =>
  read(query, 'iac', result, checkout, {
    path: pathOf(result.at('fileName')),
    line: result.at('line').line(),
  })

const read = (
  query: Value,
  category: Category,
  result: Value,
  checkout: string | undefined,
  place: { readonly path: string | undefined; readonly line: number | undefined },
): Draft => {
  const rule = query.at('queryName').needText()
  return draft(
    {
      ...place,
      category,
      severity: severityOfResult(result),
      tool: 'checkmarx',
      rule,
      message: rule.replaceAll('_', ' '),
      key: [similarityOf(result)],
      cwes: cweIds(rawAt(query.raw, 'cweId') ?? rawAt(result.raw, 'cweId')),
      suppressed: suppressionOf(result),
    },
    checkout,
  )
}
