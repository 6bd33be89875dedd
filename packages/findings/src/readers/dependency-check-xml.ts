import type { Draft } from '../draft.ts'
import { readWeakness } from '../dependency-check/weakness.ts'
import { cweIds } from '../cwes.ts'
import type { XmlElement } from '../xml.ts'
import { covers, xmlReader } from './reader.ts'

/**
 * OWASP Dependency-Check (`--format XML`, schemas 1.3 to 4): the root `analysis` with `scanInfo` and `dependencies`. As the
 * JSON report, beside the scores, whose elements changed their names between schemas.
 */
export const dependencyCheckXml = xmlReader(
  'dependency-check-xml',
  (root) => root.localName === 'analysis' && root.first('scanInfo') !== undefined,
  (root, { root: checkout }) => {
    const exceptions = root.need('scanInfo').descendants('exception').length
    return {
      tools: ['dependency-check'],
      coverage: covers('dependency-check', ['sca']),
      drafts: root
        .need('dependencies')
        .all('dependency')
        .flatMap((dependency) => readDependency(dependency, checkout)),
      ...(exceptions === 0
        ? {}
        : { failure: `Dependency-Check could not analyse everything: it reports ${exceptions} exceptions.` }),
    }
  },
)

const readDependency = (dependency: XmlElement, checkout: string | undefined): readonly Draft[] => {
  const entries = dependency.all('vulnerabilities').flatMap(({ children }) => children)
  return [
    ...entries
      .filter(({ localName }) => localName === 'vulnerability')
      .map((entry) => weakness(entry, dependency, undefined, checkout)),
    ...entries
      .filter(({ localName }) => localName === 'suppressedVulnerability')
      .map((entry) => weakness(entry, dependency, entry.textOf('notes') ?? 'suppressed by a rule', checkout)),
  ]
}

const weakness = (
  entry: XmlElement,
  dependency: XmlElement,
  suppressed: string | undefined,
  checkout: string | undefined,
): Draft =>
  readWeakness(
    {
      fileName: dependency.needTextOf('fileName'),
      filePath: dependency.textOf('filePath'),
      packages: packagesOf(dependency),
      name: entry.needTextOf('name'),
      source: entry.attribute('source'),
      severity: entry.textOf('severity'),
      scores: [
        number(entry.first('cvssV4')?.textOf('baseScore')),
        number(entry.first('cvssV3')?.textOf('baseScore')),
        number(entry.first('cvssV2')?.textOf('score')),
        number(entry.textOf('cvssScore')),
      ],
      // In a list `cwes`; in older reports of the vulnerability itself.
      cwes: cweIds(entry.descendants('cwe').map(({ text }) => text)),
      description: entry.textOf('description'),
      suppressed,
    },
    checkout,
  )

const packagesOf = (dependency: XmlElement): readonly string[] =>
  dependency
    .all('identifiers')
    .flatMap((identifiers) => identifiers.descendants('package').flatMap((each) => each.textOf('id') ?? []))

const number = (text: string | undefined): number | undefined => {
  const value = Number(text ?? NaN)
  return Number.isFinite(value) ? value : undefined
}
