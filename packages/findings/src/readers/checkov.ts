import type { Category, ReportedSeverity } from '@devsecops/core'
import { draft, type Draft } from '../draft.ts'
import { rawAt, rawItems } from '../raw.ts'
import { severityOfLabel } from '../severities.ts'
import type { Value } from '../value.ts'
import { covers, jsonReader, type Extract } from './reader.ts'

/**
 * Checkov (`-o json`): one object, or an array with one for each check type. Where there was nothing to check, it
 * writes the summary alone.
 */
export const checkov = jsonReader(
  'checkov',
  (root) => (root.isList ? root.list().length > 0 && root.list().every(isPart) : isPart(root)),
  (root, { root: checkout }) =>
    merge((root.isList ? root.list() : [root]).map((part) => readPart(part, checkout))),
)

const isPart = (part: Value): boolean =>
  part.has('check_type', 'results') || (part.has('checkov_version', 'failed') && !part.has('results'))

interface Part {
  readonly category: Category
  readonly drafts: readonly Draft[]
  readonly parsingErrors: number
}

const readPart = (part: Value, checkout: string | undefined): Part => {
  const category = categoryOf(part.at('check_type').text())
  if (!part.has('results'))
    return { category, drafts: [], parsingErrors: part.at('parsing_errors').number() ?? 0 }
  const results = part.at('results')
  return {
    category,
    drafts: results
      .at('failed_checks')
      .needList()
      .map((check) => readCheck(check, category, checkout)),
    parsingErrors: Math.max(
      part.at('summary').at('parsing_errors').number() ?? 0,
      results.at('parsing_errors').list().length,
    ),
  }
}

const merge = (parts: readonly Part[]): Extract => {
  const errors = parts.reduce((sum, { parsingErrors }) => sum + parsingErrors, 0)
  return {
    tools: ['checkov'],
    coverage: covers(
      'checkov',
      parts.map(({ category }) => category),
    ),
    drafts: parts.flatMap(({ drafts }) => drafts),
    ...(errors === 0
      ? {}
      : { failure: `Checkov could not parse everything: it reports ${errors} parsing errors.` }),
  }
}

/** Checkov's runners that look at something else than infrastructure. */
const categoryOf = (checkType: string | undefined): Category => {
  if (checkType === 'secrets') return 'secrets'
  if (checkType === 'sca_package') return 'sca'
  if (checkType === 'sca_image') return 'container'
  return checkType?.startsWith('sast') === true ? 'sast' : 'iac'
}

const readCheck = (check: Value, category: Category, checkout: string | undefined): Draft => {
  const path = check.at('repo_file_path').text() ?? check.at('file_path').text()
  const [line, endLine] = check.at('file_line_range').list()
  return draft(
    {
      category,
      severity: severityOf(check),
      tool: 'checkov',
      rule: check.at('check_id').needText(),
      message: check.at('check_name').text() ?? '',
      // Of a secret the resource is a digest of its value: it must not get into anything that is published.
      key: category === 'secrets' ? [] : [check.at('resource').text()],
      // Checkov writes paths from the root of what it scanned, with a slash in front.
      path: path?.replace(/^\/+/, ''),
      line: line?.line(),
      endLine: endLine?.line(),
      helpUri: check.at('guideline').text(),
      found: category === 'secrets' ? { texts: linesOfCode(check) } : undefined,
    },
    checkout,
  )
}

/** Pairs of a number and a line, in which Checkov masks the secret, unless it is told not to. */
const linesOfCode = ({ raw }: Value): readonly unknown[] =>
  rawItems(rawAt(raw, 'code_block')).map((pair) => rawItems(pair)[1])

/** Without an API key Checkov rates nothing (`null`): an unrated misconfiguration counts as high, not as harmless. */
const severityOf = (check: Value): ReportedSeverity => {
  const label = check.at('severity')
  return label.absent ? 'high' : severityOfLabel(label.text())
}
