import type { Fact } from '@devsecops/core'
import { createClient, type Client } from '@devsecops/github'
import { githubServer, type GithubServerOptions, type RecordedRequest } from '@devsecops/testing'

export const SHOP = 'example/shop'
export const TOKEN = 'ghs_0123456789abcdefABCDEF'

export interface Session<T> {
  readonly fact: Fact<T>
  readonly requests: readonly RecordedRequest[]
  readonly warnings: readonly string[]
}

/** Asks one question of a server that knows TOKEN alone; retries follow at once. */
export const ask = async <T>(
  options: GithubServerOptions,
  question: (client: Client) => Promise<Fact<T>>,
  token = TOKEN,
): Promise<Session<T>> => {
  const server = await githubServer({ token: TOKEN, ...options })
  const warnings: string[] = []
  const log = { debug: () => undefined, warning: (message: string) => warnings.push(message) }
  const client = createClient({ token, apiUrl: server.apiUrl, log, retryAfterMs: 1 })
  const fact = await question(client)
  await server.close()
  return { fact, requests: server.requests, warnings }
}

/** The reason of an unavailable fact; empty for any other. */
export const reasonOf = (fact: Fact<unknown>): string => (fact.state === 'unavailable' ? fact.reason : '')
