import { advisoryIn, otherNames } from '../advisories.ts'
import { cweIds } from '../cwes.ts'
import { draft, type Draft } from '../draft.ts'
import { folded } from '../folding.ts'
import { highestScore } from '../ratings.ts'
import { rawAt, rawItems, rawText } from '../raw.ts'
import { severityOfLabel } from '../severities.ts'
import { imageName } from '../trivy/image.ts'
import type { Value } from '../value.ts'
import { covers, jsonReader } from './reader.ts'

/**
 * Grype (`-o json`, all schemas so far): `matches`, and `ignoredMatches` that its own rules or VEX documents took out. The
 * severity is the one that Grype chose; its words Negligible and Unknown are `info` and `unknown` here. A package that
 * lies at several places of an image is told once for each place, and is one finding.
 */
export const grype = jsonReader(
  'grype',
  (root) =>
    (root.has('descriptor') &&
      root.at('descriptor').has('name') &&
      root.at('descriptor').at('name').raw === 'grype') ||
    (root.has('matches') && hasMatches(root.at('matches'))),
  (root, { root: checkout }) => {
    const subject = subjectOf(root.at('source'))
    const read = (match: Value): Draft => weakness(match, subject, checkout)
    return {
      tools: ['grype'],
      coverage: covers('grype', [subject.category]),
      drafts: folded(
        [...root.at('matches').needList().map(read), ...root.at('ignoredMatches').list().map(read)],
        (each) => each.package?.version,
      ),
    }
  },
)

const hasMatches = (matches: Value): boolean =>
  matches.isList &&
  matches.list().length > 0 &&
  matches.list().every((match) => match.has('vulnerability', 'artifact'))

interface Subject {
  readonly category: 'container' | 'sca'
  /** The image, without tag and digest. A directory's name says nothing that lasts. */
  readonly image: string | undefined
}

const subjectOf = (source: Value): Subject => {
  if (source.at('type').text() !== 'image') return { category: 'sca', image: undefined }
  const input = source.at('target').object().at('userInput').text()
  return { category: 'container', image: input === undefined ? undefined : imageName(input) }
}

const weakness = (match: Value, { category, image }: Subject, checkout: string | undefined): Draft => {
  const [vulnerability, artifact] = [match.at('vulnerability').object(), match.at('artifact').object()]
  const name = artifact.at('name').needText()
  const { rule, aliases } = namesOf(vulnerability, match.at('relatedVulnerabilities'))
  return draft(
    {
      category,
      severity: severityOfLabel(vulnerability.at('severity').text()),
      tool: 'grype',
      rule,
      message: `${name}: ${vulnerability.at('description').text() ?? rule}`,
      key: [image, name, artifact.at('type').text()],
      // Paths are given from the root of what was scanned. They are not part of the id: of a jar they hold the version.
      path: artifact.at('locations').list()[0]?.object().at('path').text()?.replace(/^\/+/, ''),
      keyPath: '',
      package: {
        name,
        version: artifact.at('version').text(),
        fixedIn: fixedIn(vulnerability),
        purl: rawText(rawAt(artifact.raw, 'purl')),
      },
      score: scoreOf(vulnerability, match.at('relatedVulnerabilities')),
      cwes: cwesOf(vulnerability),
      image,
      aliases,
      helpUri: vulnerability.at('dataSource').text(),
      suppressed: ignoredBecause(match),
    },
    checkout,
  )
}

/** The CVE where one is known, so that the id stays when another database comes first. */
const namesOf = (vulnerability: Value, related: Value) => {
  const id = vulnerability.at('id').needText()
  const others = related.list().map((each) => each.object().at('id').text())
  const rule =
    [id, ...others].find((name) => name?.startsWith('CVE-') === true && advisoryIn(name) !== undefined) ?? id
  return { rule, aliases: otherNames(rule, [id, ...others]) }
}

/** The score of its own record, else of those of other databases: the highest where they differ. */
const scoreOf = (vulnerability: Value, related: Value): number | undefined =>
  highestScore(scoresIn(vulnerability.raw)) ?? highestScore(rawItems(related.raw).flatMap(scoresIn))

const scoresIn = (record: unknown): readonly unknown[] =>
  rawItems(rawAt(record, 'cvss')).map((each) => rawAt(each, 'metrics', 'baseScore'))

/** `cwes`, which newer schemas have: `{ cve, cwe, source, type }`. */
const cwesOf = (vulnerability: Value): readonly string[] =>
  cweIds(rawItems(rawAt(vulnerability.raw, 'cwes')).map((each) => rawAt(each, 'cwe')))

const fixedIn = (vulnerability: Value): string | undefined =>
  vulnerability.at('fix').at('versions').list()[0]?.text() ?? vulnerability.at('fixedInVersion').text()

const ignoredBecause = (match: Value): string | undefined => {
  const rules = match.at('appliedIgnoreRules').list()
  if (rules.length === 0) return undefined
  const [reason] = rules.flatMap((rule) => rule.object().at('reason').text() ?? [])
  return `ignored by a rule of Grype's: ${reason === undefined || reason === '' ? 'no reason given' : reason}`
}
