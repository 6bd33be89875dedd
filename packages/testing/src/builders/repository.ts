/** The repository that all contexts are about, and a fork of it. */
export const REPOSITORY = 'example/shop'
export const FORK = 'stranger/shop'

/** Commits that cannot be mistaken for one another: the same digit, forty times. */
export const aCommit = (digit: string): string => digit.repeat(40)

/** The `repository` of a webhook's payload, as far as anything reads it. */
export const repositoryPayload = (name = REPOSITORY): Readonly<Record<string, unknown>> => ({
  ...minimalRepositoryPayload(name),
  default_branch: 'main',
  visibility: 'public',
})

/** A repository as a workflow run's payload names it. */
export const minimalRepositoryPayload = (name: string): Readonly<Record<string, unknown>> => ({
  id: name === REPOSITORY ? 1_000_001 : 2_000_002,
  name: name.split('/')[1],
  full_name: name,
  private: false,
  fork: name !== REPOSITORY,
  owner: { login: name.split('/')[0], id: 1, type: 'Organization' },
  html_url: `https://github.com/${name}`,
})

/** The `sender` of a webhook's payload, or any other account in it. */
export const accountPayload = (login: string): Readonly<Record<string, unknown>> => ({
  login,
  id: 42,
  type: 'User',
})
