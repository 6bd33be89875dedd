import { found, unavailable, type Fact } from '@devsecops/core'

import type { Ask } from './connection.ts'
import { asList, member, numberOf, textOf } from './shape.ts'

/** On a pull request this permission is enough, for its conversation and for its code. */
const PERMISSION = 'pull-requests: write'
const READ = 'pull-requests: read'

const COMMENTS_A_PAGE = 100

/** How many pages are looked through for our comment: 3,000 comments. */
const MAX_PAGES = 30

/** Whose comment may be ours, beside an app's: people who may write anyway. A stranger could plant our marker. */
const TRUSTED = ['OWNER', 'MEMBER', 'COLLABORATOR']

export interface StickyComment {
  /** The first line of the comment, which is not shown, and by which it is found again. */
  readonly marker: string
  /** The whole comment; it begins with the marker. */
  readonly body: string
}

/** What was done with the one comment. */
export interface Commented {
  readonly id: number
  readonly url: string
  readonly done: 'created' | 'updated' | 'unchanged'
}

/**
 * Writes the one comment of this kind on a pull request: updates it where it is there (GET
 * /repos/{owner}/{repo}/issues/{issue_number}/comments), creates it otherwise, and deletes further copies, which two runs
 * at once can leave. What may not be looked through is not written to: a comment would be one more each time.
 */
export const upsertComment = async (
  ask: Ask,
  repository: string,
  pull: number,
  comment: StickyComment,
): Promise<Fact<Commented>> => {
  if (!comment.body.startsWith(comment.marker))
    return unavailable('the comment does not begin with its marker')
  const own = await findOwn(ask, repository, pull, comment.marker)
  if (own.state !== 'found') return own
  const [first, ...copies] = own.value
  for (const { id } of copies) await remove(ask, repository, id)
  if (first === undefined) return write(ask, repository, { issue_number: pull }, comment.body)
  if (first.body === comment.body) return found({ id: first.id, url: first.url, done: 'unchanged' })
  return write(ask, repository, { comment_id: first.id }, comment.body)
}

interface Existing {
  readonly id: number
  readonly url: string
  readonly body: string
}

/** Our comments, the oldest first. */
const findOwn = async (
  ask: Ask,
  repository: string,
  pull: number,
  marker: string,
): Promise<Fact<readonly Existing[]>> => {
  const own: Existing[] = []
  for (let page = 1; page <= MAX_PAGES; page++) {
    const answer = await ask({
      route: 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
      repository,
      parameters: { issue_number: pull, per_page: COMMENTS_A_PAGE, page },
      permission: READ,
    })
    if (!answer.ok) return answer.fact
    const list = asList(answer.data)
    if (list === undefined) return answer.malformed
    own.push(...list.filter((each) => isOwn(each, marker)).flatMap(existing))
    if (!answer.more) return found(own.sort((a, b) => a.id - b.id))
  }
  return unavailable(
    `pull request ${pull} has more than ${MAX_PAGES * COMMENTS_A_PAGE} comments, which are not looked through`,
  )
}

const isOwn = (comment: unknown, marker: string): boolean =>
  (textOf(comment, 'body') ?? '').split(/\r?\n/, 1)[0] === marker &&
  (textOf(member(comment, 'user'), 'type') === 'Bot' ||
    TRUSTED.includes(textOf(comment, 'author_association') ?? ''))

const existing = (comment: unknown): readonly Existing[] => {
  const id = numberOf(comment, 'id')
  return id === undefined
    ? []
    : [{ id, url: textOf(comment, 'html_url') ?? '', body: textOf(comment, 'body') ?? '' }]
}

type Place = { readonly issue_number: number } | { readonly comment_id: number }

const write = async (ask: Ask, repository: string, place: Place, body: string): Promise<Fact<Commented>> => {
  const isNew = 'issue_number' in place
  const answer = await ask({
    route: isNew
      ? 'POST /repos/{owner}/{repo}/issues/{issue_number}/comments'
      : 'PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}',
    repository,
    parameters: { ...place },
    body: { body },
    permission: PERMISSION,
    // A comment whose answer was lost is there all the same.
    ...(isNew ? { once: true as const } : {}),
  })
  if (!answer.ok) return answer.fact
  const id = numberOf(answer.data, 'id')
  if (id === undefined) return answer.malformed
  return found({ id, url: textOf(answer.data, 'html_url') ?? '', done: isNew ? 'created' : 'updated' })
}

/** A copy that cannot be deleted does no harm: the oldest is the one that is kept up to date. */
const remove = (ask: Ask, repository: string, id: number): Promise<unknown> =>
  ask({
    route: 'DELETE /repos/{owner}/{repo}/issues/comments/{comment_id}',
    repository,
    parameters: { comment_id: id },
    permission: PERMISSION,
  })
