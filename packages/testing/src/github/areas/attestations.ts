import { created, type Operation } from '../operation.ts'
import { store } from '../store.ts'

const bundlesIn = store((): unknown[] => [])

export const attestations: readonly Operation[] = [
  {
    id: 'repos/create-attestation',
    permission: 'attestations: write',
    answer: ({ repository, body }) => created({ id: bundlesIn(repository).push(body) }),
  },
]
