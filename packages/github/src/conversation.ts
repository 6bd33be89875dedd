import { found, unavailable, type Fact } from '@devsecops/core'

import type { Ask } from './connection.ts'
import { asList, member, numberOf, textOf } from './shape.ts'

const PER_PAGE = 100

/** How many pages are looked through: 3,000 comments. */
const MAX_PAGES = 30

/** A comment in the conversation of a pull request or issue. */
export interface ConversationComment {
  readonly url: string
  readonly body: string
  /** Empty where the account is gone. */
  readonly author: string
  /** GitHub's author_association: `OWNER`, `MEMBER`, `COLLABORATOR`, `CONTRIBUTOR`, `NONE` … */
  readonly association: string
  readonly isBot: boolean
  /** When it was written, in milliseconds since 1970. */
  readonly createdAt: number
  /** Whether anybody changed it since. */
  readonly isEdited: boolean
}

/** GET /repos/{owner}/{repo}/issues/{issue_number}/comments: all of them, oldest first; of too many none, since the one that counts may be missing. */
export const conversation = async (
  ask: Ask,
  repository: string,
  pull: number,
): Promise<Fact<readonly ConversationComment[]>> => {
  const comments: ConversationComment[] = []
  for (let page = 1; page <= MAX_PAGES; page++) {
    const answer = await ask({
      route: 'GET /repos/{owner}/{repo}/issues/{issue_number}/comments',
      repository,
      parameters: { issue_number: pull, per_page: PER_PAGE, page },
      permission: 'pull-requests: read',
    })
    if (!answer.ok) return answer.fact
    const list = asList(answer.data)?.map(commentOf)
    if (list === undefined || !list.every((each) => each !== undefined)) return answer.malformed
    comments.push(...list)
    if (!answer.more) return found(comments)
  }
  return unavailable(
    `pull request ${pull} has more than ${MAX_PAGES * PER_PAGE} comments, which are not looked through`,
  )
}

const commentOf = (data: unknown): ConversationComment | undefined => {
  const created = textOf(data, 'created_at')
  const updated = textOf(data, 'updated_at')
  const id = numberOf(data, 'id')
  if (id === undefined || created === undefined || updated === undefined) return undefined
  return {
    url: textOf(data, 'html_url') ?? '',
    body: textOf(data, 'body') ?? '',
    author: textOf(member(data, 'user'), 'login') ?? '',
    association: textOf(data, 'author_association') ?? 'NONE',
    isBot: textOf(member(data, 'user'), 'type') === 'Bot',
    createdAt: Date.parse(created),
    isEdited: created !== updated,
  }
}
