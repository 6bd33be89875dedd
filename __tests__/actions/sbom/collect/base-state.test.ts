import type { Fact, RunContext } from '@devsecops/core'
import { createClient } from '@devsecops/github'
import {
  aCommit,
  aForkPullRequest,
  aMergeGroup,
  aPullRequest,
  aPush,
  aSchedule,
  fakeIo,
  githubServer,
  type GithubServerOptions,
} from '@devsecops/testing'
import { describe, expect, test } from '@jest/globals'
import { findBase, type BaseState } from '../../../../actions/sbom/src/collect/base-state.ts'

const [BASE, HEAD, FORK_POINT] = [aCommit('9'), aCommit('a'), aCommit('5')]

const FILES = { 'package-lock.json': '{"at": "the base"}' }

/** GitHub, which knows what a shallow checkout does not. */
const SHOP = {
  defaultBranch: 'main',
  files: { [BASE]: FILES, [FORK_POINT]: FILES },
  comparisons: {
    [`${BASE}...${HEAD}`]: { status: 'ahead' },
    [`main...${HEAD}`]: { status: 'diverged', mergeBase: FORK_POINT },
    [`v1/x...${HEAD}`]: { status: 'diverged', mergeBase: FORK_POINT },
  },
} as const

interface Run {
  readonly context: RunContext
  /** What the input `base` says. */
  readonly revision?: string
  readonly token?: boolean
  readonly checkout?: boolean
  readonly onRunner?: boolean
  readonly github?: GithubServerOptions
}

/** In a checkout that has its own commit, and nothing before it. */
const finding = async ({
  context,
  revision,
  token = true,
  checkout = true,
  onRunner = true,
  github,
}: Run) => {
  const server = await githubServer({ repositories: { [context.repository]: SHOP }, ...github })
  const io = fakeIo({
    context,
    onRunner,
    files: checkout ? { '.git/HEAD': HEAD } : {},
    exec: (_program, args) =>
      args.includes('show')
        ? { stdout: `${HEAD} 2026-05-01T10:00:00+02:00\n` }
        : { exitCode: 128, stderr: 'fatal: Not a valid object name' },
  })
  const client = createClient({
    token: 'ghs_x',
    apiUrl: server.apiUrl,
    log: io.log,
    retryAfterMs: 1,
    paced: false,
  })
  try {
    const base = await findBase(revision, token ? client : undefined, io)
    const id = base.state === 'found' ? base.value.files.get('package-lock.json') : undefined
    const text = base.state === 'found' && id !== undefined ? await base.value.textOf(id) : undefined
    return {
      base,
      text,
      asked: server.requests.map(({ path }) => path.replace(/^\/repos\/[^/]+\/[^/]+\//, '')),
    }
  } finally {
    await server.close()
  }
}

const told = (base: Fact<BaseState>): string =>
  base.state === 'found' ? base.value.commit : base.state === 'absent' ? 'absent' : base.reason

describe('a shallow checkout', () => {
  test.each([
    ['a push', aPush('main', { sha: HEAD })],
    ['a pull request', pullRequest(aPullRequest())],
    ['a fork’s pull request', pullRequest(aForkPullRequest())],
    ['a merge group', aMergeGroup('main', { payload: { merge_group: { base_sha: BASE, head_sha: HEAD } } })],
  ])('of %s has its base, and what is in it, from GitHub', async (_what, context) => {
    const { base, text } = await finding({ context })
    expect(told(base)).toBe(BASE)
    expect(text).toEqual({ state: 'found', value: FILES['package-lock.json'] })
  })

  test('of a forced push is compared with the commit before, not with what both have in common', async () => {
    const { base, asked } = await finding({
      context: aPush('main', { sha: HEAD, payload: { forced: true } }),
    })
    expect(told(base)).toBe(BASE)
    expect(asked.filter((path) => path.startsWith('compare'))).toEqual([])
  })

  test.each(['v1/x', 'origin/v1/x', 'refs/remotes/origin/v1/x'])(
    'is compared with what the input base names (%s)',
    async (revision) => {
      expect(told((await finding({ context: aSchedule(), revision })).base)).toBe(FORK_POINT)
    },
  )

  test.each(['HEAD', 'HEAD^', 'main~2', 'main@{1}'])(
    'never asks GitHub for %s, which is another commit there',
    async (revision) => {
      const { base, asked } = await finding({ context: aSchedule(), revision })
      expect(told(base)).toMatch(/only a commit, branch or tag can be asked for there.*fetch-depth: 0/)
      expect(asked).toEqual([])
    },
  )
})

/** A pull request whose base and merge commit GitHub knows here. */
function pullRequest(context: RunContext): RunContext {
  const pull = { number: 7, base: { sha: BASE }, head: { sha: HEAD } }
  return { ...context, sha: HEAD, payload: { ...context.payload, pull_request: pull } }
}

describe('a base that neither the checkout nor GitHub has', () => {
  test.each<[string, Omit<Run, 'context'>, RegExp]>([
    ['without a token', { token: false }, /the input token is empty/],
    ['without the permission', { github: { deny: ['contents: read'] } }, /403 .*permission contents: read/],
    [
      'where GitHub does not know the commit',
      { github: { repositories: { 'example/shop': {} } } },
      /404 Not Found/,
    ],
    [
      'in a repository too large to be listed',
      { github: { repositories: { 'example/shop': { ...SHOP, manyFiles: true } } } },
      /more files at 9+ than GitHub lists/,
    ],
    [
      'where the workspace is no checkout',
      { token: false, checkout: false },
      /the workspace is no git checkout/,
    ],
  ])('%s is unavailable, and both remedies are told', async (_what, run, why) => {
    const { base } = await finding({ context: aPush('main', { sha: HEAD }), ...run })
    expect(base.state).toBe('unavailable')
    expect(told(base)).toMatch(why)
    expect(told(base)).toMatch(/check out with fetch-depth: 0, or give a token with contents: read$/)
  })
})

describe('there is no base', () => {
  const zeros = { before: aCommit('0'), created: true }

  test('on the first push of the default branch', async () => {
    const context = aPush('main', { sha: HEAD, payload: zeros })
    expect(told((await finding({ context })).base)).toBe('absent')
  })

  test('on the first push of a branch, where the default branch is nowhere to be found', async () => {
    const context = aPush('feature/cart', { sha: HEAD, payload: zeros })
    expect(told((await finding({ context, token: false })).base)).toBe('absent')
    expect(told((await finding({ context, github: { repositories: {} } })).base)).toBe('absent')
  })

  test('on a schedule', async () => {
    const { base, asked } = await finding({ context: aSchedule() })
    expect(told(base)).toBe('absent')
    expect(asked).toEqual([])
  })

  test('on a developer’s machine, in a folder that is no checkout', async () => {
    const context = aPush('main', { sha: HEAD })
    expect(told((await finding({ context, checkout: false, onRunner: false })).base)).toBe('absent')
  })
})

test('a new branch is compared with where it left the default branch', async () => {
  const context = aPush('feature/cart', { sha: HEAD, payload: { before: aCommit('0'), created: true } })
  expect(told((await finding({ context })).base)).toBe(FORK_POINT)
})

test('without a checkout the run’s own commit is compared', async () => {
  const { base } = await finding({ context: aPush('main', { sha: HEAD }), checkout: false })
  expect(told(base)).toBe(BASE)
})
