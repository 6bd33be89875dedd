import { found } from '@devsecops/core'
import { clientFor, fetchRenames } from '@devsecops/policy-source'
import { aCommit, aPush, githubServer, type ComparisonState } from '@devsecops/testing'
import { afterAll, describe, expect, test } from '@jest/globals'
import { aCheckout, aFolder, anIo, removeFolders } from './checkout.ts'
import { TOKEN } from './loading.ts'

afterAll(removeFolders)

const [BASE, HEAD] = [aCommit('b'), aCommit('a')]

const CODE = Array.from({ length: 20 }, (_, index) => `line ${index}`).join('\n')

describe('from the checkout', () => {
  const checkout = aCheckout()
  const base = checkout.commit({ 'src/ü b.ts': CODE, 'stays.ts': 'x', 'gone.ts': `other\n${CODE}\nother` })
  const head = checkout.commit({
    'src/ü b.ts': undefined,
    'lib/ü b.ts': `${CODE}\none more line`,
    'gone.ts': undefined,
    'stays.ts': 'y',
  })
  const io = checkout.io(aPush('main', { sha: head }))

  test('files that were moved, also with some change, have their former path', async () => {
    expect(await fetchRenames(io, undefined, base, head)).toEqual(
      found({ paths: new Map([['lib/ü b.ts', 'src/ü b.ts']]) }),
    )
  })

  test('nothing was renamed since the commit itself', async () => {
    expect(await fetchRenames(io, undefined, head, head)).toEqual(found({ paths: new Map() }))
  })

  test('without its history and without a token nothing is known', async () => {
    expect(await fetchRenames(io, undefined, BASE, head)).toMatchObject({
      state: 'unavailable',
      permission: 'contents: read',
    })
  })

  test('what is no commit is not asked for', async () => {
    expect(await fetchRenames(io, undefined, '--output=x', head)).toMatchObject({ state: 'unavailable' })
  })
})

describe('from GitHub', () => {
  const asked = async (comparison: ComparisonState) => {
    const repositories = { 'example/shop': { comparisons: { [`${BASE}...${HEAD}`]: comparison } } }
    const server = await githubServer({ token: TOKEN, repositories })
    const io = anIo(aFolder(), aPush('main', { sha: HEAD, apiUrl: server.apiUrl }))
    const fact = await fetchRenames(io, clientFor(TOKEN, io), BASE, HEAD)
    await server.close()
    return fact
  }

  test('files that GitHub names with a former path', async () => {
    const files = ['a.ts', { path: 'new.ts', previous: 'old.ts' }]
    expect(await asked({ status: 'ahead', files })).toEqual(found({ paths: new Map([['new.ts', 'old.ts']]) }))
  })

  test('of so many that GitHub names no more, those that it names', async () => {
    const files = Array.from({ length: 300 }, (_, index) => ({
      path: `${index}.ts`,
      previous: `${index}.js`,
    }))
    expect(await asked({ status: 'ahead', files })).toMatchObject({ value: { cut: true } })
  })
})
