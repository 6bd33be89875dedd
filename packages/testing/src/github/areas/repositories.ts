import { ok, type Operation } from '../operation.ts'

export const repositories: readonly Operation[] = [
  {
    id: 'repos/get',
    permission: 'metadata: read',
    answer: ({ name, repository, example }) =>
      ok({
        ...example(),
        // GitHub's example is a fork, and lacks what GitHub's schema asks for.
        parent: undefined,
        source: undefined,
        language: 'TypeScript',
        name: name.split('/')[1],
        full_name: name,
        default_branch: repository.defaultBranch ?? 'main',
      }),
  },
]
