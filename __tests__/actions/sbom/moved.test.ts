import { expect, test } from '@jest/globals'
import { movedFiles, type Come, type Gone } from '../../../actions/sbom/src/collect/moved.ts'

const gone = (file: string, id: string, format = 'package-lock'): Gone => ({ file, format, id })
const come = (file: string, id: string, format = 'package-lock'): Come => ({
  file,
  format,
  hasId: (other) => other === id,
})
const renamed = (paths: Readonly<Record<string, string>>) => () =>
  Promise.resolve(new Map(Object.entries(paths)))
const unasked = (): Promise<never> => Promise.reject(new Error('git was asked'))

test('equal content under another path is one file that moved, and git is not asked', async () => {
  expect(
    await movedFiles([gone('a/package-lock.json', '1')], [come('b/package-lock.json', '1')], unasked),
  ).toEqual([{ from: 'a/package-lock.json', to: 'b/package-lock.json' }])
})

test('content that changed on the way moved where git says so', async () => {
  const moves = movedFiles(
    [gone('a/package-lock.json', '1')],
    [come('b/package-lock.json', '2')],
    renamed({ 'b/package-lock.json': 'a/package-lock.json' }),
  )
  expect(await moves).toEqual([{ from: 'a/package-lock.json', to: 'b/package-lock.json' }])
})

test('of several of equal content each moves once, to the folder that is alike', async () => {
  const moves = movedFiles(
    [gone('old/a/package-lock.json', '1'), gone('old/b/package-lock.json', '1')],
    [
      come('new/b/package-lock.json', '1'),
      come('new/a/package-lock.json', '1'),
      come('new/c/package-lock.json', '1'),
    ],
    unasked,
  )
  expect(await moves).toEqual([
    { from: 'old/a/package-lock.json', to: 'new/a/package-lock.json' },
    { from: 'old/b/package-lock.json', to: 'new/b/package-lock.json' },
  ])
})

test('a file of another format is another file, whatever git says', async () => {
  const asked = renamed({ 'yarn.lock': 'package-lock.json' })
  expect(await movedFiles([gone('package-lock.json', '1')], [come('yarn.lock', '2', 'yarn')], asked)).toEqual(
    [],
  )
})

test('where git cannot tell, nothing moved', async () => {
  const asked = () => Promise.resolve(undefined)
  expect(
    await movedFiles([gone('a/package-lock.json', '1')], [come('b/package-lock.json', '2')], asked),
  ).toEqual([])
})
