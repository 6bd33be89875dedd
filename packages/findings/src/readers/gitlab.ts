import type { Category } from '@devsecops/core'
import { byRank, otherNames } from '../advisories.ts'
import { cweIds } from '../cwes.ts'
import { draft, type Draft, type Fields } from '../draft.ts'
import { categoryOfScan, categoryOfVulnerability } from '../gitlab/scan.ts'
import { rawAt, rawItems, rawText } from '../raw.ts'
import { severityOfLabel } from '../severities.ts'
import { toolOf } from '../tools.ts'
import { imageName } from '../trivy/image.ts'
import type { Value } from '../value.ts'
import { endpointOf, pathPattern } from '../web/address.ts'
import { covers, jsonReader } from './reader.ts'

/**
 * GitLab's security reports (security-report-schemas, from 2 to 15): SAST, dependency, container, secret and DAST scans
 * have one form and differ in `location`. The severity is GitLab's word; Unknown, or none, is unknown. A scan whose status
 * is `failure`, or that has a fatal message, did not do its work. `raw_source_code_extract` and `evidence` hold secrets: they are not
 * shown.
 */
export const gitlab = jsonReader(
  'gitlab',
  (root) =>
    root.has('vulnerabilities') &&
    !root.has('bomFormat') &&
    root.at('vulnerabilities').isList &&
    (isScan(root) || (root.has('version', 'remediations') && isEmpty(root)) || hasVulnerabilities(root)),
  (root, { root: checkout }) => {
    const scan = root.at('scan')
    const tool = toolOf(scan.at('scanner').at('id').text() ?? 'gitlab').name
    const category = categoryOfScan(scan)
    const drafts = root
      .at('vulnerabilities')
      .needList()
      .map((each) => read(each.object(), category ?? categoryOfVulnerability(each), tool, checkout))
    return {
      tools: [tool],
      coverage: covers(tool, [
        ...(category === undefined ? [] : [category]),
        ...drafts.map((each) => each.category),
      ]),
      drafts,
      ...(hasFailed(scan) ? { failure: 'GitLab’s scan failed, as its status or a fatal message says.' } : {}),
    }
  },
)

const isScan = (root: Value): boolean => root.has('scan') && root.at('scan').has('scanner')

const isEmpty = (root: Value): boolean => root.at('vulnerabilities').list().length === 0

const hasVulnerabilities = (root: Value): boolean =>
  !isEmpty(root) &&
  root
    .at('vulnerabilities')
    .list()
    .every((each) => each.has('identifiers', 'location') && each.at('identifiers').isList)

const hasFailed = (scan: Value): boolean =>
  scan.at('status').text() === 'failure' ||
  scan
    .at('messages')
    .list()
    .some((message) => message.object().at('level').text() === 'fatal')

const read = (each: Value, category: Category, tool: string, checkout: string | undefined): Draft => {
  const names = namesOf(each)
  const isDependency = category === 'sca' || category === 'container'
  const rule = (isDependency ? [...names].sort(byRank) : names)[0] ?? each.at('id').needText()
  return draft(
    {
      category,
      severity: severityOfLabel(each.at('severity').text()),
      tool,
      rule,
      helpUri: each.at('identifiers').list()[0]?.at('url').text(),
      aliases: otherNames(
        rule,
        names.filter((name) => /^(?:CVE|GHSA)-/.test(name)),
      ),
      cwes: cwesOf(each),
      ...placeOf(each.at('location').object(), category),
      message: messageOf(each, category, rule),
      found: category === 'secrets' ? { texts: [rawAt(each.raw, 'raw_source_code_extract')] } : undefined,
    },
    checkout,
  )
}

/** The first identifier is the one by which GitLab tells vulnerabilities apart. */
const namesOf = (each: Value): readonly string[] =>
  each
    .at('identifiers')
    .list()
    .map((identifier) => {
      const value = identifier.object().at('value')
      return typeof value.raw === 'number' ? String(value.raw) : value.needText()
    })

/** Identifiers of the type `cwe`, whose value is the number. */
const cwesOf = (each: Value): readonly string[] =>
  cweIds(
    rawItems(rawAt(each.raw, 'identifiers'))
      .filter((identifier) => rawText(rawAt(identifier, 'type'))?.toLowerCase() === 'cwe')
      .map((identifier) => rawAt(identifier, 'value')),
  )

const messageOf = (each: Value, category: Category, rule: string): string => {
  const title = each.at('name').text() ?? each.at('message').text()
  if (category === 'secrets') return `A secret was found: ${title ?? rule}`
  const location = each.at('location')
  const subject = packageOf(location)?.name
  const text = title ?? each.at('description').text() ?? rule
  if (category === 'dast')
    return `${text}: ${location.at('method').text() ?? ''} ${endpointOf(urlOf(location))}`
  return subject === undefined ? text : `${subject}: ${text}`
}

type Place = Pick<Fields, 'path' | 'key' | 'line' | 'endLine' | 'package' | 'image'>

/** Of an image the place is the image; of a running program the address, which is no file. */
const placeOf = (location: Value, category: Category): Place => {
  const found = packageOf(location)
  const dependency = found === undefined ? {} : { package: found }
  switch (category) {
    case 'container': {
      const image = imageName(location.at('image').text() ?? '')
      return { key: [image, found?.name], image, ...dependency }
    }
    case 'dast':
      return {
        key: [location.at('method').text(), pathPattern(urlOf(location)), location.at('param').text()],
      }
    case 'sca':
      return { path: location.at('file').text(), key: [found?.name], ...dependency }
    case 'iac':
    case 'license':
    case 'sast':
    case 'secrets':
      return {
        path: location.at('file').text(),
        line: location.at('start_line').line(),
        endLine: location.at('end_line').line(),
        key: [location.at('class').text(), location.at('method').text()],
      }
  }
}

const packageOf = (location: Value) => {
  const dependency = location.at('dependency')
  const name = dependency.at('package').at('name').text()
  return name === undefined || name === '' ? undefined : { name, version: dependency.at('version').text() }
}

const urlOf = (location: Value): string =>
  `${location.at('hostname').text() ?? ''}${location.at('path').text() ?? ''}`
