import { Octokit } from '@octokit/core'
import { retry } from '@octokit/plugin-retry'
import { throttling } from '@octokit/plugin-throttling'

import type { ClientOptions } from './options.ts'
import { boundedFetch } from './transport.ts'

/** How often a request is sent again after a 5xx or a broken connection. */
const RETRIES = 3

/** Pauses of 0.5, 2 and 4.5 seconds: long enough for a blip, short enough for a gate that people wait for. */
const RETRY_AFTER_MS = 500

/** How long to wait, once, for a rate limit to lift. Above it the fact is unavailable: an hour's sleep costs more. */
const LONGEST_WAIT_SECONDS = 60

/** An answer of 4xx will not change by asking again; limits (403, 429) are throttling's to repeat. */
const NOT_RETRIED = Array.from({ length: 200 }, (_, index) => 300 + index)

/** The version that every supported GitHub Enterprise Server speaks; without it GitHub would choose one. */
const API_VERSION = '2022-11-28'

/** Octokit with bounded retries, waits and answers. */
export const openOctokit = (options: ClientOptions): Octokit => {
  const { token, apiUrl, userAgent = 'devsecops', log } = options
  const wait = onLimit(options)
  const octokit = new (Octokit.plugin(retry, throttling))({
    ...(token === '' ? {} : { auth: token }),
    baseUrl: apiUrl.replace(/\/+$/, ''),
    userAgent,
    log: { debug: log.debug, info: log.debug, warn: log.warning, error: log.warning },
    request: { fetch: boundedFetch },
    retry: {
      doNotRetry: NOT_RETRIED,
      retries: RETRIES,
      retryAfterBaseValue: options.retryAfterMs ?? RETRY_AFTER_MS,
    },
    throttle: { enabled: options.paced !== false, onRateLimit: wait, onSecondaryRateLimit: wait },
  })
  octokit.hook.before('request', (request) => {
    request.headers['x-github-api-version'] = API_VERSION
  })
  return octokit
}

/** Whether to wait for a limit to lift and ask again: once, and not for long. */
const onLimit =
  ({ log }: ClientOptions) =>
  (seconds: number, request: { method: string; url: string }, _: Octokit, retries: number): boolean => {
    const again = retries === 0 && seconds <= LONGEST_WAIT_SECONDS
    const next = again ? `asking again in ${seconds} s` : 'not asking again'
    log.warning(`${request.method} ${request.url}: GitHub's rate limit is reached; ${next}`)
    return again
  }
