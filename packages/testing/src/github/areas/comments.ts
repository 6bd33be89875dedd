import {
  created,
  failure,
  notFound,
  ok,
  page,
  type Call,
  type Example,
  type Operation,
  type Reply,
} from '../operation.ts'
import type { CommentState, RepositoryState } from '../state.ts'
import { store } from '../store.ts'

/** "body is too long (maximum is 65536 characters)" */
const LONGEST = 65_536

/** When comments are written of which nothing else is said. */
const CREATED = '2026-01-01T00:00:00Z'

const ACTIONS = 'github-actions[bot]'

interface Comment extends CommentState {
  readonly id: number
  readonly issue: number
  body: string
}

const commentsIn = store(({ comments = {} }: RepositoryState): Comment[] =>
  Object.entries(comments)
    .flatMap(([issue, list]) => list.map((each) => ({ ...each, issue: Number(issue) })))
    .map((each, index) => ({ ...each, id: index + 1 })),
)

export const comments: readonly Operation[] = [
  { id: 'issues/list-comments', permission: 'pull-requests: read', answer: (call) => list(call) },
  { id: 'issues/create-comment', permission: 'pull-requests: write', answer: (call) => create(call) },
  { id: 'issues/update-comment', permission: 'pull-requests: write', answer: (call) => update(call) },
  { id: 'issues/delete-comment', permission: 'pull-requests: write', answer: (call) => remove(call) },
]

const isKnown = ({ repository }: Call, issue: number): boolean =>
  repository.pulls?.[issue] !== undefined || repository.comments?.[issue] !== undefined

const list = (call: Call): Reply => {
  const issue = Number(call.path['issue_number'])
  if (!isKnown(call, issue)) return notFound
  const [example] = call.example() as unknown as readonly Example[]
  const all = commentsIn(call.repository).filter((each) => each.issue === issue)
  return page(
    call,
    all.map((each) => described(call, example ?? {}, each)),
  )
}

const create = (call: Call): Reply => {
  const issue = Number(call.path['issue_number'])
  if (!isKnown(call, issue)) return notFound
  const { body } = call.body as { readonly body: string }
  if (body.length > LONGEST) return tooLong
  const all = commentsIn(call.repository)
  const comment = { id: (all.at(-1)?.id ?? 0) + 1, issue, body }
  all.push(comment)
  return created(described(call, call.example(), comment))
}

const update = (call: Call): Reply => {
  const comment = commentsIn(call.repository).find(({ id }) => id === Number(call.path['comment_id']))
  if (comment === undefined) return notFound
  const { body } = call.body as { readonly body: string }
  if (body.length > LONGEST) return tooLong
  comment.body = body
  return ok(described(call, call.example(), comment))
}

const remove = (call: Call): Reply => {
  const all = commentsIn(call.repository)
  const index = all.findIndex(({ id }) => id === Number(call.path['comment_id']))
  if (index < 0) return notFound
  all.splice(index, 1)
  return { status: 204, body: undefined }
}

const tooLong = failure(422, 'Validation Failed: body is too long (maximum is 65536 characters)')

const described = (
  call: Call,
  example: Example,
  { id, body, login = ACTIONS, association, createdAt = CREATED, updatedAt = createdAt }: Comment,
): Example => ({
  ...example,
  id,
  body,
  html_url: `https://github.com/${call.name}/pull/7#issuecomment-${id}`,
  author_association: association ?? 'NONE',
  created_at: createdAt,
  updated_at: updatedAt,
  user: { ...(example['user'] as object), login, type: login.endsWith('[bot]') ? 'Bot' : 'User' },
})
