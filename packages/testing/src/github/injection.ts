import { failure, type Reply } from './operation.ts'

/**
 * What goes wrong on the way, for some requests (or all), `times` times (or always). A string is a path, an expression is
 * tried on path and query.
 */
export type Failure = {
  readonly path?: string | RegExp
  readonly times?: number
} & (
  | {
      readonly status: number
      readonly message?: string
      /** The whole body, instead of GitHub's form of an error. */
      readonly body?: unknown
      readonly headers?: Readonly<Record<string, string>>
    }
  /** The connection breaks before the answer, or in the middle of its body. */
  | { readonly connection: 'reset' | 'cut' }
)

/** What to do with a request: answer it with an error, break the connection, or (undefined) let it through. */
export type Injected = Reply | 'reset' | 'cut' | undefined

/** Gives what is to go wrong with the next request for a path, counting as it goes. */
export const injector = (failures: readonly Failure[]): ((url: URL) => Injected) => {
  const left = failures.map(({ times = Infinity }) => times)
  return (url) => {
    const index = failures.findIndex((each, at) => (left[at] ?? 0) > 0 && matches(each.path, url))
    const chosen = failures[index]
    if (chosen === undefined) return undefined
    left[index] = (left[index] ?? 0) - 1
    return 'connection' in chosen ? chosen.connection : errorOf(chosen)
  }
}

const matches = (wanted: string | RegExp | undefined, { pathname, search }: URL): boolean =>
  wanted === undefined || (typeof wanted === 'string' ? wanted === pathname : wanted.test(pathname + search))

const errorOf = ({ status, message, body, headers }: Extract<Failure, { status: number }>): Reply => ({
  ...(body === undefined ? failure(status, message ?? `Injected ${status}`) : { status, body }),
  ...(headers === undefined ? {} : { headers }),
})

/** The primary rate limit, used up: it lifts `seconds` from now. */
export const rateLimited = (seconds: number, times = Infinity): Failure => ({
  status: 403,
  message: 'API rate limit exceeded for installation.',
  headers: {
    'x-ratelimit-limit': '1000',
    'x-ratelimit-remaining': '0',
    'x-ratelimit-reset': String(Math.floor(Date.now() / 1000) + seconds),
  },
  times,
})

/** A secondary rate limit: too many requests at once. */
export const secondaryRateLimited = (seconds: number, times = Infinity): Failure => ({
  status: 403,
  message: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
  headers: { 'retry-after': String(seconds) },
  times,
})
