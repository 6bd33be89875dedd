import type { Subject } from '@devsecops/bom'
import { headOf, isCheckout } from '@devsecops/checkout'
import type { Io } from '@devsecops/runner'
import { basename } from 'node:path'

/** What the documents are about, and the time that they bear: the commit's, which is the same in every run. */
export interface Origin {
  readonly subject: Subject
  readonly created: Date
}

export const findOrigin = async (io: Io): Promise<Origin> => {
  const { repository, serverUrl, sha } = io.context
  const head = isCheckout(io) ? await headOf(io) : undefined
  const commit = head?.commit ?? (/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/.test(sha) ? sha : undefined)
  return {
    subject: {
      name: repository === '' ? basename(io.files.workspace) : repository,
      ...(commit !== undefined && { commit }),
      ...(repository !== '' && { url: `${serverUrl}/${repository}` }),
    },
    created: head?.committed ?? io.now,
  }
}
