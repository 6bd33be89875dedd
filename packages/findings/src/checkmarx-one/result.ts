import type { Category } from '@devsecops/core'
import { cweIds } from '../cwes.ts'
import { draft, type Draft, type Fields } from '../draft.ts'
import { cvssScore } from '../ratings.ts'
import { rawAt } from '../raw.ts'
import type { Value } from '../value.ts'
import { imageName } from '../trivy/image.ts'
import { pathOf, severityOfResult, similarityOf, suppressionOf } from './states.ts'

/** A result of `results[]` (`ScanResult` in the wrappers of Checkmarx' ast-cli), by its `type`. */
export const readResult = (result: Value, checkout: string | undefined): Draft => {
  const type = result.at('type').needText()
  const data = result.at('data').object()
  const common = {
    category: categoryOf(type),
    severity: severityOfResult(result),
    tool: 'checkmarx',
    suppressed: suppressionOf(result),
    score: cvssScore(rawAt(result.raw, 'vulnerabilityDetails', 'cvssScore')),
    cwes: cweIds(rawAt(result.raw, 'vulnerabilityDetails', 'cweId')),
  }
  return draft({ ...common, ...restOf(common.category, result, data) }, checkout)
}

type Rest = Omit<Fields, 'category' | 'severity' | 'tool' | 'suppressed'>

const categoryOf = (type: string): Category => {
  if (type.startsWith('sca-container') || type.startsWith('container')) return 'container'
  if (type.startsWith('sca')) return 'sca'
  if (type === 'kics') return 'iac'
  return type.includes('secret') ? 'secrets' : 'sast'
}

const restOf = (category: Category, result: Value, data: Value): Rest => {
  if (category === 'sca' || category === 'container') return dependency(result, data)
  if (category === 'secrets') return secret(data)
  const nodes = data.at('nodes').list()
  const rule = data.at('queryName').text() ?? data.at('ruleName').needText()
  return {
    rule,
    message: result.at('description').text() ?? rule.replaceAll('_', ' '),
    key: [similarityOf(result)],
    path: pathOf(
      ...nodes.slice(-1).map((node) => node.at('fileName')),
      data.at('filename'),
      data.at('fileName'),
    ),
    line: nodes.at(-1)?.at('line').line() ?? data.at('line').line(),
  }
}

/** `snippet` holds the secret and is not looked at. */
const secret = (data: Value): Rest => {
  const rule = data.at('ruleName').needText()
  return {
    rule,
    message: `A secret was found: ${rule}`,
    key: [],
    path: pathOf(data.at('filename')),
    line: data.at('line').line(),
    helpUri: data.at('remediationLink').text(),
  }
}

const dependency = (result: Value, data: Value): Rest => {
  const found = packageOf(data)
  const cve = result.at('vulnerabilityDetails').at('cveName').text()
  const rule = cve === undefined || cve === '' ? result.at('id').needText() : cve
  const reference = data.at('imageName').text()
  const image = reference === undefined ? undefined : imageName(reference)
  const fixed = data.at('recommendedVersion').raw
  return {
    rule,
    message: `${found.name}: ${result.at('description').text() ?? rule}`,
    key: [found.name, image],
    image,
    path: pathOf(data.at('imageFilePath')),
    package: { ...found, fixedIn: typeof fixed === 'string' ? fixed : undefined },
  }
}

/** A container's package has name and version; of others there is an identifier: `Npm-lodash-4.17.20`. */
const packageOf = (data: Value): { readonly name: string; readonly version?: string | undefined } => {
  const name = data.at('packageName').text()
  if (name !== undefined && name !== '') return { name, version: data.at('packageVersion').text() }
  const identifier = data.at('packageIdentifier').needText()
  const parts = /^[^-]+-(.+)-(v?\d[^-]*(?:-[a-z][^-]*)*)$/i.exec(identifier)
  return { name: parts?.[1] ?? identifier, version: parts?.[2] }
}
