import type { Category } from '@devsecops/core'
import { cweIds } from '../cwes.ts'
import { draft, type Draft, type Fields } from '../draft.ts'
import { lineOfText } from '../line-text.ts'
import { cvssScore } from '../ratings.ts'
import { rawAt } from '../raw.ts'
import type { Value } from '../value.ts'
import { severityOfLevel } from '../veracode/levels.ts'
import { versionless } from '../veracode/components.ts'
import { covers, sequenceReader } from './reader.ts'

const CATEGORIES: ReadonlyMap<string, Category> = new Map([
  ['STATIC', 'sast'],
  ['DYNAMIC', 'dast'],
  ['MANUAL', 'dast'],
  ['SCA', 'sca'],
])

/**
 * The findings of an application in Veracode (`GET /appsec/v2/applications/{guid}/findings`, or `{"findings": …}` made of
 * it), one page or several after one another. A page counts the findings of all of them: where some are missing, the
 * report fails. A page without findings does not tell whose it is.
 */
export const veracodeFindings = sequenceReader(
  'veracode-findings',
  (values) =>
    values.some((page) => findingsOf(page).length > 0) &&
    values.every((page) => findingsOf(page).every((each) => each.has('scan_type', 'finding_details'))),
  (values, { root: checkout }) => {
    const entries = values.flatMap(findingsOf)
    const drafts = entries.map((entry) => read(entry, checkout))
    const total = Math.max(0, ...values.map((page) => page.at('page').at('total_elements').number() ?? 0))
    return {
      tools: ['veracode'],
      coverage: covers(
        'veracode',
        drafts.map(({ category }) => category),
      ),
      drafts,
      ...(entries.length < total
        ? {
            failure:
              'The report does not have all findings that Veracode counts: give all of its pages as one file.',
          }
        : {}),
    }
  },
)

const findingsOf = (page: Value): readonly Value[] => {
  if (!page.isObject) return []
  const embedded = page.at('_embedded')
  const findings = embedded.isObject ? embedded.at('findings') : page.at('findings')
  return findings.isList ? findings.list() : []
}

const read = (finding: Value, checkout: string | undefined): Draft => {
  const details = finding.at('finding_details').object()
  const type = finding.at('scan_type').needText()
  const status = finding.at('finding_status')
  const common = {
    category: CATEGORIES.get(type) ?? 'sast',
    severity: severityOfLevel(details.at('severity')),
    tool: 'veracode',
    cwes: cweIds(rawAt(details.raw, 'cwe', 'id')),
    suppressed: status.at('status').text() === 'CLOSED' ? closedAs(status) : undefined,
  }
  return draft({ ...common, ...(type === 'SCA' ? component(details) : flaw(details)) }, checkout)
}

const closedAs = (status: Value): string =>
  `Veracode: ${(status.at('resolution').text() ?? 'closed').toLowerCase()}`

type Rest = Omit<Fields, 'category' | 'severity' | 'tool' | 'suppressed'>

const flaw = (details: Value): Rest => {
  const cwe = details.at('cwe')
  const line = details.at('file_line_number')
  return {
    rule: cwe.at('id').absent
      ? details.at('finding_category').at('name').needText()
      : `CWE-${String(cwe.at('id').raw)}`,
    message: details.at('finding_category').at('name').text() ?? cwe.at('name').text() ?? '',
    key: ['procedure', 'attack_vector', 'plugin', 'vulnerable_parameter', 'path', 'hostname'].map((name) =>
      details.at(name).text(),
    ),
    path: details.at('file_path').text(),
    line: typeof line.raw === 'string' ? lineOfText(line.raw) : line.line(),
  }
}

const component = (details: Value): Rest => {
  const version = details.at('version').text()
  const name = versionless(details.at('component_filename').needText(), version)
  const rule = details.at('cve').at('name').needText()
  return {
    rule,
    message: `${name}: ${details.at('cwe').at('name').text() ?? rule}`,
    key: [name],
    package: { name, version },
    score: cvssScore(rawAt(details.raw, 'cve', 'cvss3', 'score'), rawAt(details.raw, 'cve', 'cvss')),
    helpUri: details.at('cve').at('href').text(),
  }
}
