import { absent, found } from '@devsecops/core'
import type { RepositoryState } from '@devsecops/testing'
import { describe, expect, test } from '@jest/globals'

import { ask, reasonOf, SHOP } from './session.ts'

const MEBIBYTE = 1024 * 1024
const BYTES = Uint8Array.from({ length: 256 }, (_, index) => index)

const repository: RepositoryState = {
  files: {
    main: {
      '.github/devsecops.yml': 'version: 1\n',
      'bytes.bin': BYTES,
      'empty.txt': '',
      'odd #name?%2e.txt': 'odd',
      'as-large-as-allowed': 'x'.repeat(MEBIBYTE),
      'too-large': 'x'.repeat(MEBIBYTE + 1),
      link: { symlink: '/etc/passwd' },
      module: { submodule: 'https://github.com/example/lib' },
    },
    'release/1': { '.github/devsecops.yml': 'version: 2\n' },
    v1: { 'tagged.txt': '' },
  },
}

const read = (path: string, ref = 'main', state = repository) =>
  ask({ repositories: { [SHOP]: state } }, (client) => client.readFile(SHOP, path, ref))

const text = async (path: string, ref?: string): Promise<string> => {
  const { fact } = await read(path, ref)
  return fact.state === 'found' ? new TextDecoder().decode(fact.value.content) : fact.state
}

describe('readFile finds', () => {
  test.each(['main', 'refs/heads/main', 'heads/main', 'HEAD'])('a file at %s', async (ref) => {
    expect(await text('.github/devsecops.yml', ref)).toBe('version: 1\n')
  })

  test('a file on a branch with a slash', async () => {
    expect(await text('.github/devsecops.yml', 'release/1')).toBe('version: 2\n')
  })

  test('every byte as it is', async () => {
    const { fact } = await read('bytes.bin')
    expect(fact).toMatchObject({ state: 'found', value: { content: BYTES } })
  })

  test('an empty file, which is not an absent one', async () => {
    expect(await text('empty.txt')).toBe('')
  })

  test('a file whose name has signs that mean something in an address', async () => {
    expect(await text('odd #name?%2e.txt')).toBe('odd')
  })

  test('a file of 1 MiB', async () => {
    expect(await text('as-large-as-allowed')).toHaveLength(MEBIBYTE)
  })

  test("git's id of the content", async () => {
    const { fact } = await read('empty.txt')
    expect(fact).toMatchObject({ value: { sha: 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391' } })
  })

  test('what is there with a single request', async () => {
    const { requests } = await read('empty.txt')
    expect(requests.map(({ path, query }) => [path, query])).toEqual([
      ['/repos/example/shop/contents/empty.txt', { ref: 'main' }],
    ])
  })
})

describe('readFile says absent', () => {
  test('when the ref is there and the file is not', async () => {
    const { fact, requests } = await read('none.yml', 'refs/tags/v1')
    expect(fact).toEqual(absent)
    expect(requests.map(({ path }) => path)).toEqual([
      '/repos/example/shop/contents/none.yml',
      '/repos/example/shop/commits/tags%2Fv1',
    ])
  })

  test('when the repository has no commit yet', async () => {
    const { fact } = await read('none.yml', 'main', {})
    expect(fact).toEqual(absent)
  })
})

describe('readFile says unavailable', () => {
  test.each([
    ['.github', '.github in example/shop is a directory, not a file'],
    ['link', 'link in example/shop is a symbolic link that leads to no file of this repository'],
    ['module', 'module in example/shop is a submodule, not a file'],
    ['too-large', 'too-large in example/shop is larger than 1 MiB'],
  ])('of %s', async (path, reason) => {
    const { fact } = await read(path)
    expect(reasonOf(fact)).toBe(reason)
  })

  test('when the ref is not there', async () => {
    const { fact } = await read('none.yml', 'gone')
    expect(fact).toEqual({ state: 'unavailable', reason: 'example/shop has no branch, tag or commit gone' })
  })

  test('when the file is not found and the commit may not be read', async () => {
    const fail = [{ path: /\/commits\//, status: 403, message: 'Resource not accessible by integration' }]
    const { fact } = await ask({ repositories: { [SHOP]: repository }, fail }, (client) =>
      client.readFile(SHOP, 'none.yml', 'main'),
    )
    expect(fact).toMatchObject({ state: 'unavailable', permission: 'contents: read' })
  })

  test.each([
    ['has no content', { type: 'file', sha: 'a', size: 3, encoding: 'base64' }],
    [
      'has an empty content for a file that is not',
      { type: 'file', sha: 'a', size: 3, encoding: 'base64', content: '' },
    ],
    [
      'has a content that is not base64',
      { type: 'file', sha: 'a', size: 3, encoding: 'none', content: 'abc' },
    ],
  ])('when an answer %s', async (_, body) => {
    const { fact } = await ask(
      { repositories: { [SHOP]: repository }, fail: [{ status: 200, body }] },
      (client) => client.readFile(SHOP, 'empty.txt', 'main'),
    )
    expect(reasonOf(fact)).toBe(
      'GET /repos/example/shop/contents/empty.txt: the answer is not what GitHub describes',
    )
  })
})

describe('commit', () => {
  const commit = (ref: string, state = repository) =>
    ask({ repositories: { [SHOP]: state } }, (client) => client.commit(SHOP, ref))

  test('is that of the default branch for HEAD', async () => {
    const [head, main] = [await commit('HEAD'), await commit('refs/heads/main')]
    expect(head.fact).toEqual(main.fact)
    expect(head.fact).toEqual(found(expect.stringMatching(/^[0-9a-f]{40}$/)))
  })

  test('is absent for a ref that is not there', async () => {
    expect((await commit('gone')).fact).toEqual(absent)
  })

  test('is absent in a repository without commits', async () => {
    expect((await commit('main', {})).fact).toEqual(absent)
  })
})
