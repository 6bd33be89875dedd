import { notFound, page, type Example, type Operation } from '../operation.ts'
import type { ChangedFile } from '../state.ts'

/** GitHub lists no more files than this. */
const FILES = 3000

export const pulls: readonly Operation[] = [
  {
    id: 'pulls/list-files',
    permission: 'pull-requests: read',
    answer: (call) => {
      const pull = call.repository.pulls?.[Number(call.path['pull_number'])]
      if (pull === undefined) return notFound
      const [example] = call.example() as unknown as readonly Example[]
      return page(
        call,
        pull.files.slice(0, FILES).map((file) => changed(example ?? {}, file)),
      )
    },
  },
]

/** An entry of GitHub's list of changed files. */
export const changed = (example: Example, file: ChangedFile): Example =>
  typeof file === 'string'
    ? { ...example, filename: file, status: 'modified' }
    : { ...example, filename: file.path, previous_filename: file.previous, status: 'renamed' }
