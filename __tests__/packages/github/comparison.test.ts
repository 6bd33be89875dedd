import { found } from '@devsecops/core'
import { ANCESTRIES } from '@devsecops/github'
import type { ChangedFile } from '@devsecops/testing'
import { describe, expect, test } from '@jest/globals'

import { ask, reasonOf, SHOP } from './session.ts'

const numbered = (count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => `file-${index}.ts`)

describe('compare', () => {
  test.each(ANCESTRIES)('says %s', async (status) => {
    const repositories = { [SHOP]: { comparisons: { 'v1...release/2': { status } } } }
    const { fact } = await ask({ repositories }, (client) => client.compare(SHOP, 'v1', 'release/2'))
    expect(fact).toEqual(found(status))
  })

  test('with a commit that is gone is unavailable', async () => {
    const { fact } = await ask({ repositories: { [SHOP]: {} } }, (client) => client.compare(SHOP, 'v1', 'v2'))
    expect(reasonOf(fact)).toBe(
      'GET /repos/example/shop/compare/v1...v2: 404 Not Found ' +
        '(a commit is gone, the two have no common ancestor, or the token may not see the repository)',
    )
  })
})

describe('changedFiles', () => {
  const changed = (files: readonly ChangedFile[]) =>
    ask({ repositories: { [SHOP]: { comparisons: { 'v1...v2': { status: 'ahead', files } } } } }, (client) =>
      client.changedFiles(SHOP, 'v1', 'v2'),
    )

  test('are sorted, each once, a renamed file under both names', async () => {
    const { fact } = await changed(['z.ts', { path: 'new.ts', previous: 'old.ts' }, 'a.ts', 'old.ts'])
    expect(fact).toEqual(found(['a.ts', 'new.ts', 'old.ts', 'z.ts']))
  })

  test('may be none', async () => {
    expect((await changed([])).fact).toEqual(found([]))
  })

  test('may be 299', async () => {
    expect((await changed(numbered(299))).fact).toEqual(found([...numbered(299)].sort()))
  })

  test.each([300, 301])('are unavailable when they are %d: the list may be cut', async (count) => {
    expect(reasonOf((await changed(numbered(count))).fact)).toBe(
      'v1...v2 changes 300 files or more, of which GitHub names the first 300 only',
    )
  })
})

describe('pullFiles', () => {
  const changed = (files: readonly ChangedFile[]) =>
    ask({ repositories: { [SHOP]: { pulls: { 7: { files } } } } }, (client) => client.pullFiles(SHOP, 7))

  test('are sorted, each once, a renamed file under both names', async () => {
    const { fact } = await changed(['z.ts', { path: 'new.ts', previous: 'old.ts' }, 'a.ts', 'old.ts'])
    expect(fact).toEqual(found(['a.ts', 'new.ts', 'old.ts', 'z.ts']))
  })

  test.each([
    [0, 1],
    [100, 1],
    [101, 2],
    [2999, 30],
  ])('of %d are gathered from %d pages', async (count, pages) => {
    const { fact, requests } = await changed(numbered(count))
    expect(fact).toEqual(found([...numbered(count)].sort()))
    expect(requests).toHaveLength(pages)
  })

  test.each([3000, 3001])('are unavailable when they are %d: the list may be cut', async (count) => {
    const { fact, requests } = await changed(numbered(count))
    expect(reasonOf(fact)).toBe(
      'pull request 7 changes 3000 files or more, of which GitHub names the first 3000 only',
    )
    expect(requests).toHaveLength(30)
  })

  test('are unavailable when a later page is', async () => {
    const repositories = { [SHOP]: { pulls: { 7: { files: numbered(150) } } } }
    const fail = [{ path: /[?&]page=2$/, status: 503, message: 'Down' }]
    const { fact } = await ask({ repositories, fail }, (client) => client.pullFiles(SHOP, 7))
    expect(reasonOf(fact)).toBe('GET /repos/example/shop/pulls/7/files: 503 Down')
  })

  test('are unavailable when pages without files go on for ever', async () => {
    const fail = [{ status: 200, body: [], headers: { link: '<https://api.github.com/x>; rel="next"' } }]
    const { fact, requests } = await ask({ fail }, (client) => client.pullFiles(SHOP, 7))
    expect(reasonOf(fact)).toMatch(/the answer is not what GitHub describes$/)
    expect(requests).toHaveLength(1)
  })

  test('of a pull request that is not there are unavailable', async () => {
    const { fact } = await ask({ repositories: { [SHOP]: {} } }, (client) => client.pullFiles(SHOP, 7))
    expect(fact).toMatchObject({ state: 'unavailable', permission: 'pull-requests: read' })
  })
})
