import { ConfigurationError, sha256 } from '@devsecops/core'
import { folderOf, readInput, UnreadableFile, type CostInput, type Plan } from '@devsecops/cost'
import type { Io } from '@devsecops/runner'
import { posix } from 'node:path'
import type { Facts, Source } from '../facts.ts'
import type { Inputs } from '../inputs.ts'
import { askInfracost, showPlan, type OpenTools } from './programs.ts'

/** A file that was read. */
export interface ReadSource {
  readonly file: string
  readonly sha256: string
  /** The folder it lies in, where several files were read: it tells their projects apart. */
  readonly project: string
  readonly content: CostInput
}

/** A plan or state, and the project it is of. */
export interface PlanOf {
  readonly plan: Plan
  readonly project: string
}

/** The plans and states of what was read; a result of another engine has none. */
export const plansIn = (read: readonly ReadSource[]): readonly PlanOf[] =>
  read.flatMap(({ content, project }) =>
    content.kind === 'infracost'
      ? []
      : content.plans.map(({ plan, unit = project }) => ({ plan, project: unit })),
  )

export interface ReadSources {
  readonly read: readonly ReadSource[]
  readonly unreadable: Facts['unreadable']
}

/** The largest file that is read: a JavaScript string holds no more than 512 MiB. */
const LIMIT = 256 * 1024 * 1024

/**
 * Reads plans, states and results of Infracost; a binary plan is shown by Terraform or OpenTofu first. What cannot be read
 * is told, and stops none of the others.
 */
export const readSources = async (
  files: readonly string[],
  input: Pick<Inputs, 'engine' | 'region'>,
  io: Io,
  open: OpenTools,
): Promise<ReadSources> => {
  const read: ReadSource[] = []
  const unreadable: Facts['unreadable'][number][] = []
  for (const file of files) {
    try {
      const project = files.length > 1 ? folderOf(posix.dirname(file)) : ''
      read.push({ ...(await readSource(file, input, io, open)), file, project })
    } catch (error) {
      unreadable.push({ file, ...faultOf(error) })
    }
  }
  return { read, unreadable }
}

const readSource = async (
  file: string,
  { engine, region }: Pick<Inputs, 'engine' | 'region'>,
  io: Io,
  open: OpenTools,
): Promise<Pick<ReadSource, 'sha256' | 'content'>> => {
  const { workspace } = io.files
  const bytes = io.files.read(file, LIMIT)
  if (bytes === undefined) throw new UnreadableFile('empty', `${file} is not there; expected a plan.`)
  const options = region === undefined ? {} : { defaultRegion: region }
  const shown = isBinary(bytes) ? await showPlan(file, workspace, open) : bytes
  const content = readInput({ path: file, bytes: shown }, options)
  if (engine === 'book' || content.kind === 'infracost') return { sha256: sha256(bytes), content }
  const told = readInput({ path: file, bytes: await askInfracost(file, workspace, open) })
  return { sha256: sha256(bytes), content: told }
}

/** A binary plan is a zip archive. */
const isBinary = ([p, k, three, four]: Uint8Array): boolean =>
  p === 0x50 && k === 0x4b && three === 0x03 && four === 0x04

/** Why a file could not be read, as a reason has it. @throws what is no fault of the file. */
export const faultOf = (error: unknown): { readonly code: string; readonly message: string } => {
  if (error instanceof UnreadableFile) return { code: error.code, message: error.message }
  if (error instanceof ConfigurationError) return { code: 'refused', message: error.message }
  throw error
}

/** The sources as facts. */
export const sourcesOf = (read: readonly ReadSource[]): readonly Source[] =>
  read.flatMap(({ file, sha256: digest, project, content }): readonly Source[] =>
    content.kind === 'infracost'
      ? [{ file, sha256: digest, project, kind: 'infracost', incompleteness: content.result.incompleteness }]
      : content.plans.map(({ plan, unit = project }) => ({
          ...{ file, sha256: digest, project: unit, kind: plan.kind },
          incompleteness: plan.incompleteness,
        })),
  )
