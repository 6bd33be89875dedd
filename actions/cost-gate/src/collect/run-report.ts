import { sha256 } from '@devsecops/core'
import { readRun, type File } from '@devsecops/cost'
import type { Io } from '@devsecops/runner'
import type { Source } from '../facts.ts'
import type { ReadSource, ReadSources } from './sources.ts'

const LIMIT = 256 * 1024 * 1024

/** What a run of Terragrunt left behind: its plans, and its report as a source of its own, which says what is missing. */
export interface ReadRun extends ReadSources {
  readonly report: Source
}

/**
 * Reads the plans of a Terragrunt run with its report; a unit's folder from `root` is its project.
 * @throws UnreadableFile where the report cannot be read.
 */
export const readTerragrunt = (
  files: readonly string[],
  root: string,
  reportPath: string,
  region: string | undefined,
  io: Io,
): ReadRun => {
  const read = (path: string): File => ({ path, bytes: io.files.read(path, LIMIT) ?? new Uint8Array() })
  const plans = files.filter((path) => path !== reportPath).map(read)
  const report = read(reportPath)
  const found = readRun({ root, plans, report }, region === undefined ? {} : { defaultRegion: region })
  const digests = new Map(plans.map(({ path, bytes }) => [path, sha256(bytes)]))
  return {
    read: found.plans.map(({ unit, file, plan }): ReadSource => ({
      ...{ file, project: unit, sha256: digests.get(file) ?? '' },
      content: { kind: 'plans', plans: [{ plan, unit }] },
    })),
    unreadable: found.unreadable,
    report: {
      ...{ file: reportPath, sha256: sha256(report.bytes), project: '', kind: 'run-report' },
      incompleteness: found.incompleteness,
    },
  }
}
