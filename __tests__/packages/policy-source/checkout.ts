import type { RunContext } from '@devsecops/core'
import { createFiles } from '@devsecops/runner'
import type { ExecResult, Io } from '@devsecops/runner'
import { fakeIo } from '@devsecops/testing'
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export const POLICY = '.github/devsecops.yml'

/** What the tests put on a branch: its policy makes itself known by the retention. */
export const policyOf = (retention: string): string => `retention: ${retention}\n`

/** A real repository in a temporary folder, with `main` as its branch and no commit yet. */
export interface Checkout {
  readonly folder: string
  /** Writes files into the work tree; `undefined` removes one. */
  readonly write: (files: Readonly<Record<string, string | Uint8Array | undefined>>) => void
  /** Commits files, and gives the commit. */
  readonly commit: (files: Readonly<Record<string, string | undefined>>) => string
  readonly git: (...args: readonly string[]) => string
  /** The run in this checkout: real files, real git. */
  readonly io: (context: RunContext, options?: { readonly onRunner?: boolean }) => Io
}

const made: string[] = []

export const aFolder = (): string => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'checkout-')))
  made.push(folder)
  return folder
}

export const aCheckout = (): Checkout => {
  const folder = aFolder()
  const git: Checkout['git'] = (...args) =>
    execFileSync('git', args, {
      cwd: folder,
      encoding: 'utf8',
      env: GIT,
      stdio: ['ignore', 'pipe', 'pipe'],
    }).trim()
  const write: Checkout['write'] = (files) => {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      if (content === undefined) rmSync(join(folder, path))
      else writeFileSync(join(folder, path), content)
    }
  }
  const commit: Checkout['commit'] = (files) => {
    write(files)
    git('add', '--all')
    git('commit', '--quiet', '--allow-empty', '--message', 'A change')
    return git('rev-parse', 'HEAD')
  }
  git('init', '--quiet', '--initial-branch', 'main')
  return { folder, write, commit, git, io: (context, options) => anIo(folder, context, options) }
}

/** Removes every folder that was made. */
export const removeFolders = (): void => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true })
}

/** A run whose workspace is a real folder, and whose programs are real. */
export const anIo = (folder: string, context: RunContext, { onRunner = true } = {}): Io => ({
  ...fakeIo({ context, onRunner }),
  files: createFiles(folder, []),
  exec: (program, args, options) => Promise.resolve(start(program, args, options?.cwd ?? folder)),
})

const start = (program: string, args: readonly string[], cwd: string): ExecResult => {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8', env: GIT })
  return { exitCode: status ?? 127, stdout, stderr }
}

/** Git without this machine's configuration. */
const GIT = {
  PATH: process.env['PATH'],
  SYSTEMROOT: process.env['SYSTEMROOT'],
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Mona',
  GIT_AUTHOR_EMAIL: 'mona@example.com',
  GIT_COMMITTER_NAME: 'Mona',
  GIT_COMMITTER_EMAIL: 'mona@example.com',
}
