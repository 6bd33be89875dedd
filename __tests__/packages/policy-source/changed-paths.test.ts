import { absent, found } from '@devsecops/core'
import type { Fact, RunContext } from '@devsecops/core'
import { clientFor, fetchChangedPaths } from '@devsecops/policy-source'
import {
  aCommit,
  aDispatch,
  aMergeGroup,
  aPullRequest,
  aPush,
  aSchedule,
  aTag,
  githubServer,
} from '@devsecops/testing'
import type { RepositoryState } from '@devsecops/testing'
import { afterAll, describe, expect, test } from '@jest/globals'
import { aCheckout, aFolder, anIo, removeFolders } from './checkout.ts'
import { TOKEN } from './loading.ts'

afterAll(removeFolders)

/** A checkout in which main went on after a branch left it: the commits of the fork's point, of main and of the branch. */
const forked = () => {
  const checkout = aCheckout()
  const point = checkout.commit({ 'old.txt': 'old' })
  checkout.git('checkout', '--quiet', '-b', 'feature')
  const feature = checkout.commit({ 'a/ü b.txt': '1', 'old.txt': undefined })
  checkout.git('checkout', '--quiet', 'main')
  const main = checkout.commit({ 'main.txt': '1' })
  return { checkout, point, feature, main }
}

const push = (before: string, sha: string, payload: object = {}): RunContext =>
  aPush('feature', { sha, payload: { before, ...payload } })

const NEW = aCommit('0')

describe('from the checkout', () => {
  test('a push is compared with the commit before it', async () => {
    const { checkout, point, feature } = forked()
    expect(await fetchChangedPaths(checkout.io(push(point, feature)), undefined)).toEqual(
      found(['a/ü b.txt', 'old.txt']),
    )
  })

  test('a pull request with where it left its base, so that the base’s own changes are not its', async () => {
    const { checkout, main, feature } = forked()
    const pull = { base: { ref: 'main', sha: main }, head: { ref: 'feature', sha: feature }, number: 7 }
    const context = aPullRequest({}, { payload: { pull_request: pull } })
    expect(await fetchChangedPaths(checkout.io(context), undefined)).toEqual(found(['a/ü b.txt', 'old.txt']))
  })

  test('a merge group with its base', async () => {
    const { checkout, point, main } = forked()
    const context = aMergeGroup('main', { payload: { merge_group: { base_sha: point, head_sha: main } } })
    expect(await fetchChangedPaths(checkout.io(context), undefined)).toEqual(found(['main.txt']))
  })

  test('a forced push also with what it took away', async () => {
    const { checkout, main, feature } = forked()
    expect(await fetchChangedPaths(checkout.io(push(main, feature, { forced: true })), undefined)).toEqual(
      found(['a/ü b.txt', 'main.txt', 'old.txt']),
    )
  })

  test('a new branch with the default branch', async () => {
    const { checkout, main, feature } = forked()
    checkout.git('update-ref', 'refs/remotes/origin/main', main)
    expect(await fetchChangedPaths(checkout.io(push(NEW, feature)), undefined)).toEqual(
      found(['a/ü b.txt', 'old.txt']),
    )
  })
})

describe('from the payload, where the checkout lacks the history', () => {
  const listed = (commits: unknown, more: object = {}): Promise<Fact<readonly string[]>> =>
    fetchChangedPaths(anIo(aFolder(), push(aCommit('9'), aCommit('a'), { commits, ...more })), undefined)
  const commit = { added: ['b'], modified: ['a'], removed: ['c', 'a'] }

  test('the files that its commits name', async () => {
    expect(await listed([commit, { added: [], modified: [], removed: ['d'] }])).toEqual(
      found(['a', 'b', 'c', 'd']),
    )
  })

  test.each([
    ['names none, as on GitHub’s runners', [{ id: 'x' }], {}],
    ['may be cut', Array.from({ length: 20 }, () => commit), {}],
    ['is empty', [], {}],
    ['is of a forced push', [commit], { forced: true }],
  ])('not when the list %s', async (_why, commits, more) => {
    expect(await listed(commits, more)).toMatchObject({ state: 'unavailable', permission: 'contents: read' })
  })
})

describe('from GitHub', () => {
  const ask = async (context: RunContext, state: RepositoryState) => {
    const server = await githubServer({ token: TOKEN, repositories: { 'example/shop': state } })
    const io = anIo(aFolder(), { ...context, apiUrl: server.apiUrl })
    const fact = await fetchChangedPaths(io, clientFor(TOKEN, io))
    await server.close()
    return fact
  }
  const [before, sha] = [aCommit('9'), aCommit('a')]
  const ahead = (files: readonly string[]) => ({ status: 'ahead', files }) as const

  test('of a push by comparison', async () => {
    const comparisons = { [`${before}...${sha}`]: ahead(['b', 'a']) }
    expect(await ask(push(before, sha), { comparisons })).toEqual(found(['a', 'b']))
  })

  test('of a forced push by comparison both ways', async () => {
    const comparisons = {
      [`${before}...${sha}`]: { status: 'diverged', files: ['b'] },
      [`${sha}...${before}`]: { status: 'diverged', files: ['a', 'b'] },
    } as const
    expect(await ask(push(before, sha, { forced: true }), { comparisons })).toEqual(found(['a', 'b']))
  })

  test('of a new branch by comparison with the default branch', async () => {
    expect(await ask(push(NEW, sha), { comparisons: { [`main...${sha}`]: ahead(['a']) } })).toEqual(
      found(['a']),
    )
  })

  test('of a pull request by its own list', async () => {
    expect(await ask(aPullRequest(), { pulls: { 7: { files: ['a'] } } })).toEqual(found(['a']))
  })

  test('unavailable, and not empty, when the commits are gone', async () => {
    expect(await ask(push(before, sha), {})).toMatchObject({ state: 'unavailable' })
  })
})

test.each([
  ['a schedule', aSchedule()],
  ['a dispatch', aDispatch()],
  ['a new tag', aTag()],
  ['the first push of the default branch', aPush('main', { payload: { before: NEW } })],
])('%s is about no change', async (_name, context) => {
  expect(await fetchChangedPaths(anIo(aFolder(), context), undefined)).toEqual(absent)
})
