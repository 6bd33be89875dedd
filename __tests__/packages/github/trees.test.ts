import { found } from '@devsecops/core'
import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'

import { ask, reasonOf, SHOP } from './session.ts'

const COMMIT = 'a'.repeat(40)

const idOf = (text: string): string =>
  createHash('sha1')
    .update(`blob ${Buffer.byteLength(text)}\0${text}`)
    .digest('hex')

const repositories = {
  [SHOP]: {
    files: {
      [COMMIT]: {
        'web/package-lock.json': '{}',
        'a “b”.txt': 'é',
        empty: '',
        link: { symlink: 'empty' },
        module: { submodule: 'https://github.com/example/other.git' },
      },
    },
  },
}

describe('filesAt', () => {
  test('names every file of the commit with git’s id, and neither links nor submodules', async () => {
    const { fact } = await ask({ repositories }, (client) => client.filesAt(SHOP, COMMIT))
    expect(fact).toEqual(
      found(
        new Map([
          ['web/package-lock.json', idOf('{}')],
          ['a “b”.txt', idOf('é')],
          ['empty', idOf('')],
        ]),
      ),
    )
  })

  test('is unavailable where GitHub lists some of the files only', async () => {
    const many = { [SHOP]: { ...repositories[SHOP], manyFiles: true } }
    const { fact } = await ask({ repositories: many }, (client) => client.filesAt(SHOP, COMMIT))
    expect(reasonOf(fact)).toBe(`example/shop has more files at ${COMMIT} than GitHub lists`)
  })

  test('of a commit that is gone is unavailable', async () => {
    const { fact } = await ask({ repositories }, (client) => client.filesAt(SHOP, 'b'.repeat(40)))
    expect(reasonOf(fact)).toContain('404 Not Found (the commit is gone')
  })

  test('names the permission that the token lacks', async () => {
    const options = { repositories, deny: ['contents: read'] }
    const { fact } = await ask(options, (client) => client.filesAt(SHOP, COMMIT))
    expect(fact).toMatchObject({ state: 'unavailable', permission: 'contents: read' })
  })
})

describe('blob', () => {
  test.each(['{}', 'é', '', 'x'.repeat(200)])('gives the bytes of %j', async (text) => {
    const held = { [SHOP]: { files: { [COMMIT]: { file: text } } } }
    const { fact } = await ask({ repositories: held }, (client) => client.blob(SHOP, idOf(text)))
    expect(fact).toEqual(found(new TextEncoder().encode(text)))
  })

  test('of an id that is not there is unavailable', async () => {
    const { fact } = await ask({ repositories }, (client) => client.blob(SHOP, 'c'.repeat(40)))
    expect(reasonOf(fact)).toContain('404 Not Found (the content is gone')
  })
})

describe('mergeBase', () => {
  test('is the commit that both have in common', async () => {
    const comparisons = { 'main...v2': { status: 'diverged', mergeBase: COMMIT } } as const
    const { fact } = await ask({ repositories: { [SHOP]: { comparisons } } }, (client) =>
      client.mergeBase(SHOP, 'main', 'v2'),
    )
    expect(fact).toEqual(found(COMMIT))
  })

  test('of commits that have nothing in common is unavailable', async () => {
    const { fact } = await ask({ repositories: { [SHOP]: {} } }, (client) =>
      client.mergeBase(SHOP, 'v1', 'v2'),
    )
    expect(reasonOf(fact)).toContain('the two have no common ancestor')
  })
})
