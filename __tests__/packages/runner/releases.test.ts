import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { withReleases, type Release } from '../../../packages/runner/src/releases/index.ts'
import { createTools } from '../../../packages/runner/src/tools/create-tools.ts'
import { freshFolder } from './folder.ts'

const folder = freshFolder()
const tools = createTools({ PATH: process.env['PATH'] }, '.', 'out', () => 0)

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
    withReleases(tools, caching ? { RUNNER_TOOL_CACHE: folder.path('cache') } : {}).fetch(
      given,
      folder.path('place'),
    )

  test('of the right digest is unpacked, and can be run', async () => {
    file = Buffer.from('#!/bin/sh\nexit 7\n')
    const result = await fetched(release())
    expect(result).toEqual({ state: 'ready', path: folder.path('place', 'scanner-1.2.3', 'scanner') })
    const program = folder.path('place', 'scanner-1.2.3', 'scanner')
    expect((await tools.run({ program, args: [], timeoutMs: 20_000 })).exitCode).toBe(7)
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
