import { SEVERITIES, type Fact, type ReportedSeverity } from '@devsecops/core'
import type { Database, Facts, Remark, VulnerabilitySearch } from '../facts.ts'
import { extentOf, type Extent } from '../vulnerabilities/extent.ts'
import type { Vulnerability } from '../vulnerabilities/vulnerability.ts'

const DAY_MS = 24 * 60 * 60 * 1000

/** How many packages a remark names; the SARIF log has what was found of all. */
const NAMED = 10

/**
 * What can be said of the search for vulnerabilities. What was to be searched and could not be, blocks; what was found is told, and judged by
 * security-gate, which has thresholds, waivers, VEX statements and the baseline.
 */
export const vulnerabilityRemarks = (
  { vulnerabilities: search, maxAdvisoryAge }: Pick<Facts, 'vulnerabilities' | 'maxAdvisoryAge'>,
  now: Date,
): readonly Remark[] => {
  if (search.state !== 'found') return []
  const { database, scans, unknown } = search.value
  return [
    ...databaseRemarks(database, maxAdvisoryAge, now),
    ...scans.flatMap(({ scanner, outcome }): readonly Remark[] =>
      outcome.state === 'unavailable'
        ? [
            {
              code: 'scanner-failed',
              effect: 'blocks',
              message: `${scanner} was to be asked: ${outcome.reason}.`,
              subject: scanner,
            },
          ]
        : [],
    ),
    ...unknownRemarks(unknown),
    foundRemark(search.value),
  ]
}

const databaseRemarks = (
  database: Fact<Database>,
  days: number | undefined,
  now: Date,
): readonly Remark[] => {
  switch (database.state) {
    case 'absent':
      return []
    case 'unavailable':
      return [
        {
          code: 'advisories-unreadable',
          effect: 'blocks',
          message: `The advisories cannot be read: ${database.reason.replace(/\.$/, '')}.`,
        },
      ]
    case 'found':
      return [...brokenRemarks(database.value), ageRemark(database.value, days, now)]
  }
}

const brokenRemarks = ({ path, broken: { count, named } }: Database): readonly Remark[] =>
  count === 0
    ? []
    : [
        {
          code: 'advisories-incomplete',
          effect: 'blocks',
          message: `${count} ${count === 1 ? 'record' : 'records'} of the advisories cannot be read, so what they say is not known: ${named.join('; ')}${count > named.length ? ' …' : '.'}`,
          subject: path,
        },
      ]

/** A database whose records were last changed long ago knows nothing of what came since. */
const ageRemark = ({ path, count, latest }: Database, days: number | undefined, now: Date): Remark => {
  const age = latest === undefined ? undefined : Math.floor((now.getTime() - latest) / DAY_MS)
  const number = `${count} ${count === 1 ? 'advisory' : 'advisories'}`
  const told =
    latest === undefined
      ? `${number}, of unknown age`
      : `${number}, the last of ${new Date(latest).toISOString().slice(0, 10)}`
  if (days !== undefined && (age === undefined || age > days))
    return {
      code: 'advisories-old',
      effect: 'blocks',
      message: `The database has ${told}, which is more than the ${days} days that advisories-max-age lets it be old.`,
      subject: path,
    }
  return { code: 'advisories', effect: 'notes', message: `The database has ${told}.`, subject: path }
}

const unknownRemarks = (unknown: VulnerabilitySearch['unknown']): readonly Remark[] => {
  const [first] = unknown
  if (first === undefined) return []
  const named = unknown.slice(0, NAMED).map(({ name, version, ids: [id, ...more] }) => {
    const others = more.length === 0 ? '' : ` and ${more.length} more`
    return `${name}${version === undefined ? '' : ` ${version}`} (${id}${others})`
  })
  return [
    {
      code: 'version-not-comparable',
      effect: 'warns',
      message: `Advisories speak of ${unknown.length} ${unknown.length === 1 ? 'package' : 'packages'} whose version is not known or cannot be compared with theirs: ${named.join(', ')}${unknown.length > NAMED ? ' …' : '.'}`,
      subject: first.file,
      file: first.file,
      ...(first.line !== undefined && { line: first.line }),
    },
  ]
}

const foundRemark = (search: VulnerabilitySearch): Remark => ({
  code: 'vulnerabilities',
  effect: 'notes',
  message:
    search.vulnerabilities.length === 0
      ? NONE_KNOWN[extentOf(search)]
      : `${numberWords(search)} known: ${countWords(search.vulnerabilities)}. They are judged by security-gate, which takes the SARIF log of this run.`,
})

/** What it means that nothing was found. */
const NONE_KNOWN = {
  whole: 'No vulnerability is known of the packages that were looked up.',
  part: 'No vulnerability was found by what could be asked, which is not all that was to be: whether there is one is not known.',
  nothing: 'Vulnerabilities could not be looked for: whether there are any is not known.',
} as const satisfies Record<Extent, string>

const numberWords = (search: VulnerabilitySearch): string => {
  const { length } = search.vulnerabilities
  const least = extentOf(search) === 'whole' ? '' : 'At least '
  return `${least}${length} ${length === 1 ? 'vulnerability is' : 'vulnerabilities are'}`
}

/** How many there are by severity, the worst first; unrated ones are at the head, because nobody has said that they are less. */
export const countVulnerabilities = (
  vulnerabilities: readonly Vulnerability[],
): readonly (readonly [ReportedSeverity, number])[] =>
  (['unknown', ...SEVERITIES] as const)
    .map(
      (severity) => [severity, vulnerabilities.filter((each) => each.severity === severity).length] as const,
    )
    .filter(([, count]) => count > 0)

const countWords = (vulnerabilities: readonly Vulnerability[]): string =>
  countVulnerabilities(vulnerabilities)
    .map(([severity, count]) => `${count} ${severity === 'unknown' ? 'unrated' : severity}`)
    .join(', ')
