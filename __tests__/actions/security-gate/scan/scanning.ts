import { afterAll, beforeEach } from '@jest/globals'
import { createFiles } from '@devsecops/runner'
import { fakeIo, type FakeIo } from '@devsecops/testing'
import type { Reading } from '@devsecops/findings'
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { createExec } from '../../../../packages/runner/src/exec.ts'
import { withReleases, type ReleaseTools } from '../../../../packages/runner/src/releases/index.ts'
import { createTools } from '../../../../packages/runner/src/tools/create-tools.ts'
import { scan, type ScanInput } from '../../../../actions/security-gate/src/scan/index.ts'
import { scanRequests } from '../../../../actions/security-gate/src/scan/request.ts'

/** How an installed scanner behaves. */
export interface Behaviour {
  /** What it writes: to every absolute path that ends in .json, and to its standard output. Without it, nothing. */
  readonly report?: string | Uint8Array
  readonly exit?: number
  readonly stderr?: string
  /** What it says where it is asked for its version. */
  readonly version?: string
  /** Lines of shell to run before it writes. */
  readonly does?: string
}

export interface Machine {
  readonly workspace: () => string
  readonly output: () => string
  /** Puts a scanner on PATH. */
  readonly install: (name: string, behaviour?: Behaviour) => void
  /** Writes files of the checkout. */
  readonly write: (files: Readonly<Record<string, string | Uint8Array>>) => void
  /** The command line by which a scanner was started, and the environment that it saw. */
  readonly started: (name: string) => { readonly args: readonly string[]; readonly env: string }
  /** What is left of private folders. */
  readonly leftovers: () => readonly string[]
  readonly run: (words: string, options?: RunOptions) => Promise<Scanned>
}

export interface RunOptions {
  readonly input?: Partial<ScanInput>
  readonly env?: Readonly<Record<string, string>>
  readonly tools?: Partial<ReleaseTools>
}

export interface Scanned {
  readonly readings: readonly Reading[]
  readonly io: FakeIo
}

/** A fresh machine for each test of a file: a checkout, and a folder on PATH with the scanners that the test installs. */
export const freshMachine = (): Machine => {
  const base = mkdtempSync(join(realpathSync(tmpdir()), 'scan-'))
  const path = process.env['PATH']
  let count = 0
  const at = (...parts: readonly string[]): string => join(base, String(count), ...parts)
  beforeEach(() => {
    count += 1
    for (const folder of ['bin', 'checkout', 'temporary', 'output'])
      mkdirSync(at(folder), { recursive: true })
    // The toolkit looks for programs on this process's own PATH.
    process.env['PATH'] = `${at('bin')}:${path}`
  })
  afterAll(() => {
    process.env['PATH'] = path
    rmSync(base, { recursive: true })
  })
  return {
    workspace: () => at('checkout'),
    output: () => at('output'),
    install: (name, behaviour = {}) => installAt(at('bin', name), behaviour),
    write: (files) => {
      for (const [file, content] of Object.entries(files)) {
        mkdirSync(dirname(at('checkout', file)), { recursive: true })
        writeFileSync(at('checkout', file), content)
      }
    },
    started: (name) => ({
      args: readFileSync(at('bin', `${name}.args`), 'utf8')
        .split('\n')
        .slice(0, -1),
      env: readFileSync(at('bin', `${name}.env`), 'utf8'),
    }),
    leftovers: () => readdirSync(at('temporary')),
    run: async (words, { input = {}, env = {}, tools = {} } = {}) => {
      const io: FakeIo = {
        ...fakeIo(),
        files: createFiles(at('checkout'), []),
        exec: createExec(at('checkout'), process.env),
      }
      const here = createTools(
        { PATH: process.env['PATH'], RUNNER_TEMP: at('temporary'), ...env },
        at('checkout'),
        at('output'),
      )
      const requests = scanRequests.parse(words)?.value ?? []
      // Nothing is downloaded, whatever machine this is.
      const readings = await scan({ scan: requests, ...input }, io, {
        ...withReleases(here),
        platform: 'none',
        ...tools,
      })
      return { readings, io }
    },
  }
}

const installAt = (
  program: string,
  { report, exit = 0, stderr = '', version, does = '' }: Behaviour,
): void => {
  if (report !== undefined) writeFileSync(`${program}.report`, report)
  writeFileSync(`${program}.stderr`, stderr)
  const lines = [
    '#!/bin/sh',
    `case "$*" in version|--version) echo "${version ?? 'unknown'}"; exit 0;; esac`,
    'printf "%s\\n" "$@" > "$0.args"',
    'env > "$0.env"',
    does,
    'cat "$0.stderr" >&2',
    'if [ -f "$0.report" ]; then',
    '  cat "$0.report"',
    '  for word in "$@"; do case "$word" in /*.json) cp "$0.report" "$word";; esac; done',
    'fi',
    `exit ${exit}`,
  ]
  writeFileSync(program, lines.join('\n'))
  chmodSync(program, 0o755)
}

const ROOT = join(import.meta.dirname, '../../../..')

/** A report that was recorded on the example with its weaknesses, or of the readers' fixtures. */
export const recorded = (name: string): Uint8Array => {
  const own = join(ROOT, 'examples/shop/reports/blocked', name)
  return readFileSync(existsSync(own) ? own : join(ROOT, '__tests__/packages/findings/fixtures', name))
}
