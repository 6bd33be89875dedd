import { listIn } from '../document/documents.ts'
import type { File } from '../document/text.ts'

/** How a unit of a run ended. */
export const RESULTS = ['succeeded', 'failed', 'early exit', 'excluded'] as const
export type Result = (typeof RESULTS)[number]

/** What the report of a run says of one unit. */
export interface ReportedUnit {
  /** The unit's folder, from where the run began. */
  readonly name: string
  readonly result: Result
  /** In Terragrunt's words: `run error`, `exclude block`, `ancestor error`, `error ignored`. */
  readonly reason: string | undefined
  /** What that was about: the ancestor, the name of an exclude block. */
  readonly cause: string | undefined
}

/**
 * Reads what `terragrunt run --all --report-file report.json --report-format json` wrote.
 * @throws UnreadableFile where it is no list of units with a name and a result that is known.
 */
export const readRunReport = (file: File): readonly ReportedUnit[] =>
  listIn(file, 'a report of a run').map((unit) => ({
    name: folderOf(unit.at('Name').text()),
    result: unit.at('Result').word(RESULTS),
    reason: unit.at('Reason').optionalText(),
    cause: unit.at('Cause').optionalText(),
  }))

/** A folder without `./` before it and `/` behind it, with `/` between its parts. */
export const folderOf = (name: string): string =>
  name
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/, '')
    .replace(/\/+$/, '')
