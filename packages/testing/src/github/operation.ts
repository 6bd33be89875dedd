import type { RepositoryState } from './state.ts'

/** A valid request for an operation, on a repository that is there. */
export interface Call {
  /** `owner/name`. */
  readonly name: string
  readonly repository: RepositoryState
  /** The path with the base path, for links to further pages. */
  readonly url: URL
  readonly path: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string>>
  readonly accept: string
  readonly body: unknown
  /** A copy of GitHub's own example of the answer, to change and send. */
  readonly example: (title?: string) => Example
}

export type Example = Record<string, unknown>

export interface Reply {
  readonly status: number
  /** Sent as JSON, or as it is when `type` is given. */
  readonly body: unknown
  readonly type?: string
  readonly headers?: Readonly<Record<string, string>>
}

/** How the server answers one operation. */
export interface Operation {
  /** The operation's id in GitHub's description. */
  readonly id: string
  /** What the token needs, as a workflow's `permissions` says it. */
  readonly permission: string
  readonly answer: (call: Call) => Reply
}

export const ok = (body: unknown): Reply => ({ status: 200, body })

export const created = (body: unknown): Reply => ({ status: 201, body })

/** GitHub's form of an error. */
export const failure = (status: number, message: string): Reply => ({
  status,
  body: { message, documentation_url: 'https://docs.github.com/rest', status: String(status) },
})

export const notFound = failure(404, 'Not Found')

/** One page of a list, with GitHub's `link` header when there is another. */
export const page = (call: Call, list: readonly unknown[]): Reply => {
  const size = Math.min(Number(call.query['per_page'] ?? 30), 100)
  const number = Number(call.query['page'] ?? 1)
  const body = list.slice((number - 1) * size, number * size)
  if (number * size >= list.length) return ok(body)
  const next = new URL(call.url)
  next.searchParams.set('page', String(number + 1))
  return { ...ok(body), headers: { link: `<${next.href}>; rel="next"` } }
}
