import { created, notFound, type Call, type Operation, type Reply } from '../operation.ts'
import { store } from '../store.ts'

const snapshotsIn = store((): unknown[] => [])

export const dependencyGraph: readonly Operation[] = [
  {
    id: 'dependency-graph/create-repository-snapshot',
    permission: 'contents: write',
    answer: (call) => submit(call),
  },
]

const RESULTS = {
  on: ['SUCCESS', 'Dependency results for the repo have been successfully updated.'],
  aside: ['ACCEPTED', 'The snapshot was accepted, but it is not for the default branch.'],
  invalid: ['INVALID', 'The snapshot was malformed.'],
} as const

const submit = ({ repository, body }: Call): Reply => {
  const { dependencyGraph: state = 'on' } = repository
  if (state === 'off') return notFound
  const id = snapshotsIn(repository).push(body)
  const [result, message] = RESULTS[state]
  return created({ id, created_at: '2026-01-01T00:00:00Z', result, message })
}
