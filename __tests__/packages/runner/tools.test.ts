import { describe, expect, test } from '@jest/globals'
import { existsSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTools } from '../../../packages/runner/src/tools/create-tools.ts'
import { freshFolder } from './folder.ts'

const folder = freshFolder()
const tools = (env: NodeJS.ProcessEnv = {}) =>
  createTools({ PATH: process.env['PATH'], ...env }, folder.path(), folder.path('out'), () => 0)

const node = (script: string, more: { timeoutMs?: number; stdout?: string } = {}, env = {}) =>
  tools(env).run({ program: process.execPath, args: ['-e', script], timeoutMs: 20_000, ...more })

describe('a program of somebody else’s', () => {
  test('gives its exit code and the end of its standard error', async () => {
    expect(await node('console.error("why"); process.exit(3)')).toEqual({
      exitCode: 3,
      stderr: 'why\n',
      seconds: 0,
    })
  })

  test('writes its output to a file that only this user can read', async () => {
    const stdout = folder.path('report.json')
    await node('process.stdout.write("[]")', { stdout })
    expect(readFileSync(stdout, 'utf8')).toBe('[]')
    expect(statSync(stdout).mode & 0o77).toBe(0)
  })

  test('never writes through a link that was there', async () => {
    symlinkSync(folder.write('mine'), folder.path('report.json'))
    await expect(node('', { stdout: folder.path('report.json') })).rejects.toThrow('EEXIST')
  })

  test('keeps no more than 4,096 bytes of a long standard error', async () => {
    const { stderr } = await node('process.stderr.write("x".repeat(100000) + "end")')
    expect([stderr.length, stderr.slice(-3)]).toEqual([4096, 'end'])
  })

  // A run is over when nobody holds its standard error any more: what it started must have been ended with it.
  test('is ended when its time is up, with what it started', async () => {
    const started = `require('child_process').spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60000)'], { stdio: 'inherit' })`
    expect(
      (await node(`${started}; setTimeout(() => {}, 60000)`, { timeoutMs: 500 })).exitCode,
    ).toBeUndefined()
  })

  test('that cannot be started has failed', async () => {
    const run = await tools().run({ program: folder.path('none'), args: [], timeoutMs: 1000 })
    expect(run.exitCode).toBe(128)
  })

  test('gets its arguments as they are, and no standard input', async () => {
    const args = [
      '-e',
      'process.stdin.resume(); console.error(JSON.stringify(process.argv.slice(1)))',
      '--',
      '$(id)',
      '',
    ]
    const { stderr } = await tools().run({ program: process.execPath, args, timeoutMs: 20_000 })
    expect(JSON.parse(stderr)).toEqual(['$(id)', ''])
  })

  test('sees neither inputs nor tokens of the workflow', async () => {
    const withheld = {
      'INPUT_HASH-KEY': '1',
      GITHUB_TOKEN: '2',
      GH_TOKEN: '3',
      ACTIONS_RUNTIME_TOKEN: '4',
      ACTIONS_ID_TOKEN_REQUEST_URL: '5',
      GITHUB_ENV: '6',
      GITHUB_OUTPUT: '7',
      STATE_x: '8',
    }
    const seen = { GITHUB_SHA: 'a', AWS_PROFILE: 'b', SEMGREP_RULES: 'c' }
    const { stderr } = await node('console.error(JSON.stringify(process.env))', {}, { ...withheld, ...seen })
    expect(JSON.parse(stderr)).toMatchObject(seen)
    expect(Object.keys(JSON.parse(stderr) as object).filter((name) => name in withheld)).toEqual([])
  })
})

test('a private folder is readable for this user alone, and gone afterwards', async () => {
  const seen = await tools({ RUNNER_TEMP: folder.path() }).inPrivateFolder((place) => {
    writeFileSync(join(place, 'x'), '')
    return Promise.resolve({ place, mode: statSync(place).mode & 0o777 })
  })
  expect([seen.mode, existsSync(seen.place)]).toEqual([0o700, false])
})

test('a private folder is gone after a failure too', async () => {
  const failing = tools({ RUNNER_TEMP: folder.path() }).inPrivateFolder(() => Promise.reject(new Error('x')))
  await expect(failing).rejects.toThrow('x')
  expect(readdirSync(folder.path())).toEqual([])
})

test('what a program wrote is opened as a regular file or not at all', () => {
  symlinkSync(folder.write('elsewhere'), folder.path('link'))
  expect(() => tools().open(folder.path('link'))).toThrow('cannot be read (ELOOP)')
})

test('a file of the output directory replaces what was there, and stays in it', () => {
  folder.write('out/scan/trivy.json', 'old')
  expect(existsSync(tools().outputFile('scan/trivy.json'))).toBe(false)
  expect(() => tools().outputFile('../trivy.json')).toThrow('not in the output directory')
})
