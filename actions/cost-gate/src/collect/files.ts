import type { Io } from '@devsecops/runner'
import { extname } from 'node:path'

/** How plans are called where a whole folder is named. */
const PLANS = ['.json', '.jsonl', '.ndjson', '.tfplan']

/** The files that the lines of `plan` name: of a folder those that plans may be, of a glob or path whatever it says. */
export const planFiles = (lines: readonly string[], { files }: Pick<Io, 'files'>): readonly string[] => {
  const asked = new Set(lines.map((line) => extname(line)).filter((extension) => extension !== ''))
  return files
    .glob(lines)
    .filter((path) => lines.includes(path) || PLANS.includes(extname(path)) || asked.has(extname(path)))
}
