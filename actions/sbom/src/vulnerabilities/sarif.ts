import { digestOf, prettyJson, type ReportedSeverity } from '@devsecops/core'
import { NO_FILE } from '@devsecops/findings'
import type { VulnerabilitySearch } from '../facts.ts'
import { extentOf } from './extent.ts'
import { worseRating } from './from-advisories.ts'
import type { Vulnerability } from './vulnerability.ts'

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json'

/** By this name security-gate knows the log's tool, and what its properties mean. */
const DRIVER = 'devsecops sbom'

const LEVELS = {
  unknown: 'error',
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  info: 'note',
} as const satisfies Record<ReportedSeverity, string>

/**
 * GitHub's `security-severity` where there is no score: the middles of its bands. What nobody rated reaches every threshold but critical.
 */
const SCORES = {
  unknown: '8.0',
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '2.0',
  info: '0.0',
} as const satisfies Record<ReportedSeverity, string>

/** GitHub refuses longer texts of a rule; in UTF-16 code units. */
const MAX_TEXT = 1000

/**
 * Vulnerabilities as a SARIF 2.1.0 log of one run, which is there also when nothing was found: it says that somebody looked. Same
 * vulnerabilities, same bytes.
 */
export const vulnerabilityLog = (search: VulnerabilitySearch, version: string): string => {
  const { vulnerabilities } = search
  const byRule = Map.groupBy(vulnerabilities, ({ rule }) => rule)
  const rules = [...byRule.keys()].sort()
  const places = new Map(rules.map((rule, index) => [rule, index]))
  return prettyJson({
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: DRIVER, version, rules: rules.map((rule) => ruleOf(rule, byRule.get(rule) ?? [])) },
        },
        // Else a search that left something out would be read as one that found nothing there.
        invocations: [{ executionSuccessful: extentOf(search) === 'whole' }],
        automationDetails: { id: 'sbom/vulnerabilities/' },
        columnKind: 'utf16CodeUnits',
        results: vulnerabilities.map((each) => resultOf(each, places.get(each.rule) ?? 0)),
      },
    ],
  })
}

/** GitHub reads the severity from the rule alone: where it differs from package to package, the worst counts. */
const ruleOf = (id: string, all: readonly Vulnerability[]): object => {
  const rating = worseRating(all)
  const [summary = id] = all.flatMap((each) => each.summary ?? [])
  const text = plain(shorten(summary))
  const aliases = [...new Set(all.flatMap((each) => each.aliases))].sort()
  return {
    id,
    shortDescription: { text },
    fullDescription: { text },
    help: { text: aliases.length === 0 ? id : `${id}, also known as ${aliases.join(', ')}` },
    helpUri: `https://osv.dev/vulnerability/${encodeURIComponent(id)}`,
    defaultConfiguration: { level: LEVELS[rating.severity] },
    properties: {
      'security-severity': scoreOf(rating),
      tags: ['security', 'sca', ...new Set(all.flatMap(({ cwes }) => cwes.map(tagOf)))],
    },
  }
}

/** As CodeQL tags its rules: `external/cwe/cwe-079`. */
const tagOf = (cwe: string): string => `external/cwe/cwe-${cwe.slice(4).padStart(3, '0')}`

const scoreOf = ({ severity, score }: Pick<Vulnerability, 'severity' | 'score'>): string =>
  score === undefined ? SCORES[severity] : score.toFixed(1)

const resultOf = (vulnerability: Vulnerability, ruleIndex: number): object => {
  const { rule, severity, file = NO_FILE, line, suppressed } = vulnerability
  const fingerprint = fingerprintOf(vulnerability)
  return {
    ruleId: rule,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: plain(messageOf(vulnerability)) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: file.toWellFormed().split('/').map(encodeURIComponent).join('/') },
          ...(line !== undefined && { region: { startLine: line } }),
        },
      },
    ],
    partialFingerprints: { 'sbomId/v1': fingerprint, primaryLocationLineHash: fingerprint },
    ...(suppressed !== undefined && {
      suppressions: [{ kind: 'external', status: 'accepted', justification: plain(suppressed) }],
    }),
    properties: propertiesOf(vulnerability),
  }
}

/** The same while the weakness is the same: without version and line, and whoever reports it. */
const fingerprintOf = ({ rule, ecosystem, name, file = '' }: Vulnerability): string =>
  digestOf({ rule, ecosystem, name, file })

/** `lodash 4.17.20: Command injection. Fixed in 4.17.21. It is here by shop → lodash.` */
const messageOf = ({ name, version, summary, rule, fixedIn, why }: Vulnerability): string =>
  [
    `${`${name} ${version}`.trim()}: ${(summary ?? rule).replace(/[.\s]+$/, '')}.`,
    fixedIn === undefined ? 'No version is known that fixes it.' : `Fixed in ${fixedIn}.`,
    ...(why.length > 1 ? [`It is here by ${why.join(' → ')}.`] : []),
  ].join(' ')

const propertiesOf = (vulnerability: Vulnerability): object => {
  const { name, version, fixedIn, purl, aliases, severity, tools, cwes, why, ecosystem } = vulnerability
  return {
    category: 'sca',
    severity,
    'security-severity': scoreOf(vulnerability),
    package: {
      ...{ name, ecosystem },
      ...(version !== '' && { version }),
      ...(fixedIn !== undefined && { fixedIn }),
      ...(purl !== undefined && { purl }),
    },
    ...{ aliases, tools, cwes, why },
  }
}

/** A text from strangers must not become a link in a viewer (SARIF §3.11.6: `[text](target)`). */
const plain = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim()
    .replaceAll('](', '] (')

const shorten = (text: string): string =>
  text.length <= MAX_TEXT ? text : `${text.slice(0, MAX_TEXT - 1).toWellFormed()}…`
