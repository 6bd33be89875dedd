import type { Draft } from '../draft.ts'
import { readWeakness } from '../dependency-check/weakness.ts'
import { cweIds } from '../cwes.ts'
import { rawAt } from '../raw.ts'
import type { Value } from '../value.ts'
import { covers, jsonReader } from './reader.ts'

/**
 * OWASP Dependency-Check (`--format JSON`): `dependencies` with their `vulnerabilities` and `suppressedVulnerabilities`.
 * The severity is its own word, else that of the CVSS score. An analysis that failed leaves an exception in `scanInfo`.
 */
export const dependencyCheck = jsonReader(
  'dependency-check',
  (root) => root.has('reportSchema', 'scanInfo', 'dependencies'),
  (root, { root: checkout }) => {
    const exceptions = root.at('scanInfo').object().at('analysisExceptions').list().length
    return {
      tools: ['dependency-check'],
      coverage: covers('dependency-check', ['sca']),
      drafts: root
        .at('dependencies')
        .needList()
        .flatMap((dependency) => readDependency(dependency.object(), checkout)),
      ...(exceptions === 0
        ? {}
        : { failure: `Dependency-Check could not analyse everything: it reports ${exceptions} exceptions.` }),
    }
  },
)

const readDependency = (dependency: Value, checkout: string | undefined): readonly Draft[] => {
  const fileName = dependency.at('fileName').needText()
  const entries = (list: string): readonly Value[] => dependency.at(list).optionalList()
  return [
    ...entries('vulnerabilities').map((entry) => weakness(entry, dependency, fileName, undefined, checkout)),
    ...entries('suppressedVulnerabilities').map((entry) =>
      weakness(
        entry,
        dependency,
        fileName,
        entry.at('notes').text()?.trim() || 'suppressed by a rule',
        checkout,
      ),
    ),
  ]
}

const weakness = (
  entry: Value,
  dependency: Value,
  fileName: string,
  suppressed: string | undefined,
  checkout: string | undefined,
): Draft =>
  readWeakness(
    {
      fileName,
      filePath: dependency.at('filePath').text(),
      packages: dependency
        .at('packages')
        .list()
        .map((each) => each.object().at('id').needText()),
      name: entry.object().at('name').needText(),
      source: entry.at('source').text(),
      severity: entry.at('severity').text(),
      scores: [
        entry.at('cvssv4').at('baseScore').number(),
        entry.at('cvssv3').at('baseScore').number(),
        entry.at('cvssv2').at('score').number(),
      ],
      // A list; in older reports a text.
      cwes: cweIds(rawAt(entry.raw, 'cwes') ?? rawAt(entry.raw, 'cwe')),
      description: entry.at('description').text(),
      suppressed,
    },
    checkout,
  )
