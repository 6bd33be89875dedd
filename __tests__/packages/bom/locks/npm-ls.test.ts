import { expect, test } from '@jest/globals'
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { installedAs, npmEdges } from '../npm-ls.ts'
import { readLock } from './lock-fixtures.ts'

const REPOSITORY = resolve(import.meta.dirname, '../../../..')

/** npm itself is the authority: `npm ls --all --package-lock-only --offline`. */
test.each(['.', 'examples/shop/web'])(
  'the edges of %s are those that npm sees, and no other',
  (folder) => {
    const text = (path: string): string | undefined => {
      const file = join(REPOSITORY, folder, path)
      return existsSync(file) ? readFileSync(file, 'utf8') : undefined
    }
    const graph = readLock('package-lock.json', text('package-lock.json') ?? '', text)
    expect(graph.gaps).toEqual([])
    expect(installedAs(graph)).toEqual(npmEdges(join(REPOSITORY, folder)))
  },
  60_000,
)
