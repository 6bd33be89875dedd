import { describe, expect, test } from '@jest/globals'
import { ConfigurationError } from '@devsecops/core'
import { createFiles, type Files } from '@devsecops/runner'
import { execFileSync } from 'node:child_process'
import { mkdirSync, symlinkSync } from 'node:fs'
import { freshFolder } from './folder.ts'

const folder = freshFolder()

const files = (): Files => {
  mkdirSync(folder.path('ws'), { recursive: true })
  return createFiles(folder.path('ws'), [folder.path('temp'), folder.path('not-there')])
}

const codeOf = (work: () => unknown): string => {
  try {
    work()
  } catch (error) {
    if (error instanceof ConfigurationError) return error.faults.map(({ code }) => code).join()
    throw error
  }
  return 'none'
}

describe('reading', () => {
  test('gives the bytes of a file up to the limit', () => {
    folder.write('ws/a.txt', 'four')
    expect(Buffer.from(files().read('a.txt', 4) ?? []).toString()).toBe('four')
  })

  test('refuses a file above the limit', () => {
    folder.write('ws/a.txt', 'fives')
    expect(() => files().read('a.txt', 4)).toThrow(
      'a.txt: The file has 5 bytes, more than the 4 that are read.',
    )
    expect(codeOf(() => files().read('a.txt', 4))).toBe('too-large')
  })

  test.each(['none', 'none/none', 'a.txt/none'])('gives nothing for %s, which is not there', (path) => {
    folder.write('ws/a.txt')
    expect(files().read(path, 10)).toBeUndefined()
  })

  test('refuses a directory', () => {
    mkdirSync(folder.path('ws/d'), { recursive: true })
    expect(() => files().read('d', 10)).toThrow('d: The file is a directory, expected a regular file.')
  })

  test('refuses a FIFO and does not wait at it', () => {
    const { read } = files()
    if (process.platform !== 'win32') execFileSync('mkfifo', [folder.path('ws/pipe')])
    expect(process.platform === 'win32' ? 'unreadable' : codeOf(() => read('pipe', 10))).toBe('unreadable')
  })

  test('follows a link inside the workspace', () => {
    folder.write('ws/a.txt', 'x')
    symlinkSync('a.txt', folder.path('ws/link'))
    expect(files().read('link', 10)).toHaveLength(1)
  })

  test.each(['link', 'dir/secret'])('refuses %s, which leads out of the workspace', (path) => {
    const { read } = files()
    folder.write('secret')
    symlinkSync('../secret', folder.path('ws/link'))
    symlinkSync('..', folder.path('ws/dir'))
    expect(() => read(path, 10)).toThrow('lies outside')
  })

  test.each([
    ['nowhere', 'none'],
    ['circle', 'circle'],
  ])('refuses a link that leads %s', (name, target) => {
    const { read } = files()
    symlinkSync(target, folder.path('ws', name))
    expect(codeOf(() => read(name, 10))).toBe('unreadable')
  })

  test('refuses .. and absolute paths out of the workspace', () => {
    const { read } = files()
    const secret = folder.write('secret')
    expect(codeOf(() => read('../secret', 10))).toBe('unreadable')
    expect(codeOf(() => read(secret, 10))).toBe('unreadable')
  })

  test('takes files of the further folders by their absolute path', () => {
    const path = folder.write('temp/a.txt', 'x')
    expect(files().read(path, 10)).toHaveLength(1)
  })

  test('does not take a folder whose name only begins alike', () => {
    const path = folder.write('ws-other/a.txt')
    expect(codeOf(() => files().read(path, 10))).toBe('unreadable')
  })

  test('of an open file goes in pieces and ends with the file', () => {
    folder.write('ws/a.txt', '0123456789')
    const file = files().open('a.txt')
    expect([
      file.size,
      Buffer.from(file.read(2, 3)).toString(),
      Buffer.from(file.read(8, 9)).toString(),
    ]).toEqual([10, '234', '89'])
    expect(file.read(20, 5)).toHaveLength(0)
    file.close()
  })
})

describe('a glob', () => {
  test('finds files, sorted and each once', () => {
    for (const name of ['b.json', 'a.json', 'deep/down/c.json', 'd.txt']) folder.write(`ws/${name}`)
    expect(files().glob(['**/*.json', 'a.json'])).toEqual(['a.json', 'b.json', 'deep/down/c.json'])
  })

  test('that is a directory means all files beneath', () => {
    for (const name of ['r/b.json', 'r/x/.a', 'r/.git/config', 'q/c.json']) folder.write(`ws/${name}`)
    expect(files().glob(['r'])).toEqual(['r/b.json', 'r/x/.a'])
  })

  test('that is the name of a file means that file', () => {
    for (const name of ['a[1].json', 'a1.json']) folder.write(`ws/${name}`)
    expect(files().glob(['a[1].json'])).toEqual(['a[1].json'])
  })

  test('with ! takes files out again', () => {
    for (const name of ['a.json', 'old/b.json', 'c.json']) folder.write(`ws/${name}`)
    expect(files().glob(['**/*.json', '!old', '!c.*'])).toEqual(['a.json'])
  })

  test('finds files of the further folders by absolute paths', () => {
    const path = folder.write('temp/a.json')
    expect(files().glob([folder.path('temp/*.json').replaceAll('\\', '/')])).toEqual([
      path.replaceAll('\\', '/'),
    ])
  })

  test('follows no link out of the workspace', () => {
    const { glob } = files()
    folder.write('outside/a.json')
    folder.write('ws/b.json')
    symlinkSync('../outside', folder.path('ws/dir'))
    symlinkSync('../outside/a.json', folder.path('ws/link.json'))
    symlinkSync('circle.json', folder.path('ws/circle.json'))
    expect(glob(['**/*.json', 'dir', 'dir/*', '../outside/*', '.'])).toEqual(['b.json'])
  })

  test('names a link that was asked for by name, so that reading can refuse it', () => {
    const { glob } = files()
    folder.write('secret')
    symlinkSync('../secret', folder.path('ws/link'))
    expect(glob(['link'])).toEqual(['link'])
  })
})
