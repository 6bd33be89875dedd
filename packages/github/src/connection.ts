import { unavailable, type Fact } from '@devsecops/core'
import type { Octokit } from '@octokit/core'

import type { ClientOptions } from './options.ts'
import { parametersOf, type Question } from './question.ts'
import { refusal } from './refusal.ts'

/** What came of a question: GitHub's document, not yet looked at, or the fact that explains why there is none. */
export type Answer =
  | {
      readonly ok: true
      readonly data: unknown
      /** Whether GitHub says that there is a further page. */
      readonly more: boolean
      /** What to answer when the document is not what GitHub describes. */
      readonly malformed: Fact<never>
    }
  | {
      readonly ok: false
      /** The HTTP status; 0 when there was no answer. */
      readonly status: number
      readonly fact: Fact<never>
    }

export type Ask = (question: Question) => Promise<Answer>

/** Gives the one function through which every request goes. Octokit is loaded by the first question. */
export const connect = (options: ClientOptions): Ask => {
  let octokit: Promise<Octokit> | undefined
  return async (question) => {
    const parameters = parametersOf(question)
    if (typeof parameters === 'string') return { ok: false, status: 0, fact: unavailable(parameters) }
    octokit ??= import('./octokit.ts').then(({ openOctokit }) => openOctokit(options))
    return send(await octokit, question, parameters, options.token)
  }
}

const send = async (
  octokit: Octokit,
  question: Question,
  parameters: Readonly<Record<string, string | number>>,
  token: string,
): Promise<Answer> => {
  const place = placeOf(octokit, question.route, parameters)
  try {
    const response: { data: unknown; headers: { link?: string } } = await octokit.request(question.route, {
      ...parameters,
      ...question.body,
      ...(question.once === true ? { request: { retries: 0 } } : {}),
      headers: { accept: question.accept ?? 'application/vnd.github+json' },
    })
    const malformed = unavailable(`${place}: the answer is not what GitHub describes`)
    return {
      ok: true,
      data: response.data,
      more: response.headers.link?.includes('rel="next"') ?? false,
      malformed,
    }
  } catch (error) {
    return { ok: false, ...refusal(error, place, question, token) }
  }
}

/** `GET /repos/example/shop/environments/production`: what a reason calls the request. */
const placeOf = (
  octokit: Octokit,
  route: string,
  parameters: Readonly<Record<string, string | number>>,
): string => {
  const { method, url } = octokit.request.endpoint(route, { ...parameters })
  return `${method} ${new URL(url).pathname}`
}
