import { expect, test } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from './door.ts'

test.each(['types', 'validators'])('what scripts/%s.ts generates is what the schemas give', (script) => {
  const { status, stderr } = spawnSync(process.execPath, [`scripts/${script}.ts`, '--check'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})

test('the WebAssembly that scans rows is what its source gives', () => {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/wasm.ts', '--check'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
})

test.each(readdirSync(join(ROOT, 'packages')))('packages/%s has an index', (name) => {
  expect(existsSync(join(ROOT, 'packages', name, 'src', 'index.ts'))).toBe(true)
})
