import { absent, found, unavailable, type Fact } from '@devsecops/core'

import type { Answer, Ask } from './connection.ts'
import { asList, numberOf, textOf } from './shape.ts'

/** What GitHub's contents API gives in one piece; a larger file has no content there. */
const LARGEST_FILE = 1024 * 1024

const PERMISSION = 'contents: read'

export interface RepositoryFile {
  readonly content: Uint8Array
  /** Git's id of the file (a blob), not of a commit. */
  readonly sha: string
}

/** GET /repos/{owner}/{repo}/contents/{path}. GitHub follows a link to a file of the same repository. */
export const readFile = async (
  ask: Ask,
  repository: string,
  path: string,
  ref: string,
): Promise<Fact<RepositoryFile>> => {
  const answer = await ask({
    route: 'GET /repos/{owner}/{repo}/contents/{path}',
    repository,
    parameters: { path, ref },
    permission: PERMISSION,
  })
  if (answer.ok) return fileIn(answer, `${path} in ${repository}`)
  return answer.status === 404 ? missing(ask, repository, ref) : answer.fact
}

/** GET /repos/{owner}/{repo}/commits/{ref}, the SHA alone. */
export const commit = async (ask: Ask, repository: string, ref: string): Promise<Fact<string>> => {
  const answer = await askCommit(ask, repository, ref)
  if (!answer.ok) return isEmpty(answer.status) || isUnknown(answer.status) ? absent : answer.fact
  const sha = String(answer.data)
  return /^([0-9a-f]{40}|[0-9a-f]{64})$/.test(sha) ? found(sha) : answer.malformed
}

/** 404 stands for a missing file, ref, repository or permission: only a commit that can be read rules out all but one. */
const missing = async (ask: Ask, repository: string, ref: string): Promise<Fact<never>> => {
  const answer = await askCommit(ask, repository, ref)
  if (answer.ok || isEmpty(answer.status)) return absent
  return isUnknown(answer.status)
    ? unavailable(`${repository} has no branch, tag or commit ${ref}`)
    : answer.fact
}

const askCommit = (ask: Ask, repository: string, ref: string): Promise<Answer> =>
  ask({
    route: 'GET /repos/{owner}/{repo}/commits/{ref}',
    repository,
    // This path takes heads/main or main; with refs/ in front GitHub's description does not list it.
    parameters: { ref: ref.replace(/^refs\//, '') },
    permission: PERMISSION,
    accept: 'application/vnd.github.sha',
  })

/** 409 "Git Repository is empty." */
const isEmpty = (status: number): boolean => status === 409

/** 422 "No commit found for SHA: …" */
const isUnknown = (status: number): boolean => status === 422

const fileIn = (answer: Extract<Answer, { ok: true }>, name: string): Fact<RepositoryFile> => {
  if (asList(answer.data) !== undefined) return unavailable(`${name} is a directory, not a file`)
  const type = textOf(answer.data, 'type')
  if (type === 'symlink')
    return unavailable(`${name} is a symbolic link that leads to no file of this repository`)
  if (type === 'submodule') return unavailable(`${name} is a submodule, not a file`)
  return contentIn(answer, name)
}

const contentIn = (answer: Extract<Answer, { ok: true }>, name: string): Fact<RepositoryFile> => {
  const size = numberOf(answer.data, 'size')
  if (size !== undefined && size > LARGEST_FILE) return unavailable(`${name} is larger than 1 MiB`)
  const [sha, base64] = [textOf(answer.data, 'sha'), textOf(answer.data, 'content')]
  if (sha === undefined || base64 === undefined || textOf(answer.data, 'encoding') !== 'base64')
    return answer.malformed
  const content = new Uint8Array(Buffer.from(base64, 'base64'))
  // An empty content must not stand for a file that has one.
  return content.length === 0 && size !== 0 ? answer.malformed : found({ content, sha })
}
