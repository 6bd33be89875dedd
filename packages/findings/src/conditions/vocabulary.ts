import { SEVERITIES, type ReportedSeverity } from '@devsecops/core'
import type { Values, Vocabulary } from '@devsecops/rules'
import { namesOf } from '../aliases.ts'
import type { Finding } from '../finding.ts'

/** Severities as numbers, so that `severity >= HIGH` is an order: info 0 to critical 4. */
const LEVELS: Readonly<Record<string, number>> = Object.fromEntries(
  SEVERITIES.map((severity, index) => [severity.toUpperCase(), SEVERITIES.length - 1 - index]),
)

/** What a condition may ask of a finding. In CEL `package` is reserved. */
export const FINDING_VOCABULARY: Vocabulary = {
  constants: LEVELS,
  variables: {
    severity: 'int',
    score: 'double',
    category: 'string',
    tool: 'string',
    rule: 'string',
    ids: 'list<string>',
    cwes: 'list<string>',
    path: 'string',
    image: 'string',
    package_name: 'string',
    version: 'string',
    purl: 'string',
    fix: 'bool',
    fixed_in: 'string',
    reachable: 'bool',
    kev: 'bool',
    kev_due: 'timestamp',
    ransomware: 'bool',
    epss: 'double',
    epss_percentile: 'double',
    is_new: 'bool',
    age: 'int',
    now: 'timestamp',
  },
}

/** What is known beside a finding. */
export interface Circumstances {
  /** Milliseconds since 1970. */
  readonly now: number
  /** Whether a catalogue of known exploited vulnerabilities was given. */
  readonly knowsKev: boolean
  readonly isNew: boolean
  /** RFC 3339; absent where there is no baseline, so that nobody knows. */
  readonly firstSeen?: string
}

const DAY = 24 * 60 * 60 * 1000

/**
 * A finding in the vocabulary's words. What its report does not say is left out, and so unknown; that a version fixes it is
 * known, as a tool that knows of one names it.
 */
export const valuesOf = (finding: Finding, circumstances: Circumstances): Values => {
  const { category, tool, rule, location, package: subject, exploitation } = finding
  return {
    severity: levelOf(finding.severity),
    score: finding.score,
    category,
    tool,
    rule,
    ids: namesOf(finding),
    cwes: finding.cwes ?? [],
    path: location?.path,
    image: finding.image,
    package_name: subject?.name,
    version: subject?.version,
    purl: subject?.purl,
    fix: subject?.fixedIn !== undefined,
    fixed_in: subject?.fixedIn,
    reachable: finding.reachable,
    epss: exploitation?.epss?.probability,
    epss_percentile: exploitation?.epss?.percentile,
    ...kevValues(exploitation?.kev, circumstances.knowsKev),
    ...ageValues(circumstances),
  }
}

const levelOf = (severity: ReportedSeverity): bigint | undefined => {
  const level = LEVELS[severity.toUpperCase()]
  return level === undefined ? undefined : BigInt(level)
}

/** A catalogue that does not have a vulnerability says that it is not known to be exploited; no catalogue says nothing. */
const kevValues = (kev: NonNullable<Finding['exploitation']>['kev'], isKnown: boolean): Values => {
  if (kev === undefined) return isKnown ? { kev: false, ransomware: false } : {}
  return {
    kev: true,
    ransomware: kev.ransomware,
    kev_due: kev.due === undefined ? undefined : dateOf(kev.due),
  }
}

const dateOf = (day: string): Date | undefined => {
  const time = Date.parse(day)
  return Number.isNaN(time) ? undefined : new Date(time)
}

const ageValues = ({ now, isNew, firstSeen }: Circumstances): Values => ({
  now: new Date(now),
  is_new: isNew,
  age: firstSeen === undefined ? undefined : BigInt(Math.floor((now - Date.parse(firstSeen)) / DAY)),
})
