import { expect, test } from '@jest/globals'
import { digestOf, sha256 } from '@devsecops/core'
import { judgeOf } from '../../../packages/runner/src/judge.ts'
import { freshFolder } from './folder.ts'

const folder = freshFolder()

test('a bundle is judged by all files of its folder', () => {
  for (const name of ['index.js', '260.index.js', 'package.json', 'deep/x.wasm'])
    folder.write(`dist/gate/${name}`, name)
  expect(judgeOf('gate', folder.path('dist/gate/index.js'))).toEqual({
    name: 'dist/gate',
    digest: {
      sha256: digestOf({
        '260.index.js': sha256('260.index.js'),
        'deep/x.wasm': sha256('deep/x.wasm'),
        'index.js': sha256('index.js'),
        'package.json': sha256('package.json'),
      }),
    },
  })
})

test('a change of any of its files is seen', () => {
  const entry = folder.write('dist/gate/index.js')
  folder.write('dist/gate/260.index.js', 'before')
  const before = judgeOf('gate', entry)
  folder.write('dist/gate/260.index.js', 'after')
  expect(judgeOf('gate', entry)).not.toEqual(before)
})

test('what is not a bundle is the one file that was started', () => {
  const entry = folder.write('src/main.ts', 'x')
  folder.write('src/other.ts')
  expect(judgeOf('gate', entry)).toEqual({
    name: 'main.ts',
    digest: { sha256: digestOf({ 'main.ts': sha256('x') }) },
  })
})
