import { sha256 } from '@devsecops/core'
import { afterAll, describe, expect, test } from '@jest/globals'
import { basename, isAbsolute } from 'node:path'
import { aLock, diffOf, reasonsOf, Repository } from './repository.ts'

const repository = new Repository()
afterAll(() => repository.remove())

const base = repository.commit({
  'web/package-lock.json': aLock({
    stays: { version: '1.0.0', licence: 'MIT' },
    rises: { version: '1.0.0' },
    falls: { version: '2.0.0' },
    goes: { version: '1.0.0' },
    tampered: { version: '1.0.0', digest: 'A' },
    relicensed: { version: '1.0.0', licence: 'MIT' },
  }),
  'other/package-lock.json': aLock({ untouched: { version: '1.0.0' } }),
})
const head = repository.commit({
  'web/package-lock.json': aLock({
    stays: { version: '1.0.0', licence: 'MIT' },
    rises: { version: '1.1.0' },
    falls: { version: '1.9.0' },
    comes: { version: '0.1.0', script: true },
    tampered: { version: '1.0.0', digest: 'B' },
    relicensed: { version: '1.0.1', licence: 'GPL-3.0-only' },
  }),
})

describe('a push that changes dependencies', () => {
  const run = repository.run(base)

  test('tells what became of each, and says nothing of what stayed', async () => {
    const { state, changes = [], base: told } = diffOf(await run)
    expect({ state, told }).toEqual({ state: 'found', told: base })
    expect(changes.map(({ name, kind, alarms }) => [name, kind, alarms.join(' ')])).toEqual([
      ['comes', 'added', 'new-install-script new-direct'],
      ['falls', 'downgraded', 'downgrade'],
      ['goes', 'removed', ''],
      ['relicensed', 'upgraded', 'license-change'],
      ['rises', 'upgraded', ''],
      ['tampered', 'same-version', 'changed-hash'],
    ])
  })

  test('fails for the digest that changed, and warns of the rest', async () => {
    const result = await run
    expect({ exitCode: result.exitCode, verdict: result.outputs['verdict'] }).toEqual({
      exitCode: 1,
      verdict: 'failure',
    })
    expect(reasonsOf(result)).toEqual(
      expect.arrayContaining([
        'changed-hash blocks',
        'new-install-script warns',
        'license-change warns',
        'downgrade warns',
      ]),
    )
  })

  test('annotates the lock file’s line', async () => {
    const { stdout } = await run
    expect(stdout).toMatch(
      /::error title=sbom%3A changed-hash,file=web\/package-lock\.json,line=\d+::tampered 1\.0\.0/,
    )
  })

  test('bears the commit’s time and id', async () => {
    const { files } = await run
    const document = JSON.parse(files['sbom.application.cdx.json'] ?? '') as {
      metadata: { timestamp: string }
    }
    expect(document.metadata.timestamp).toBe('2026-05-01T08:00:00Z')
    expect(files['sbom.application.cdx.json']).toContain(head)
  })

  test('names each document by its absolute path, with the digest of what was written', async () => {
    const { outputs, files } = await run
    const sboms = JSON.parse(outputs['sboms'] ?? '[]') as readonly {
      file: string
      sha256: string
      subject: string
    }[]
    expect(sboms).toHaveLength(2)
    for (const { file, sha256: digest, subject } of sboms) {
      expect(isAbsolute(file)).toBe(true)
      expect(sha256(files[basename(file)] ?? '')).toBe(digest)
      expect(subject).toContain(head)
    }
  })

  test('gives the same bytes again', async () => {
    const [one, other] = [await run, await repository.run(base)]
    for (const path of Object.keys(one.files).filter((name) => !/\.(verdict|test-result)\.json$/.test(name)))
      expect(other.files[path]).toBe(one.files[path])
    expect(other.summary).toBe(one.summary)
  })
})

test('without a change in any lock file there is nothing to tell', async () => {
  const result = await repository.run(head)
  expect(result.exitCode).toBe(0)
  expect(diffOf(result)).toMatchObject({ state: 'found', changes: [] })
})

test('the input base is compared with where the two parted', async () => {
  expect(diffOf(await repository.run(head, { base }))).toMatchObject({ state: 'found', base })
})

test('what changes beside a lock file is read at the base, too', async () => {
  const own = new Repository()
  try {
    const text = '[[package]]\nname = "idna"\nversion = "3.7"\n'
    const manifest = (names: string): string =>
      `[project]\nname = "shop"\nversion = "1"\ndependencies = [${names}]\n`
    const lock = `${text}\n[[package]]\nname = "six"\nversion = "1.16.0"\n\n[metadata]\nlock-version = "2.1"\n`
    const before = own.commit({ 'pyproject.toml': manifest('"idna"'), 'poetry.lock': lock })
    own.commit({ 'pyproject.toml': manifest('"idna", "six"') })
    expect(diffOf(await own.run(before)).changes).toMatchObject([
      { name: 'six', kind: 'same-version', alarms: ['new-direct'] },
    ])
  } finally {
    own.remove()
  }
})

test('a lock file of another path is compared with what it was, and told as moved', async () => {
  const own = new Repository()
  try {
    const lock = (version: string): string =>
      aLock({
        ...Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((name) => [name, { version: '1.0.0' }])),
        x: { version },
      })
    const before = own.commit({ 'app/package-lock.json': lock('1.0.0'), 'lib/package-lock.json': aLock({}) })
    own.commit({
      'app/package-lock.json': undefined,
      'web/app/package-lock.json': lock('1.1.0'),
      'lib/package-lock.json': undefined,
      'packages/lib/package-lock.json': aLock({}),
    })
    const result = await own.run(before)
    expect(diffOf(result)).toMatchObject({
      changes: [{ file: 'web/app/package-lock.json', name: 'x', kind: 'upgraded' }],
      moved: [
        { from: 'lib/package-lock.json', to: 'packages/lib/package-lock.json' },
        { from: 'app/package-lock.json', to: 'web/app/package-lock.json' },
      ],
    })
    expect(result.summary).toContain('`app/package-lock.json` moved to `web/app/package-lock.json`.')
  } finally {
    own.remove()
  }
})
