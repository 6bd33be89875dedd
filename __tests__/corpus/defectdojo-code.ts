import type { OtherCount } from './defectdojo.ts'

/**
 * The same as OTHER_COUNTS of defectdojo.ts, for reports of code and secrets, as functions of the text: some of them are
 * XML or one document a line.
 */
export const OTHER_COUNTS_OF_CODE: Readonly<Record<string, (text: string) => OtherCount | undefined>> = {
  /** One for each path, rule (before 0.17 secret) and line, all high; one for each match, not rated. */
  noseyparker: (text) => {
    const matches = (documents(text) as readonly NoseyParkerEntry[]).flatMap((entry) =>
      entry.matches.map((match) => ({ ...match, name: entry.rule_text_id ?? entry.match_content })),
    )
    const places = matches.map(({ name, provenance, location }) => {
      const { first_commit: first, commit_provenance: commit = first } = provenance.at(-1) ?? {}
      return JSON.stringify([name, commit?.blob_path, location.source_span.start.line])
    })
    return { theirs: [...new Set(places)].map(() => 'high'), ours: matches.map(() => 'unknown') }
  },

  /** One for each path and reason, rated by the reason; each, not rated. */
  'trufflehog-legacy': (text) => {
    const finds = documents(text) as readonly { path: string; reason: string }[]
    const kept = new Map(finds.map(({ path, reason }) => [JSON.stringify([path, reason]), reason]))
    return {
      theirs: [...kept.values()].map((reason) => (reason === 'Generic Secret' ? 'medium' : 'high')),
      ours: finds.map(() => 'unknown'),
    }
  },

  /** The first of those with one `instanceHash`, or where they have none, of one type; all. */
  spotbugs: (text) => {
    const bugs = (text.match(/<BugInstance\b[^>]*>/g) ?? []).map((bug) => ({
      name: attribute(bug, 'instanceHash') ?? attribute(bug, 'type'),
      severity: ['high', 'medium', 'low'][Number(attribute(bug, 'priority')) - 1] ?? 'unknown',
    }))
    const kept = new Map([...bugs].reverse().map(({ name, severity }) => [name, severity]))
    return { theirs: [...kept.values()], ours: bugs.map(({ severity }) => severity) }
  },

  /** Failures that have commits; all. */
  talisman: (text) => {
    const [report] = documents(text) as readonly TalismanReport[]
    const failures = report?.results.flatMap((result) => result.failure_list) ?? []
    const committed = failures.filter(({ commits }) => commits.length > 0)
    return {
      theirs: committed.map(({ severity }) => severity),
      ours: failures.map(({ severity }) => severity),
    }
  },

  /** One for each advisory, file and line; all. */
  'semgrep-supply-chain': (text) => {
    const vulnerabilities = (documents(text) as readonly { vulns: SemgrepVulnerability[] }[]).flatMap(
      ({ vulns }) => vulns,
    )
    const rated = vulnerabilities.map(({ title, dependencyFileLocation: { path, startLine }, advisory }) => ({
      place: JSON.stringify([title, path, startLine]),
      severity: advisory.severity.toLowerCase(),
    }))
    return {
      theirs: [...new Map(rated.map(({ place, severity }) => [place, severity])).values()],
      ours: rated.map(({ severity }) => severity),
    }
  },
}

interface NoseyParkerEntry {
  readonly rule_text_id?: string
  readonly match_content?: string
  readonly matches: readonly {
    readonly location: { readonly source_span: { readonly start: { readonly line: number } } }
    readonly provenance: readonly {
      readonly first_commit?: { readonly blob_path: string }
      readonly commit_provenance?: { readonly blob_path: string }
    }[]
  }[]
}

interface TalismanReport {
  readonly results: readonly {
    readonly failure_list: readonly { readonly commits: readonly string[]; readonly severity: string }[]
  }[]
}

interface SemgrepVulnerability {
  readonly title: string
  readonly dependencyFileLocation: { readonly path: string; readonly startLine: string }
  readonly advisory: { readonly severity: string }
}

/** The documents of a report: of an array its elements, else one a line, else the whole. */
const documents = (text: string): readonly unknown[] => {
  if (text.trimStart().startsWith('[')) return JSON.parse(text) as unknown[]
  const [first = '', ...more] = text.trim().split('\n')
  return (first.endsWith('}') ? [first, ...more] : [text]).map((each) => JSON.parse(each) as unknown)
}

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}=(["'])(.*?)\\1`).exec(tag)?.[2]
