import { describe, expect, test } from '@jest/globals'
import { chmodSync, copyFileSync } from 'node:fs'
import { createExec } from '../../../packages/runner/src/exec.ts'
import { freshFolder } from './folder.ts'

const folder = freshFolder()

const node = (script: string, ...args: string[]): ReturnType<ReturnType<typeof createExec>> =>
  createExec(folder.path(), process.env)(process.execPath, ['-e', script, '--', ...args])

test('a program gives its output and its exit code', async () => {
  expect(await node('console.log("out"); console.error("err"); process.exit(3)')).toEqual({
    exitCode: 3,
    stdout: 'out\n',
    stderr: 'err\n',
  })
})

test('arguments reach it as they are, without a shell', async () => {
  const args = ['$(id)', '; ls', '`x`', '"', "'", '*', '%PATH%', 'a b', '']
  const { stdout } = await node('console.log(JSON.stringify(process.argv.slice(1)))', ...args)
  expect(JSON.parse(stdout)).toEqual(args)
})

test('a program that is not there gives 127', async () => {
  expect(await createExec(folder.path(), {})('no-such-program', [])).toEqual({
    exitCode: 127,
    stdout: '',
    stderr: 'no-such-program: not found',
  })
})

test('it runs in the workspace, or in the folder that is named there', async () => {
  folder.write('sub/x')
  const run = createExec(folder.path(), process.env)
  const script = ['-e', 'console.log(process.cwd())']
  expect((await run(process.execPath, script)).stdout.trim()).toBe(folder.path())
  expect((await run(process.execPath, script, { cwd: 'sub' })).stdout.trim()).toBe(folder.path('sub'))
})

test('it sees the environment that it is given, and no other', async () => {
  const run = createExec(folder.path(), { ...process.env, INPUT_TOKEN: 's' })
  const script = ['-e', 'console.log(process.env.INPUT_TOKEN, process.env.A)']
  expect((await run(process.execPath, script, { env: { A: '1' } })).stdout).toBe('undefined 1\n')
  expect((await run(process.execPath, script)).stdout).toBe('s undefined\n')
})

const onUnix = process.platform === 'win32' ? describe.skip : describe

onUnix('on Unix', () => {
  test('a program that was killed did not succeed', async () => {
    expect((await node('process.kill(process.pid, "SIGKILL")')).exitCode).toBe(128)
  })

  test('a path may hold spaces, quotes and backslashes', async () => {
    const path = folder.path('a b"c\\d')
    copyFileSync('/bin/echo', path)
    chmodSync(path, 0o755)
    expect((await createExec(folder.path(), process.env)(path, ['hi'])).stdout).toBe('hi\n')
  })
})
