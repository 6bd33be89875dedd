import { found, unavailable, type Fact } from '@devsecops/core'

import type { Ask } from './connection.ts'
import { asList, member, textOf } from './shape.ts'

const PERMISSION = 'contents: read'

/**
 * The files of a commit: path → git's id of the content (GET /repos/{owner}/{repo}/git/trees/{tree_sha}, which takes a commit as well).
 * Submodules and links are none. GitHub names up to 100,000 entries of 7 MB: a list that it cut is `unavailable`.
 */
export const filesAt = async (
  ask: Ask,
  repository: string,
  commit: string,
): Promise<Fact<ReadonlyMap<string, string>>> => {
  const answer = await ask({
    route: 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}',
    repository,
    parameters: { tree_sha: commit, recursive: '1' },
    permission: PERMISSION,
    notFound: 'the commit is gone, or the token may not see the repository',
  })
  if (!answer.ok) return answer.fact
  if (member(answer.data, 'truncated') === true)
    return unavailable(`${repository} has more files at ${commit} than GitHub lists`)
  const entries = asList(member(answer.data, 'tree'))
  if (entries === undefined || member(answer.data, 'truncated') !== false) return answer.malformed
  return found(new Map(entries.flatMap(fileIn)))
}

/** Git's modes of files: 100644, and 100755 for what can be run. */
const fileIn = (entry: unknown): readonly (readonly [string, string])[] => {
  const [path, id, mode = ''] = [textOf(entry, 'path'), textOf(entry, 'sha'), textOf(entry, 'mode')]
  return path === undefined || id === undefined || !/^100\d{3}$/.test(mode) ? [] : [[path, id]]
}

/** A content, by git's id of it: GET /repos/{owner}/{repo}/git/blobs/{file_sha}, up to 100 MB. */
export const blob = async (ask: Ask, repository: string, id: string): Promise<Fact<Uint8Array>> => {
  const answer = await ask({
    route: 'GET /repos/{owner}/{repo}/git/blobs/{file_sha}',
    repository,
    parameters: { file_sha: id },
    permission: PERMISSION,
    notFound: 'the content is gone, or the token may not see the repository',
  })
  if (!answer.ok) return answer.fact
  const [content, encoding] = [textOf(answer.data, 'content'), textOf(answer.data, 'encoding')]
  const bytes = new Uint8Array(Buffer.from(content ?? '', 'base64'))
  // An empty content must not stand for a file that has one.
  const isWhole =
    content !== undefined && encoding === 'base64' && bytes.length === member(answer.data, 'size')
  return isWhole ? found(bytes) : answer.malformed
}
