/** Webhook payloads as GitHub sends them, with what our actions read of them. */

const repository = {
  id: 1,
  name: 'shop',
  full_name: 'example/shop',
  default_branch: 'main',
  private: false,
  fork: false,
  owner: { login: 'example', type: 'Organization' },
}
const sender = { login: 'sam', type: 'User' }

type Payload = Readonly<Record<string, unknown>>

/** A push to a branch or a tag, such as `refs/heads/main`. */
export const push = (ref: string, sha: string): Payload => ({
  ref,
  before: '0'.repeat(40),
  after: sha,
  created: false,
  deleted: false,
  forced: false,
  head_commit: { id: sha, message: 'Search products by name', modified: ['web/src/api.ts'] },
  commits: [
    { id: sha, message: 'Search products by name', added: [], modified: ['web/src/api.ts'], removed: [] },
  ],
  repository,
  sender,
})

/** A pull request into main, from a branch of the repository or from a fork of it. */
export const pullRequest = (from: 'branch' | 'fork', sha: string): Payload => {
  const head = from === 'fork' ? { ...repository, id: 2, full_name: 'stranger/shop', fork: true } : repository
  return {
    action: 'opened',
    number: 7,
    pull_request: {
      number: 7,
      title: 'Search products by name',
      user: { login: from === 'fork' ? 'stranger' : 'sam' },
      labels: [],
      base: { ref: 'main', sha, repo: repository },
      head: { ref: 'feature/search', sha, repo: head },
    },
    repository,
    sender,
  }
}

/** A workflow that follows the run of a fork's pull request; act runs everything in its first attempt. */
export const workflowRun = (run: string, sha: string): Payload => ({
  action: 'completed',
  workflow_run: {
    id: Number(run),
    run_attempt: 1,
    name: 'Gates',
    event: 'pull_request',
    status: 'completed',
    conclusion: 'success',
    head_branch: 'feature/search',
    head_sha: sha,
    head_repository: { ...repository, id: 2, full_name: 'stranger/shop', fork: true },
    // GitHub leaves this empty for a fork's run.
    pull_requests: [],
    repository,
  },
  repository,
  sender,
})

/** A dispatch by hand, with its form filled in: GitHub sends every value as text. */
export const dispatch = (ref: string, inputs: Readonly<Record<string, string>>): Payload => ({
  ref,
  inputs,
  workflow: '.github/workflows/enterprise-pipeline.yml',
  repository,
  sender,
})

export const schedule = (): Payload => ({ schedule: '17 3 * * 1', repository, sender })
