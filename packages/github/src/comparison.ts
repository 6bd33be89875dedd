import { found, unavailable, type Fact } from '@devsecops/core'

import type { Answer, Ask } from './connection.ts'
import { asList, member, textOf } from './shape.ts'

/** Where a commit stands, seen from another: `ahead` is a descendant of it, `behind` an ancestor. */
export const ANCESTRIES = ['identical', 'ahead', 'behind', 'diverged'] as const
export type Ancestry = (typeof ANCESTRIES)[number]

/** GitHub's documentation of "Compare two commits": up to 300 changed files, on the first page. */
const FILES_OF_A_COMPARISON = 300

/** GitHub's documentation of "List pull requests files": at most 3,000 files. */
const FILES_OF_A_PULL = 3000
const FILES_A_PAGE = 100

/** The status of GET /repos/{owner}/{repo}/compare/{base}...{head}. */
export const compare = async (
  ask: Ask,
  repository: string,
  base: string,
  head: string,
): Promise<Fact<Ancestry>> => {
  const answer = await askComparison(ask, repository, base, head)
  if (!answer.ok) return answer.fact
  const status = ANCESTRIES.find((each) => each === textOf(answer.data, 'status'))
  return status === undefined ? answer.malformed : found(status)
}

/** The merge base that GET /repos/{owner}/{repo}/compare/{base}...{head} names. */
export const mergeBase = async (
  ask: Ask,
  repository: string,
  base: string,
  head: string,
): Promise<Fact<string>> => {
  const answer = await askComparison(ask, repository, base, head)
  if (!answer.ok) return answer.fact
  const commit = textOf(member(answer.data, 'merge_base_commit'), 'sha') ?? ''
  return /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(commit) ? found(commit) : answer.malformed
}

/** The files of GET /repos/{owner}/{repo}/compare/{base}...{head}. */
export const changedFiles = async (
  ask: Ask,
  repository: string,
  base: string,
  head: string,
): Promise<Fact<readonly string[]>> => {
  const answer = await askComparison(ask, repository, base, head)
  if (!answer.ok) return answer.fact
  const files = asList(member(answer.data, 'files'))
  if (files === undefined) return answer.malformed
  if (files.length >= FILES_OF_A_COMPARISON) return cut(`${base}...${head}`, FILES_OF_A_COMPARISON)
  return paths(files) ?? answer.malformed
}

/** Files that were renamed between two commits. */
export interface RenamedFiles {
  /** Path at `head` → path at `base`. */
  readonly paths: ReadonlyMap<string, string>
  /** Set where GitHub named 300 files, and there may be more. */
  readonly cut?: true
}

/** Those of GET /repos/{owner}/{repo}/compare/{base}...{head} that have a former name. */
export const renamedFiles = async (
  ask: Ask,
  repository: string,
  base: string,
  head: string,
): Promise<Fact<RenamedFiles>> => {
  const answer = await askComparison(ask, repository, base, head)
  if (!answer.ok) return answer.fact
  const files = asList(member(answer.data, 'files'))
  if (files === undefined) return answer.malformed
  const pairs = files.flatMap((file) => {
    const [now, before] = [textOf(file, 'filename'), textOf(file, 'previous_filename')]
    return textOf(file, 'status') === 'renamed' && now !== undefined && before !== undefined
      ? [[now, before] as const]
      : []
  })
  return found({ paths: new Map(pairs), ...(files.length >= FILES_OF_A_COMPARISON && { cut: true }) })
}

/** GET /repos/{owner}/{repo}/pulls/{pull_number}/files, all pages. */
export const pullFiles = async (
  ask: Ask,
  repository: string,
  pull: number,
): Promise<Fact<readonly string[]>> => {
  const files: unknown[] = []
  for (let page = 1; files.length < FILES_OF_A_PULL; page++) {
    const answer = await askPage(ask, repository, pull, page)
    if (!answer.ok) return answer.fact
    const list = asList(answer.data)
    if (list === undefined || (list.length === 0 && answer.more)) return answer.malformed
    files.push(...list)
    if (!answer.more && files.length < FILES_OF_A_PULL) return paths(files) ?? answer.malformed
  }
  return cut(`pull request ${pull}`, FILES_OF_A_PULL)
}

const askPage = (ask: Ask, repository: string, pull: number, page: number): Promise<Answer> =>
  ask({
    route: 'GET /repos/{owner}/{repo}/pulls/{pull_number}/files',
    repository,
    parameters: { pull_number: pull, per_page: FILES_A_PAGE, page },
    permission: 'pull-requests: read',
  })

/** The list of commits is not wanted, and as short as can be; files and status come whole with the first page. */
const askComparison = async (ask: Ask, repository: string, base: string, head: string): Promise<Answer> => {
  const strange = [base, head].find((ref) => !isPlain(ref))
  if (strange !== undefined)
    return { ok: false, status: 0, fact: unavailable(`"${strange}" is not a branch, tag or commit`) }
  return ask({
    route: 'GET /repos/{owner}/{repo}/compare/{basehead}',
    repository,
    parameters: { basehead: `${base}...${head}`, per_page: 1 },
    permission: 'contents: read',
    notFound: 'a commit is gone, the two have no common ancestor, or the token may not see the repository',
  })
}

/** Git allows neither `..` nor `:` in a ref; here they would name a range, or a branch of somebody's fork. */
const isPlain = (ref: string): boolean => ref !== '' && !/\.\.|:/.test(ref)

const cut = (what: string, limit: number): Fact<never> =>
  unavailable(`${what} changes ${limit} files or more, of which GitHub names the first ${limit} only`)

const paths = (files: readonly unknown[]): Fact<readonly string[]> | undefined => {
  const names = files.map((file) => textOf(file, 'filename'))
  if (names.includes(undefined)) return undefined
  const all = [...names, ...files.map((file) => textOf(file, 'previous_filename'))]
  return found([...new Set(all.filter((name) => name !== undefined))].sort())
}
