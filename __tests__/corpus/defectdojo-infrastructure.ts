import { parse } from 'csv-parse/sync'
import type { OtherCount } from './defectdojo.ts'

/**
 * The same as OTHER_COUNTS of defectdojo.ts, for reports of infrastructure and of running systems, as functions of the text:
 * some of them are XML, tables or one document a line.
 */
export const OTHER_COUNTS_OF_INFRASTRUCTURE: Readonly<
  Record<string, (text: string) => OtherCount | undefined>
> = {
  /** The first of a rule in the same lines; all that did not pass. */
  tfsec: (text) => {
    const results = ((JSON.parse(text) as { results: Item[] | null }).results ?? []).filter(
      ({ passed }) => passed !== true,
    )
    const words: Readonly<Record<string, string>> = { error: 'high', warning: 'medium' }
    const rated = (items: readonly Item[]): readonly string[] =>
      items.map((item) => words[lower(item['severity'])] ?? lower(item['severity']))
    return { theirs: rated(distinct(results, ['rule_id', 'location'])), ours: rated(results) }
  },

  /** One for each template, kind, matcher and host; all. */
  nuclei: (text) => {
    const found = documents(text)
    const named = found.map((item) => ({
      template: item['template-id'] ?? item['templateID'],
      matcher: item['matcher-name'] ?? item['matcher_name'],
      type: item['type'],
      host: hostOf(String(item['matched-at'] ?? item['matched'])),
      severity: lower((item['info'] as Item)['severity']),
    }))
    const theirs = distinct(named, ['template', 'matcher', 'type', 'host'])
    return { theirs: severities(theirs), ours: severities(named) }
  },

  /** One for each message, medium where an OSVDB number stands beside it and info otherwise; all, not rated. */
  nikto: (text) => {
    const hosts = [JSON.parse(text) as Item].flat()
    const items = hosts.flatMap((host) => host['vulnerabilities'] as Item[])
    return {
      theirs: distinct(items, ['msg']).map((item) => (item['OSVDB'] === '0' ? 'info' : 'medium')),
      ours: items.map(() => 'unknown'),
    }
  },

  'nikto-xml': (text) => {
    const numbers = [...text.matchAll(/<item [^>]*osvdbid="(\d*)"/g)].map(([, number]) => number)
    return {
      theirs: numbers.map((number) => (number === '0' ? 'info' : 'medium')),
      ours: numbers.map(() => 'unknown'),
    }
  },

  /** One for each name, text and level; all. */
  'wapiti-xml': (text) => {
    const groups = text.split('<vulnerability ').slice(1)
    const entries = groups.flatMap((group) =>
      [...group.matchAll(/<level>(\d)<\/level>[\s\S]*?<info>([\s\S]*?)<\/info>/g)].map(([, level, info]) => ({
        name: /name="([^"]*)"/.exec(group)?.[1],
        info,
        severity: ['info', 'low', 'medium', 'high', 'critical'][Number(level)] ?? 'unknown',
      })),
    )
    return { theirs: severities(distinct(entries, ['name', 'info', 'severity'])), ours: severities(entries) }
  },

  /** The first of equal ones; all. */
  'kube-hunter': (text) => {
    const { vulnerabilities } = JSON.parse(text) as { vulnerabilities: Item[] }
    const theirs = [...new Map(vulnerabilities.map((item) => [JSON.stringify(item), item])).values()]
    return { theirs: severities(theirs), ours: severities(vulnerabilities) }
  },

  /** The first of equal checks, whatever resource; all that did not pass. */
  'prowler-csv': (text) => {
    const rows = table(text, ';').filter((row) => row['STATUS'] !== 'PASS')
    return {
      theirs: rows.length === 0 ? [] : distinct(rows, ['CHECK_ID']).map((row) => lower(row['SEVERITY'])),
      ours: rows.map((row) => lower(row['SEVERITY'])),
    }
  },

  /** What passed counts as info, and Informational as low; only what failed counts. */
  'prowler-legacy-csv': (text) => {
    const rows = table(text, ',')
    const words: Readonly<Record<string, string>> = { informational: 'low' }
    const rated = (row: Item): string => lower(row['CHECK_SEVERITY'])
    return {
      theirs: rows.map((row) =>
        row['CHECK_RESULT'] === 'PASS' ? 'info' : (words[rated(row)] ?? rated(row)),
      ),
      ours: rows
        .filter((row) => row['CHECK_RESULT'] === 'FAIL')
        .map((row) => (rated(row) === 'informational' ? 'info' : rated(row))),
    }
  },

  /** No check that a person must look at; those of them that Docker Bench warns of. */
  'docker-bench': (text) => {
    const { tests } = JSON.parse(text) as { tests: { results: Item[] }[] }
    const words: Readonly<Record<string, string>> = { WARN: 'high', INFO: 'low', NOTE: 'info' }
    const results = tests.flatMap((section) => section.results).filter((item) => item['result'] !== 'PASS')
    const isManual = (item: Item): boolean => String(item['desc']).includes('(Manual)')
    const rated = (items: readonly Item[]): readonly string[] =>
      items.map((item) => words[String(item['result'])] ?? 'unknown')
    return {
      theirs: rated(results.filter((item) => !isManual(item))),
      ours: rated(results.filter((item) => !isManual(item) || item['result'] === 'WARN')),
    }
  },

  /** That a host could not be tested is information; it is no finding but a failure. */
  'testssl-csv': (text) => {
    const rows = table(text, ',').filter((row) => row['severity'] !== 'OK')
    const each = rows.flatMap((row) =>
      String(row['cve'])
        .split(' ')
        .map(() => lower(row['severity'])),
    )
    return {
      theirs: each.map((severity) => (severity === 'fatal' ? 'info' : severity)),
      ours: each.filter((severity) => severity !== 'fatal'),
    }
  },
}

type Item = Readonly<Record<string, unknown>>

const lower = (word: unknown): string => String(word).toLowerCase()

const severities = (items: readonly Item[]): readonly string[] => items.map((item) => lower(item['severity']))

/** The first of those that agree in these members. */
const distinct = (items: readonly Item[], keys: readonly string[]): readonly Item[] => [
  ...new Map(
    [...items].reverse().map((item) => [JSON.stringify(keys.map((key) => item[key])), item]),
  ).values(),
]

const documents = (text: string): readonly Item[] =>
  text.trimStart().startsWith('[')
    ? (JSON.parse(text) as Item[])
    : text
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => JSON.parse(line) as Item)

const hostOf = (address: string): string | undefined => /^(?:\w+:\/\/)?([^/:]+)/.exec(address)?.[1]

const table = (text: string, delimiter: string): readonly Item[] =>
  parse(text, {
    columns: true,
    delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
  })
