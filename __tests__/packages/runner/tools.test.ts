import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createHash } from 'node:crypto'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import type { Release } from '../../../packages/runner/src/tools/tools.ts'
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

describe('a release', () => {
  let server: Server
  let file: Buffer = Buffer.alloc(0)
  let requests = 0
  beforeAll(async () => {
    server = createServer((request, response) => {
      requests += 1
      response.writeHead(request.url === '/there' ? 200 : 404).end(file)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  })
  afterAll(() => void server.close())

  const release = (more: Partial<Release> = {}): Release => ({
    tool: 'scanner',
    version: '1.2.3',
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/there`,
    sha256: createHash('sha256').update(file).digest('hex'),
    archive: 'none',
    program: 'scanner',
    ...more,
  })
  /** The toolkit reads these itself, so they must be this process's own. */
  const inCache = async <T>(work: () => Promise<T>): Promise<T> => {
    const before = { ...process.env }
    Object.assign(process.env, { RUNNER_TOOL_CACHE: folder.path('cache'), RUNNER_TEMP: folder.path() })
    try {
      return await work()
    } finally {
      process.env = before
    }
  }
  const fetched = (given: Release, caching = false) =>
    tools(caching ? { RUNNER_TOOL_CACHE: folder.path('cache') } : {}).fetch(given, folder.path('place'))

  test('of the right digest is unpacked, and can be run', async () => {
    file = Buffer.from('#!/bin/sh\nexit 7\n')
    const result = await fetched(release())
    expect(result).toEqual({ state: 'ready', path: folder.path('place', 'scanner-1.2.3', 'scanner') })
    const program = folder.path('place', 'scanner-1.2.3', 'scanner')
    expect((await tools().run({ program, args: [], timeoutMs: 20_000 })).exitCode).toBe(7)
  })

  test('in an archive is taken out of it', async () => {
    chmodSync(folder.write('scanner', '#!/bin/sh\nexit 0\n'), 0o755)
    execFileSync('tar', ['-czf', 'a.tar.gz', 'scanner'], { cwd: folder.path() })
    file = readFileSync(folder.path('a.tar.gz'))
    expect(await fetched(release({ archive: 'tar.gz' }))).toMatchObject({ state: 'ready' })
  })

  test('of another digest is refused, and not unpacked', async () => {
    file = Buffer.from('#!/bin/sh\nexit 0\n')
    const result = await fetched(release({ sha256: '0'.repeat(64) }))
    expect(result).toEqual({ state: 'altered', sha256: release().sha256 })
    expect(existsSync(folder.path('place', 'scanner-1.2.3'))).toBe(false)
  })

  test('that cannot be had says why', async () => {
    const url = release().url.replace('/there', '/gone')
    expect(await fetched(release({ url }))).toEqual({
      state: 'unreachable',
      reason: 'Unexpected HTTP response: 404',
    })
  })

  test('is downloaded once, and its digest is checked in each run', async () => {
    file = Buffer.from('#!/bin/sh\nexit 0\n')
    await inCache(async () => {
      requests = 0
      expect(await fetched(release(), true)).toMatchObject({ state: 'ready' })
      expect(await fetched(release(), true)).toMatchObject({ state: 'ready' })
      expect(requests).toBe(1)
      const kept = folder.path('cache', 'devsecops-scanner', '1.2.3', process.arch, 'release')
      writeFileSync(kept, 'planted')
      expect(await fetched(release(), true)).toMatchObject({ state: 'ready' })
      expect(requests).toBe(2)
    })
  })
})
