import type { Reason } from '@devsecops/core'
import { clientFor, fetchRenames } from '@devsecops/policy-source'
import type { Io } from '@devsecops/runner'
import type { CollectedBaseline } from './collected.ts'

/** Files that have another path now than in the baseline, and what is to be said where they are not all known. */
export interface RenamesSince {
  /** Path now → path then. */
  readonly paths: ReadonlyMap<string, string>
  readonly remarks: readonly Reason[]
}

/** What was renamed between the commit of the baseline and the one that is judged. */
export const renamesSince = async (
  { value: baseline }: CollectedBaseline,
  commit: string,
  token: string | undefined,
  io: Io,
): Promise<RenamesSince> => {
  const from = baseline.state === 'found' ? baseline.value.commit : undefined
  if (from === undefined) return { paths: new Map(), remarks: [] }
  const renames = await fetchRenames(io, clientFor(token, io), from, commit)
  if (renames.state !== 'found')
    return {
      paths: new Map(),
      remarks: [remark(renames.state === 'absent' ? 'GitHub does not know it' : renames.reason)],
    }
  const { paths, cut } = renames.value
  return {
    paths,
    remarks: cut === true ? [remark('so many files differ that GitHub does not name all')] : [],
  }
}

const remark = (why: string): Reason => ({
  code: 'renames-unknown',
  effect: 'notes',
  message: `Which files were renamed since the baseline's commit is not fully known, so findings in such files are new: ${why}.`,
})
