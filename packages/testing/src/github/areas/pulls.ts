import { notFound, ok, page, type Example, type Operation } from '../operation.ts'
import type { ChangedFile, PullState } from '../state.ts'

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
        (pull.files ?? []).slice(0, FILES).map((file) => changed(example ?? {}, file)),
      )
    },
  },
  {
    id: 'pulls/get',
    permission: 'pull-requests: read',
    answer: (call) => {
      const number = Number(call.path['pull_number'])
      const pull = call.repository.pulls?.[number]
      return pull === undefined ? notFound : ok(described(call.example(), number, pull))
    },
  },
  {
    id: 'repos/list-pull-requests-associated-with-commit',
    permission: 'pull-requests: read',
    answer: (call) => {
      const [example] = call.example() as unknown as readonly Example[]
      const all = Object.entries(call.repository.pulls ?? {}).filter(
        ([, { head }]) => head === call.path['commit_sha'],
      )
      return page(
        call,
        all.map(([number, pull]) => described(example ?? {}, Number(number), pull)),
      )
    },
  },
]

const described = (
  example: Example,
  number: number,
  { head = '0'.repeat(40), state = 'open' }: PullState,
) => ({
  ...example,
  number,
  state,
  // GitHub's example lacks what GitHub's schema asks for.
  requested_teams: [],
  head: { ...(example['head'] as object), sha: head },
})

/** An entry of GitHub's list of changed files. */
export const changed = (example: Example, file: ChangedFile): Example =>
  typeof file === 'string'
    ? { ...example, filename: file, status: 'modified' }
    : { ...example, filename: file.path, previous_filename: file.previous, status: 'renamed' }
