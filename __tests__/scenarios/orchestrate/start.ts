import { readTree } from '@devsecops/testing'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { stripVTControlCharacters } from 'node:util'

const START = resolve(import.meta.dirname, '../../../scripts/start.ts')

export interface Started {
  readonly exitCode: number | null
  readonly text: string
  /** What it wrote: path → text. */
  readonly files: Readonly<Record<string, string>>
  readonly outputs: Readonly<Record<string, string>>
}

const folder = mkdtempSync(join(tmpdir(), 'start-'))

export const removeFolder = (): void => rmSync(folder, { recursive: true })

/**
 * `npm start` on the bundled example, in an environment that knows neither token nor proxy. Every run writes to the same
 * folder, so that nothing in what it writes may differ.
 */
export const start = (reports: 'passing' | 'blocked', within: readonly string[] = []): Started => {
  const out = join(folder, 'out')
  const command = [...within, process.execPath, '--no-warnings', START, '--reports', reports, '--out', out]
  const { status, stdout, stderr } = spawnSync(command[0] ?? '', command.slice(1), {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], SYSTEMROOT: process.env['SYSTEMROOT'] },
  })
  const files = readTree(out)
  const outputs = JSON.parse(files['outputs.json'] ?? '{}') as Record<string, string>
  return { exitCode: status, text: stripVTControlCharacters(stdout + stderr), files, outputs }
}
