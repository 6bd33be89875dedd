/**
 * How DefectDojo's parsers count formats that they count otherwise than we do, as plain functions of the document, with what
 * our rule gives beside it. The first must be the expected values, the second must be what our reader finds. Each has its
 * line in deviations.md.
 */
export interface OtherCount {
  /** One severity for each finding of theirs, and of ours. */
  readonly theirs: readonly string[]
  readonly ours: readonly string[]
}

type Entry = Readonly<Record<string, unknown>>

const WORDS: Readonly<Record<string, string>> = { moderate: 'medium', undefined: 'unknown' }

const word = (severity: unknown): string => {
  const text = String(severity).toLowerCase()
  return WORDS[text] ?? text
}

const words = (items: readonly Entry[]): readonly string[] => items.map((item) => word(item['severity']))

const distinct = (items: readonly Entry[], ...keys: readonly string[]): readonly Entry[] => [
  ...new Map(items.map((item) => [JSON.stringify(keys.map((key) => item[key])), item])).values(),
]

const entries = (document: unknown, key: string): readonly Entry[] =>
  (document as Record<string, Entry[]>)[key] ?? []

/** `undefined` where a document shows no difference. */
export const OTHER_COUNTS: Readonly<Record<string, (document: unknown) => OtherCount | undefined>> = {
  /** A finding for each path to a package; one for each id and package of a project. */
  snyk: (document) => {
    const projects = (Array.isArray(document) ? document : [document]) as readonly Entry[]
    const lists = projects.map((project) => entries(project, 'vulnerabilities'))
    return {
      theirs: words(lists.flat()),
      ours: words(lists.flatMap((list) => distinct(list, 'id', 'packageName'))),
    }
  },

  /** A finding for each package, with the worst severity of its advisories; one for each advisory. */
  'npm-audit': (document) => {
    const packages = Object.values((document as { vulnerabilities: Record<string, Entry> }).vulnerabilities)
    const advisories = packages.flatMap((each) => entries(each, 'via'))
    return { theirs: words(packages), ours: words(advisories.filter((via) => typeof via === 'object')) }
  },

  /** Of code the first of those with one value in `cve`, an older schema's fingerprint, and no rating is info; all. */
  gitlab: (document) => {
    const all = entries(document, 'vulnerabilities')
    const { type = 'sast' } = (document as { scan?: { type?: string } }).scan ?? {}
    if (type !== 'sast') return undefined
    if (!all.every((each) => typeof each['cve'] === 'string' && each['severity'] !== undefined))
      return undefined
    const theirs = words(distinct([...all].reverse(), 'cve'))
    return { theirs: theirs.map((each) => (each === 'unknown' ? 'info' : each)), ours: words(all) }
  },

  /** An open alert of a secret that works is critical, a resolved one info; nothing is rated. */
  'github-secret-scanning': (document) => {
    const alerts = document as readonly Entry[]
    return {
      theirs: alerts.map((alert) => (alert['state'] === 'open' ? 'critical' : 'info')),
      ours: alerts.map(() => 'unknown'),
    }
  },

  /** Snyk Code: by its own priority, from 0 to 1000; by the level. */
  sarif: (document) => {
    const results = entries(document, 'runs').flatMap((run) => entries(run, 'results'))
    const scores = results.map((each) => (each['properties'] as Entry | undefined)?.['priorityScore'])
    if (results.length === 0 || !scores.every((score) => typeof score === 'number')) return undefined
    const levels: Readonly<Record<string, string>> = { error: 'high', warning: 'medium', note: 'low' }
    return {
      theirs: scores.map((score) => (score >= 700 ? 'high' : score >= 400 ? 'medium' : 'low')),
      ours: results.map((each) => levels[String(each['level'])] ?? 'unknown'),
    }
  },
}
