import { found, unavailable, type Fact } from '@devsecops/core'
import type { Client } from '@devsecops/github'
import type { Io } from '@devsecops/runner'
import { isCheckout, isCommit, renamedBetween } from '@devsecops/checkout'

/** Files that were renamed. */
export interface Renames {
  /** Path now → path then. */
  readonly paths: ReadonlyMap<string, string>
  /** Set where there may be more. */
  readonly cut?: true
}

/**
 * Files that have another path in the checkout than at a commit: from git, where the checkout has that commit; else from
 * GitHub, which compares `head` with the merge base of both.
 */
export const fetchRenames = async (
  io: Io,
  client: Client | undefined,
  base: string,
  head: string,
): Promise<Fact<Renames>> => {
  if (!isCommit(base)) return unavailable('the commit is none')
  if (base === head) return found({ paths: new Map() })
  const paths = isCheckout(io) ? await renamedBetween(io, base, 'HEAD') : undefined
  if (paths !== undefined) return found({ paths })
  if (client === undefined)
    return unavailable(
      'the checkout lacks that commit; give the input token, or check out with fetch-depth: 0',
      'contents: read',
    )
  return client.renamedFiles(io.context.repository, base, head)
}
