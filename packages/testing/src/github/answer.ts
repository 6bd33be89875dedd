import { STORAGE, stored } from './areas/actions.ts'
import { description, type Described, type Edition, type Match } from './description.ts'
import type { Injected } from './injection.ts'
import { failure, notFound, type Example, type Operation, type Reply } from './operation.ts'
import { operations } from './operations.ts'
import { requestFaults } from './request-check.ts'
import type { RepositoryState } from './state.ts'
import { validator } from './validator.ts'

/** What the server holds, and who may see it. */
export interface Access {
  /** By `owner/name`; any other repository is one that the token may not see. */
  readonly repositories?: Readonly<Record<string, RepositoryState>>
  /** The one token that is valid; without it any is, and none is needed. */
  readonly token?: string
  /** Permissions that the token lacks, such as `actions: read`: answered 403, as for GITHUB_TOKEN. */
  readonly deny?: readonly string[]
  /** Permissions whose lack is answered 404, as for a token that may not know that something exists. */
  readonly hide?: readonly string[]
  /** A GitHub Enterprise Server: under `/api/v3`, by the description of the oldest version that the package holds. */
  readonly enterpriseServer?: boolean
}

export interface RecordedRequest {
  readonly method: string
  readonly url: URL
  /** As it was sent, with `/api/v3` on a GitHub Enterprise Server. */
  readonly path: string
  readonly query: Readonly<Record<string, string>>
  readonly headers: Readonly<Record<string, string>>
  /** Parsed JSON; `undefined` without a body. */
  readonly body: unknown
}

export interface Outcome {
  readonly reply: Reply
  /** `reset` before anything is sent, `cut` in the middle of the body. */
  readonly connection?: 'reset' | 'cut'
}

/** Answers a request, or reports why GitHub would not have understood it and answers 500. */
export const answerTo = (
  asked: RecordedRequest,
  access: Access,
  inject: (url: URL) => Injected,
  report: (fault: string) => void,
): Outcome => {
  if (asked.path.startsWith(STORAGE)) return storage(asked, access, inject)
  const edition: Edition = access.enterpriseServer ? 'ghes-3.17' : 'api.github.com'
  const understood = understand(asked, access, edition)
  if ('faults' in understood) return refused(asked, understood.faults, report)
  const injected = inject(asked.url)
  if (typeof injected === 'object') return { reply: injected }
  const reply = permitted(asked, access, understood)
  const faults = answerFaults(edition, understood.match.operation, reply)
  if (faults.length > 0) return refused(asked, faults, report)
  return injected === undefined ? { reply } : { reply, connection: injected }
}

/** What lies outside of the API can fail, too. */
const storage = (asked: RecordedRequest, access: Access, inject: (url: URL) => Injected): Outcome => {
  const injected = inject(asked.url)
  if (typeof injected === 'object') return { reply: injected }
  const reply = stored(asked.path, access.repositories)
  return injected === undefined ? { reply } : { reply, connection: injected }
}

interface Understood {
  readonly match: Match
  readonly operation: Operation
}

const understand = (
  asked: RecordedRequest,
  access: Access,
  edition: Edition,
): Understood | { faults: readonly string[] } => {
  const base = access.enterpriseServer ? '/api/v3' : ''
  const match = asked.path.startsWith(`${base}/`)
    ? description(edition).find(asked.method.toLowerCase(), asked.path.slice(base.length))
    : undefined
  if (match === undefined) return { faults: ['not a request that GitHub describes'] }
  const { query, body, headers } = asked
  const faults = requestFaults(edition, match, { query, body, accept: headers['accept'] ?? '' })
  const operation = operations.find(({ id }) => id === match.operation.id)
  if (operation === undefined)
    return { faults: [...faults, `${match.operation.id} is in no area of this server`] }
  return faults.length > 0 ? { faults } : { match, operation }
}

const refused = (
  asked: RecordedRequest,
  faults: readonly string[],
  report: (fault: string) => void,
): Outcome => {
  const place = `${asked.method} ${asked.path}${asked.url.search}`
  for (const fault of faults) report(`${place}: ${fault}`)
  return { reply: failure(500, `Refused by the test server: ${faults.join('; ')}`) }
}

/** Answers as GitHub does to this token: who it is, what it may do, what it can see, in that order. */
const permitted = (asked: RecordedRequest, access: Access, { match, operation }: Understood): Reply => {
  if (!isValid(asked.headers['authorization'], access.token)) return failure(401, 'Bad credentials')
  if (access.hide?.includes(operation.permission)) return notFound
  const name = `${match.values['owner'] ?? ''}/${match.values['repo'] ?? ''}`
  const repository = access.repositories?.[name]
  if (repository === undefined) return notFound
  if (access.deny?.includes(operation.permission))
    return failure(403, 'Resource not accessible by integration')
  const example = (title?: string): Example => exampleOf(match.operation, title)
  const accept = asked.headers['accept'] ?? ''
  return operation.answer({ ...asked, name, repository, path: match.values, accept, example })
}

const isValid = (header: string | undefined, token: string | undefined): boolean =>
  token === undefined || header === `token ${token}` || header === `Bearer ${token}`

const JSON_TYPE = 'application/json'

const exampleOf = (operation: Described, title?: string): Example => {
  const answer = operation.answers['200'] ?? operation.answers['201'] ?? operation.answers['202']
  const examples = answer?.[JSON_TYPE]?.examples ?? {}
  const example = title === undefined ? Object.values(examples)[0] : examples[title]
  if (example === undefined)
    throw new Error(`GitHub's description has no example ${title ?? ''} for ${operation.id}`)
  return structuredClone(example.value) as Example
}

/** Keeps this server honest: what it answers must be what GitHub says it answers. */
const answerFaults = (edition: Edition, operation: Described, reply: Reply): readonly string[] => {
  const schema = operation.answers[String(reply.status)]?.[JSON_TYPE]?.schema
  if (schema === undefined || reply.type !== undefined) return []
  return validator(edition)
    .json(schema, reply.body)
    .map((fault) => `the answer: ${fault}`)
}
