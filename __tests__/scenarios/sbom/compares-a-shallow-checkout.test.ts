import { aPush, githubServer, runBundle, type BundleResult, type GithubServer } from '@devsecops/testing'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aLock, DEFAULTS, diffOf, reasonsOf, Repository } from './repository.ts'

const repository = new Repository()
const folders: string[] = []

const BEFORE = aLock({ stays: { version: '1.0.0' }, tampered: { version: '1.0.0', digest: 'A' } })
const AFTER = aLock({ stays: { version: '1.0.0' }, tampered: { version: '1.0.0', digest: 'B' } })
const base = repository.commit({ 'web/package-lock.json': BEFORE })
const head = repository.commit({ 'web/package-lock.json': AFTER })

let github: GithubServer
beforeAll(async () => {
  github = await githubServer({
    token: 'ghs_x',
    repositories: {
      'example/shop': {
        files: { main: { 'web/package-lock.json': AFTER }, [base]: { 'web/package-lock.json': BEFORE } },
        comparisons: { [`${base}...${head}`]: { status: 'ahead' } },
      },
    },
  })
})
afterAll(async () => {
  repository.remove()
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
  await github.close()
})

/** What actions/checkout gives without `fetch-depth`, or with a filter, and without credentials. */
const clone = (...options: readonly string[]): string => {
  const folder = mkdtempSync(join(tmpdir(), 'clone-'))
  folders.push(folder)
  repository.git('config', 'uploadpack.allowFilter', 'true')
  execFileSync('git', ['clone', '--quiet', ...options, `file://${repository.folder}`, folder], {
    stdio: 'ignore',
  })
  execFileSync('git', ['-C', folder, 'remote', 'set-url', 'origin', 'file:///nowhere'])
  return folder
}

const run = (workspace: string, token: string): Promise<BundleResult> =>
  runBundle('sbom', {
    workspace,
    event: aPush('main', { sha: head, apiUrl: github.apiUrl, payload: { before: base, after: head } }),
    inputs: { ...DEFAULTS, token },
  })

describe.each([
  ['a shallow checkout', ['--depth', '1']],
  ['a checkout without contents', ['--filter', 'blob:none']],
])('%s', (_what, options) => {
  test('is compared with what GitHub has of the base', async () => {
    const result = await run(clone(...options), 'ghs_x')
    expect(diffOf(result)).toMatchObject({
      state: 'found',
      base,
      changes: [{ name: 'tampered', kind: 'same-version', alarms: ['changed-hash'] }],
    })
    expect(reasonsOf(result)).toContain('changed-hash blocks')
  })

  test('blocks where no token is given, and both remedies are told', async () => {
    const result = await run(clone(...options), '')
    expect(result.outputs).toMatchObject({ verdict: 'failure', components: '3' })
    expect(reasonsOf(result)).toContain('base-unavailable blocks')
    expect(diffOf(result).reason).toContain('fetch-depth: 0, or give a token with contents: read')
  })
})
