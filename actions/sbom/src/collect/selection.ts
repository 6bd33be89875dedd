import { discover, LOCK_READERS, type Discovery } from '@devsecops/bom'
import { isCheckout, trackedFiles } from '@devsecops/checkout'
import { ConfigurationError, type Reason } from '@devsecops/core'
import { matchesGlobs } from '@devsecops/policy'
import type { Io } from '@devsecops/runner'
import { posix } from 'node:path'
import type { Inputs } from '../inputs.ts'

/** Which files are read: those that git tracks, or all of a folder that is no checkout. */
export interface Selection {
  /** The folder (or file) that is looked at, '' for the whole checkout. */
  readonly folder: string
  readonly paths: readonly string[]
  readonly remarks: readonly Reason[]
  /** Lock files among paths, those that the inputs leave out aside. */
  readonly discover: (paths: Iterable<string>) => Discovery
}

/**
 * Lists the files of the checkout and tells which of them are read.
 * @throws ConfigurationError `bad-input` for a path that leads out of the checkout.
 */
export const selectFiles = async (
  { path, exclude }: Pick<Inputs, 'path' | 'exclude'>,
  io: Io,
): Promise<Selection> => {
  const folder = folderIn(path, io.files.workspace)
  const tracked = isCheckout(io) ? await trackedFiles(io) : undefined
  const isIn = (file: string): boolean => folder === '' || file === folder || file.startsWith(`${folder}/`)
  const excludes = (file: string): boolean => matchesGlobs(exclude, file)
  return {
    folder,
    paths: tracked ?? io.files.glob([folder === '' ? '.' : folder]),
    remarks: tracked === undefined && isCheckout(io) ? [walked] : [],
    discover: (paths) => discover([...paths].filter(isIn), LOCK_READERS, { excludes }),
  }
}

const walked: Reason = {
  code: 'walked',
  effect: 'notes',
  message: 'Git could not list the files that it tracks, so all files of the folder were looked at.',
}

/** The folder relative to the workspace, '' for all of it. */
const folderIn = (path: string, workspace: string): string => {
  const given = path.replaceAll('\\', '/')
  const root = workspace.replaceAll('\\', '/')
  const folder = posix.relative(root, posix.resolve(root, given))
  if (folder !== '..' && !folder.startsWith('../')) return folder
  throw new ConfigurationError({
    code: 'bad-input',
    message: `Input path: found ${JSON.stringify(path)}, expected a folder or file of the checkout.`,
  })
}
