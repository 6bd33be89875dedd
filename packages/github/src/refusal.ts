import { unavailable, type Fact } from '@devsecops/core'

import type { Question } from './question.ts'
import { member, textOf } from './shape.ts'

/** A reason quotes this much of what GitHub says: a line, not a document. */
const LONGEST_QUOTE = 300

interface Refusal {
  readonly status: number
  readonly fact: Fact<never>
}

/**
 * The one place where a request that failed becomes a fact. The reason names the request, the status and GitHub's
 * message; the token, which a fault of the HTTP client may quote, is taken out.
 */
export const refusal = (error: unknown, place: string, question: Question, token: string): Refusal => {
  const response = member(error, 'response')
  const status = response === undefined ? 0 : Number(member(response, 'status'))
  const said =
    textOf(member(response, 'data'), 'message') ??
    (response === undefined ? textOf(error, 'message') : undefined)
  const quote = quoted(said ?? '', token)
  const reason = `${place}: ${status === 0 ? 'no answer' : String(status)}${quote === '' ? '' : ` ${quote}`}`
  return { status, fact: factOf(status, reason, question, isLimit(status, response, quote)) }
}

const factOf = (status: number, reason: string, question: Question, limited: boolean): Fact<never> => {
  if (limited) return unavailable(`${reason} (the rate limit is reached)`)
  if (status === 401) return unavailable(`${reason} (the token is not valid)`)
  // GitHub answers 404 where it does not want to say that something exists.
  if (status === 404) return unavailable(reason + meaning(question.notFound), question.permission)
  if (status === 403 && reason.includes('Resource not accessible by'))
    return unavailable(reason, question.permission)
  return unavailable(reason)
}

const meaning = (notFound: string | undefined): string => (notFound === undefined ? '' : ` (${notFound})`)

/** GitHub's documentation, "Rate limits for the REST API": 403 or 429, with no requests left or a time to wait. */
const isLimit = (status: number, response: unknown, message: string): boolean => {
  const headers = member(response, 'headers')
  return (
    status === 429 ||
    (status === 403 &&
      (textOf(headers, 'x-ratelimit-remaining') === '0' ||
        textOf(headers, 'retry-after') !== undefined ||
        /\brate limit\b/i.test(message)))
  )
}

const quoted = (text: string, token: string): string =>
  (token === '' ? text : text.replaceAll(token, '***'))
    .replaceAll(/[\p{Cc}\s]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_QUOTE)
