import { ConfigurationError, type Category } from '@devsecops/core'
import { read, unreadableReading, type Reading } from '@devsecops/findings'
import type { Files } from '@devsecops/runner'
import type { Facts, Unmatched } from './facts.ts'
import type { Inputs, ReportPattern } from './inputs.ts'

/** Reads every report that the inputs name. A file that cannot be opened is a reading that says so, never an absence. */
export const collect = (input: Pick<Inputs, 'reports' | 'expect'>, files: Files): Facts => {
  const excluded = input.reports.map(({ pattern }) => pattern).filter((pattern) => pattern.startsWith('!'))
  const lines = input.reports
    .filter(({ pattern }) => !pattern.startsWith('!'))
    .map((line) => ({ line, matches: files.glob([line.pattern, ...excluded]) }))
  const readings = [...categoriesByFile(lines)].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    readings: readings.map(([file, categories]) => readFile(file, categories, files)),
    expected: input.expect,
    unmatched: lines.filter(({ matches }) => matches.length === 0).map(({ line }) => unmatched(line)),
  }
}

interface Match {
  readonly line: ReportPattern
  readonly matches: readonly string[]
}

/** Each file once, with all categories that lines name for it; none where no line does. */
const categoriesByFile = (lines: readonly Match[]): ReadonlyMap<string, readonly Category[]> => {
  const files = new Map<string, readonly Category[]>()
  for (const { line, matches } of lines) {
    const named = line.category === undefined ? [] : [line.category]
    for (const file of matches) files.set(file, [...new Set([...(files.get(file) ?? []), ...named])])
  }
  return files
}

const readFile = (file: string, categories: readonly Category[], files: Files): Reading => {
  try {
    const source = files.open(file)
    try {
      const options = { root: files.workspace, ...(categories.length === 0 ? {} : { categories }) }
      return read({ file, size: source.size, read: source.read }, options)
    } finally {
      source.close()
    }
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    return unreadableReading(file, 'refused', error.message)
  }
}

/** A line without wildcards names a file, and one with a category a report: that they match nothing is a fault. */
const unmatched = ({ pattern, category }: ReportPattern): Unmatched => ({
  pattern,
  demanded: category !== undefined || !/[*?[\]{}]/.test(pattern),
})
