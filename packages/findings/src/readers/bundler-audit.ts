import { otherNames } from '../advisories.ts'
import { draft, type Draft } from '../draft.ts'
import { severityOfCvss } from '../ratings.ts'
import { severityOfLabel } from '../severities.ts'
import type { Value } from '../value.ts'
import { covers, jsonReader } from './reader.ts'

/**
 * bundler-audit (`check --format json`): results of the types `unpatched_gem` and `insecure_source`. The severity is the
 * advisory's criticality, which is bundler-audit's word for its CVSS score, else the score; a source is not rated.
 */
export const bundlerAudit = jsonReader(
  'bundler-audit',
  (root) =>
    root.has('results', 'created_at') &&
    root.at('results').isList &&
    root
      .at('results')
      .list()
      .every((result) => result.has('type')),
  (root) => ({
    tools: ['bundler-audit'],
    coverage: covers('bundler-audit', ['sca']),
    drafts: root.at('results').needList().map(read),
  }),
)

const read = (result: Value): Draft => {
  if (result.at('type').text() === 'insecure_source') return insecureSource(result.at('source').text())
  const [gem, advisory] = [result.at('gem').object(), result.at('advisory').object()]
  const name = gem.at('name').needText()
  const rule = advisory.at('id').needText()
  return draft({
    category: 'sca',
    severity: severityOf(advisory),
    tool: 'bundler-audit',
    rule,
    message: `${name}: ${advisory.at('title').text() ?? rule}`,
    key: [name],
    path: 'Gemfile.lock',
    keyPath: '',
    package: { name, version: gem.at('version').text() },
    aliases: otherNames(rule, [prefixed('CVE', advisory.at('cve')), prefixed('GHSA', advisory.at('ghsa'))]),
    helpUri: advisory.at('url').text(),
  })
}

const severityOf = (advisory: Value) => {
  const label = severityOfLabel(advisory.at('criticality').text())
  if (label !== 'unknown') return label
  return severityOfCvss(advisory.at('cvss_v3').number() ?? advisory.at('cvss_v2').number())
}

/** The advisories' own files leave the prefix out: `2013-0156`. */
const prefixed = (prefix: string, id: Value): string | undefined => {
  const text = id.text()
  return text === undefined || text.startsWith(prefix) ? text : `${prefix}-${text}`
}

/** A gem source over http or git, which anybody on the way can change. Its address may hold a password. */
export const insecureSource = (source: string | undefined): Draft =>
  draft({
    category: 'sca',
    severity: 'unknown',
    tool: 'bundler-audit',
    rule: 'insecure-source',
    message: `Gems come from a source that is not encrypted: ${source ?? 'not named'}`,
    key: [source?.replace(/\/\/[^/@]*@/, '//')],
    path: 'Gemfile.lock',
    keyPath: '',
  })
