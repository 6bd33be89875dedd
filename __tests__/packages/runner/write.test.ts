import { describe, expect, test } from '@jest/globals'
import { createFiles } from '@devsecops/runner'
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs'
import { writeReportFile } from '../../../packages/runner/src/write.ts'
import { freshFolder } from './folder.ts'

const folder = freshFolder()

const write = (path: string, parts: Parameters<typeof writeReportFile>[1]['parts']): string => {
  mkdirSync(folder.path('out'), { recursive: true })
  return writeReportFile(folder.path('out'), { path, parts }, createFiles(folder.path(), []))
}

describe('a report file', () => {
  test('is made of texts and slices of other files', () => {
    folder.write('in.json', '0123456789')
    const path = write('deep/x.json', ['[', { file: 'in.json', from: 2, to: 5 }, 'ü]'])
    expect(readFileSync(path, 'utf8')).toBe('[234ü]')
  })

  test('may be larger than any buffer', () => {
    folder.write('in.bin', 'x'.repeat(3_000_000))
    const path = write('x', [
      { file: 'in.bin', from: 1, to: 3_000_000 },
      ...Array<string>(100_000).fill('line of text\n'),
    ])
    expect(readFileSync(path)).toHaveLength(2_999_999 + 1_300_000)
  })

  test('is not written when a slice ends beyond its file', () => {
    folder.write('in.json', '0123')
    expect(() => write('x', [{ file: 'in.json', from: 0, to: 9 }])).toThrow('in.json ends before byte 9.')
  })

  test.each(['../x', '/x', 'a/../../x', '.', ''])(
    'is refused at %j, outside the output directory',
    (path) => {
      expect(() => write(path, ['x'])).toThrow('is not in the output directory')
    },
  )

  test('replaces a link instead of writing through it', () => {
    const secret = folder.write('secret', 'old')
    mkdirSync(folder.path('out'))
    symlinkSync('../secret', folder.path('out/x'))
    write('x', ['new'])
    expect(readFileSync(secret, 'utf8')).toBe('old')
    expect(readFileSync(folder.path('out/x'), 'utf8')).toBe('new')
  })

  test('is refused in a folder that is a link out of the output directory', () => {
    mkdirSync(folder.path('out'))
    symlinkSync('..', folder.path('out/up'))
    expect(() => write('up/x', ['x'])).toThrow('is not in the output directory')
  })
})
