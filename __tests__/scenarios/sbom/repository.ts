import { aPush, runBundle, type BundleResult } from '@devsecops/testing'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** Paths and contents; `undefined` takes a file away. */
export type Changes = Readonly<Record<string, string | undefined>>

/** A repository in a temporary folder: commits, and runs of the bundle in it. */
export class Repository {
  readonly folder = mkdtempSync(join(tmpdir(), 'sbom-'))

  constructor() {
    this.git('init', '--quiet', '--initial-branch', 'main')
  }

  git(...args: readonly string[]): string {
    return execFileSync('git', args, {
      cwd: this.folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...AUTHOR, PATH: process.env['PATH'], SYSTEMROOT: process.env['SYSTEMROOT'] },
    }).trim()
  }

  /** Changes files and commits them. @returns the commit */
  commit(changes: Changes): string {
    for (const [path, text] of Object.entries(changes)) {
      const place = join(this.folder, path)
      if (text === undefined) rmSync(place)
      else {
        mkdirSync(dirname(place), { recursive: true })
        writeFileSync(place, text)
      }
    }
    this.git('add', '--all')
    this.git('commit', '--quiet', '--allow-empty', '--message', 'A change')
    return this.git('rev-parse', 'HEAD')
  }

  /** The bundle on the checkout, as a push of what came after `base`. */
  run(base: string, inputs: Readonly<Record<string, string>> = {}): Promise<BundleResult> {
    const sha = this.git('rev-parse', 'HEAD')
    return runBundle('sbom', {
      workspace: this.folder,
      event: aPush('main', { sha, payload: { before: base, after: sha } }),
      inputs: { ...DEFAULTS, ...inputs },
    })
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true })
  }
}

export const DEFAULTS = {
  path: '.',
  formats: 'cyclonedx-1.7, spdx-2.3',
  engine: 'native',
  comment: 'false',
} as const

const AUTHOR = {
  GIT_AUTHOR_NAME: 'Sam',
  GIT_AUTHOR_EMAIL: 'sam@example.org',
  GIT_COMMITTER_NAME: 'Sam',
  GIT_COMMITTER_EMAIL: 'sam@example.org',
  GIT_AUTHOR_DATE: '2026-05-01T10:00:00+02:00',
  GIT_COMMITTER_DATE: '2026-05-01T10:00:00+02:00',
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_SYSTEM: '/dev/null',
}

/** A package in a lock file: its version, and what differs from others. */
interface Package {
  readonly version: string
  readonly licence?: string
  readonly digest?: string
  readonly script?: boolean
  readonly needs?: readonly string[]
}

/** npm's lock file of a project that needs the packages named `direct`. */
export const aLock = (
  packages: Readonly<Record<string, Package>>,
  direct: readonly string[] = Object.keys(packages),
): string => {
  const wishes = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, '*']))
  const entries = Object.entries(packages).map(
    ([name, { version, licence, digest = 'A', script, needs = [] }]) => [
      `node_modules/${name}`,
      {
        version,
        resolved: `https://registry.npmjs.org/${name}/-/${name}-${version}.tgz`,
        integrity: `sha512-${digest.repeat(86)}==`,
        ...(licence !== undefined && { license: licence }),
        ...(script === true && { hasInstallScript: true }),
        ...(needs.length > 0 && { dependencies: wishes(needs) }),
      },
    ],
  )
  const root = { name: 'shop', version: '1.0.0', dependencies: wishes(direct) }
  return JSON.stringify(
    {
      name: 'shop',
      version: '1.0.0',
      lockfileVersion: 3,
      packages: { '': root, ...(Object.fromEntries(entries) as Readonly<Record<string, unknown>>) },
    },
    null,
    2,
  )
}

/** The codes of a verdict's reasons with their effects: `changed-hash blocks`. */
export const reasonsOf = ({ files }: BundleResult): readonly string[] => {
  const { predicate } = JSON.parse(files['sbom.verdict.json'] ?? '{}') as {
    predicate: { reasons: readonly { code: string; effect: string }[] }
  }
  return predicate.reasons.map(({ code, effect }) => `${code} ${effect}`)
}

/** The comparison that a run wrote. */
export const diffOf = ({ files }: BundleResult) => JSON.parse(files['sbom.diff.json'] ?? '{}') as Diff

interface Diff {
  readonly state: string
  readonly base?: string
  readonly reason?: string
  readonly changes?: readonly {
    readonly name: string
    readonly kind: string
    readonly alarms: readonly string[]
  }[]
}
