/** What a run needs: the example as a repository of its own, a copy of our workflows and actions, and GitHub's API. */
import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { githubServer } from '@devsecops/testing'
import type { GithubServer } from '@devsecops/testing'
import { rewrite, rewriteTree } from '../../scripts/ghes.ts'

export const ROOT = join(import.meta.dirname, '..', '..')

/** What our references are rewritten to, since act does not know `$/`. */
export const TARGET = { owner: 'acme', repository: 'devsecops', ref: 'v1' }

/** Valid for the API server of these tests alone. */
export const TOKEN = 'token-of-the-run'

const POLICY = '.github/devsecops.yml'

export interface Bench {
  readonly folder: string
  /** Our workflows, actions and bundles, as `--local-repository` serves them. */
  readonly ours: string
  /** The example, with the templates among its workflows. */
  readonly shop: string
  /** GitHub's API, which knows the shop's policy, its protected environments and its pull request. */
  readonly github: GithubServer
}

/**
 * @param policy what the shop's policy says further, as YAML
 * @param change what is done to the shop before its one commit, with everything staged
 */
export const setUp = async (
  policy = '',
  change: (shop: string) => unknown = () => undefined,
): Promise<Bench> => {
  const folder = mkdtempSync(join(tmpdir(), 'devsecops-workflows-'))
  const [ours, shop] = [join(folder, 'ours'), join(folder, 'shop')]
  rewriteTree(ROOT, TARGET, ours)
  cpSync(join(ROOT, 'dist'), join(ours, 'dist'), { recursive: true })
  copyShop(shop)
  appendFileSync(join(shop, POLICY), policy)
  git(shop, 'init', '--quiet', '--initial-branch', 'main')
  git(shop, 'remote', 'add', 'origin', 'https://github.com/example/shop.git')
  git(shop, 'add', '--all')
  change(shop)
  git(shop, 'commit', '--quiet', '--message', 'The shop')
  return { folder, ours, shop, github: await serve(shop) }
}

/** @throws Error when a request was none that GitHub's description allows. */
export const tearDown = async ({ folder, github }: Bench): Promise<void> => {
  rmSync(folder, { recursive: true, force: true })
  await github.close()
}

/** The workflow file of a caller in the shop. */
export const workflowIn = (shop: string, caller: string): string =>
  join(shop, '.github', 'workflows', `${caller}.yml`)

export const git = (folder: string, ...args: readonly string[]): string => {
  const identity = ['-c', 'user.name=Sam', '-c', 'user.email=sam@example.org', '-c', 'commit.gpgSign=false']
  return execFileSync('git', ['-C', folder, ...identity, ...args], { encoding: 'utf8' }).trim()
}

const copyShop = (shop: string): void => {
  const left = [join('shop', 'reports'), 'node_modules']
  cpSync(join(ROOT, 'examples', 'shop'), shop, {
    recursive: true,
    filter: (path) => !left.some((end) => path.endsWith(end)),
  })
  mkdirSync(join(shop, '.github', 'workflows'), { recursive: true })
  for (const folder of [join(ROOT, 'workflows-templates'), join(import.meta.dirname, 'callers')])
    for (const name of globSync('*.yml', { cwd: folder })) {
      const caller = rewrite(readFileSync(join(folder, name), 'utf8'), TARGET)
      writeFileSync(join(shop, '.github', 'workflows', name), caller)
    }
}

const serve = (shop: string): Promise<GithubServer> => {
  const tracked = git(shop, 'ls-files', '-z').split('\0')
  const files = Object.fromEntries(
    tracked.filter((path) => path !== '').map((path) => [path, readFileSync(join(shop, path))]),
  )
  const environment = {
    reviewers: [{ type: 'Team', name: 'platform' }],
    preventSelfReview: true,
    branchPolicy: 'custom',
  } as const
  return githubServer({
    token: TOKEN,
    repositories: {
      'example/shop': {
        files: { main: files, [git(shop, 'rev-parse', 'HEAD')]: files },
        environments: { dev: environment, staging: environment, production: environment },
        pulls: { 7: { head: git(shop, 'rev-parse', 'HEAD') } },
      },
    },
  })
}
