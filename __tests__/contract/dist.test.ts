import { afterAll, describe, expect, test } from '@jest/globals'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sha256 } from '@devsecops/core'
import { ROOT } from './door.ts'

/** Bundling every action takes about 5 s each, and longer beside other tests. */
const TIMEOUT_MS = 300_000

/** Every file below a folder, by the SHA-256 of its bytes. */
const digestsOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length), sha256(readFileSync(path))]),
  )

// What is shipped is built on Linux; elsewhere paths and line ends in licenses.txt may differ.
const onLinux = process.platform === 'linux' ? describe : describe.skip

onLinux('dist/', () => {
  const out = mkdtempSync(join(tmpdir(), 'dist-'))
  afterAll(() => {
    rmSync(out, { recursive: true, force: true })
  })

  test(
    'is what the sources give, byte for byte',
    () => {
      const { status, stderr } = spawnSync(process.execPath, ['scripts/bundle.ts', '--out', out], {
        cwd: ROOT,
        encoding: 'utf8',
      })
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
      expect(digestsOf(join(ROOT, 'dist'))).toEqual(digestsOf(out))
    },
    TIMEOUT_MS,
  )
})
