import type { Io } from '@devsecops/runner'
import { extname } from 'node:path'
import type { Facts } from '../facts.ts'

/** How plans are called where a whole folder is named. */
const PLANS = ['.json', '.jsonl', '.ndjson', '.tfplan']

/** The files that the lines of `plan` name: of a folder those that plans may be, of a glob or path whatever it says. */
export const planFiles = (lines: readonly string[], { files }: Pick<Io, 'files'>): readonly string[] => {
  const asked = new Set(lines.map((line) => extname(line)).filter((extension) => extension !== ''))
  return files
    .glob(lines)
    .filter((path) => lines.includes(path) || PLANS.includes(extname(path)) || asked.has(extname(path)))
}

/**
 * Lines of the input `plan` that name no file. What they stood for would be missing from every sum, though the other
 * lines name plans that can be read.
 */
export const unmatchedLines = (lines: readonly string[], { files }: Pick<Io, 'files'>): Facts['unreadable'] =>
  lines
    .filter((line) => !line.startsWith('!') && planFiles([line], { files }).length === 0)
    .map((file) => ({ file, code: 'no-plan', message: `${file} matches no file; expected a plan.` }))
