import { ConfigurationError, sha256 } from '@devsecops/core'
import { readPlans, UnreadableFile, type NamedPlan } from '@devsecops/cost'
import type { Io } from '@devsecops/runner'
import type { Facts, Source } from '../facts.ts'
import { showPlan } from './show-plan.ts'

/** A plan, and the file it was read from. */
export interface PlanFile extends NamedPlan {
  readonly source: Source
}

export interface ReadPlans {
  readonly plans: readonly PlanFile[]
  readonly unreadable: Facts['unreadable']
}

/** The largest plan that is read: a JavaScript string holds no more than 512 MiB. */
const LIMIT = 256 * 1024 * 1024

/**
 * Reads every plan and state of some files; a binary plan is shown by Terraform or OpenTofu first. What cannot be read
 * is told, and stops none of the others.
 */
export const collectPlans = async (
  files: readonly string[],
  region: string | undefined,
  io: Io,
): Promise<ReadPlans> => {
  const plans: PlanFile[] = []
  const unreadable: Facts['unreadable'][number][] = []
  for (const file of files) {
    try {
      plans.push(...(await plansIn(file, region, io)))
    } catch (error) {
      unreadable.push({ file, ...faultOf(error) })
    }
  }
  return { plans, unreadable }
}

const plansIn = async (file: string, region: string | undefined, io: Io): Promise<readonly PlanFile[]> => {
  const bytes = io.files.read(file, LIMIT)
  if (bytes === undefined) throw new UnreadableFile('empty', `${file} is not there; expected a plan.`)
  const shown = isBinary(bytes) ? await showPlan(file, io) : bytes
  const options = region === undefined ? {} : { defaultRegion: region }
  return readPlans({ path: file, bytes: shown }, options).map((named) => ({
    ...named,
    source: {
      ...{ file, sha256: sha256(bytes), kind: named.plan.kind },
      project: named.unit ?? '',
      incompleteness: named.plan.incompleteness,
    },
  }))
}

/**
 * Lines of the input `plan` that match no file. What they stood for would be missing from every sum, though the other
 * lines name plans that can be read.
 */
export const unmatched = (lines: readonly string[], io: Io): ReadPlans['unreadable'] =>
  lines
    .filter((line) => !line.startsWith('!') && io.files.glob([line]).length === 0)
    .map((file) => ({ file, code: 'no-plan', message: `${file} matches no file; expected a plan.` }))

/** A binary plan is a zip archive. */
const isBinary = ([p, k, three, four]: Uint8Array): boolean =>
  p === 0x50 && k === 0x4b && three === 0x03 && four === 0x04

const faultOf = (error: unknown): { readonly code: string; readonly message: string } => {
  if (error instanceof UnreadableFile) return { code: error.code, message: error.message }
  if (error instanceof ConfigurationError) return { code: 'refused', message: error.message }
  throw error
}
