import { ConfigurationError, type Category } from '@devsecops/core'
import {
  read,
  secretHasher,
  unreadableReading,
  type Reading,
  type ReadOptions,
  type Renames,
} from '@devsecops/findings'
import type { Files } from '@devsecops/runner'
import type { Reports, Unmatched } from './facts.ts'
import type { Inputs, ReportPattern } from './inputs.ts'

/** Reads every report that the inputs name. A file that cannot be opened is a reading that says so, never an absence. */
export const collect = (
  input: Pick<Inputs, 'reports' | 'expect'> & Partial<Pick<Inputs, 'hash-key'>>,
  files: Files,
  renames: Renames = new Map(),
): Reports => {
  const key = input['hash-key']
  const options = {
    root: files.workspace,
    ...(key === undefined ? {} : { hashSecret: secretHasher(key) }),
    ...(renames.size === 0 ? {} : { renames }),
  }
  const excluded = input.reports.map(({ pattern }) => pattern).filter((pattern) => pattern.startsWith('!'))
  const lines = input.reports
    .filter(({ pattern }) => !pattern.startsWith('!'))
    .map((line) => ({ line, matches: files.glob([line.pattern, ...excluded]) }))
  const readings = [...namedByFile(lines)].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    readings: readings.map(([file, named]) => readFile(file, named, files, options)),
    expected: input.expect,
    unmatched: lines.filter(({ matches }) => matches.length === 0).map(({ line }) => unmatched(line)),
  }
}

interface Match {
  readonly line: ReportPattern
  readonly matches: readonly string[]
}

/** What lines say of a file. */
interface Named {
  readonly categories: readonly Category[]
  readonly formats: readonly string[]
}

/** Each file once, with all categories and formats that lines name for it; none where no line does. */
const namedByFile = (matches: readonly Match[]): ReadonlyMap<string, Named> => {
  const named = new Map<string, Named>()
  for (const { line, matches: files } of matches)
    for (const file of files) {
      const { categories, formats } = named.get(file) ?? { categories: [], formats: [] }
      named.set(file, {
        categories: withOne(categories, line.category),
        formats: withOne(formats, line.format),
      })
    }
  return named
}

const withOne = <T>(all: readonly T[], one: T | undefined): readonly T[] =>
  one === undefined || all.includes(one) ? all : [...all, one]

const readFile = (
  file: string,
  { categories, formats }: Named,
  files: Files,
  shared: ReadOptions,
): Reading => {
  const [format, other] = formats
  if (other !== undefined)
    return unreadableReading(
      file,
      'refused',
      `Input reports names two formats for ${file}: ${formats.join(', ')}.`,
    )
  try {
    const source = files.open(file)
    try {
      const options = {
        ...shared,
        ...(categories.length === 0 ? {} : { categories }),
        ...(format === undefined ? {} : { format }),
      }
      return read({ ...source, file }, options)
    } finally {
      source.close()
    }
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    return unreadableReading(file, 'refused', error.message)
  }
}

/** A line without wildcards names a file, and one with a category or format a report: that they match nothing is a fault. */
const unmatched = ({ pattern, category, format }: ReportPattern): Unmatched => ({
  pattern,
  demanded: category !== undefined || format !== undefined || !/[*?[\]{}]/.test(pattern),
})
