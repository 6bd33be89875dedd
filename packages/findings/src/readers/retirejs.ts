import { otherNames } from '../advisories.ts'
import { draft, type Draft } from '../draft.ts'
import { folded } from '../folding.ts'
import { severityOfLabel } from '../severities.ts'
import type { Value } from '../value.ts'
import { covers, jsonReader, type Surroundings } from './reader.ts'

/**
 * Retire.js (`--outputformat json`): files, the components found in each, and their vulnerabilities. The severity is the
 * advisory's. Two advisories of one CVE in one component of one file are one finding.
 */
export const retirejs = jsonReader(
  'retirejs',
  (root) =>
    root.has('version', 'data', 'errors') &&
    root.at('data').isList &&
    root
      .at('data')
      .list()
      .every((file) => file.has('results')),
  (root, surroundings) => {
    const errors = root.at('errors').needList().length
    return {
      tools: ['retirejs'],
      coverage: covers('retirejs', ['sca']),
      drafts: folded(
        root
          .at('data')
          .needList()
          .flatMap((file) => readFile(file, surroundings)),
      ),
      ...(errors === 0
        ? {}
        : { failure: `Retire.js could not scan everything: it reports ${errors} errors.` }),
    }
  },
)

/** A component of a package manager's tree has no file. */
const readFile = (file: Value, { root }: Surroundings): readonly Draft[] =>
  file
    .at('results')
    .needList()
    .flatMap((result) => {
      const name = result.object().at('component').needText()
      return result
        .at('vulnerabilities')
        .optionalList()
        .map((entry) => weakness(entry.object(), name, result, file.at('file').text(), root))
    })

const weakness = (
  entry: Value,
  name: string,
  result: Value,
  path: string | undefined,
  checkout: string | undefined,
): Draft => {
  const version = result.at('version').text()
  const { rule, summary, names } = namesOf(entry, name)
  return draft(
    {
      category: 'sca',
      severity: severityOfLabel(entry.at('severity').text()),
      tool: 'retirejs',
      rule,
      message: `${name}: ${summary ?? rule}`,
      // Without an id the summary tells advisories of one component apart.
      key: [name, rule.startsWith('retirejs-') ? summary : undefined],
      path,
      keyPath: version === undefined || version === '' ? path : path?.replaceAll(version, ''),
      package: { name, version, fixedIn: entry.at('below').text() },
      aliases: otherNames(rule, names),
      helpUri: entry.at('info').list()[0]?.text(),
    },
    checkout,
  )
}

const namesOf = (entry: Value, component: string) => {
  const identifiers = entry.at('identifiers')
  const ghsa = identifiers.at('githubID').text()
  const names = [
    ...identifiers
      .at('CVE')
      .list()
      .map((cve) => cve.needText()),
    ...(ghsa === undefined ? [] : [ghsa]),
  ]
  return { rule: names[0] ?? `retirejs-${component}`, summary: identifiers.at('summary').text(), names }
}
