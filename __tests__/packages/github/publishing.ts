import { createClient, type Client } from '@devsecops/github'
import { githubServer, type GithubServerOptions, type RecordedRequest } from '@devsecops/testing'
import { gzipSync } from 'node:zlib'

import { SHOP, TOKEN } from './session.ts'

/** What was sent, as method and path, with its body. */
export type Sent = Pick<RecordedRequest, 'method' | 'path' | 'body'>

/** Does something with a client of a server that knows TOKEN alone; nothing is waited for. */
export const publishing = async <T>(
  options: GithubServerOptions,
  work: (client: Client, apiUrl: string) => Promise<T>,
): Promise<{ readonly value: T; readonly requests: readonly Sent[] }> => {
  const server = await githubServer({ token: TOKEN, ...options })
  const log = { debug: () => undefined, warning: () => undefined }
  const timing = { retryAfterMs: 1, processingDelaysMs: [0, 0, 0], paced: false } as const
  const client = createClient({ token: TOKEN, apiUrl: server.apiUrl, log, ...timing })
  try {
    const value = await work(client, server.apiUrl)
    return { value, requests: server.requests.map(({ method, path, body }) => ({ method, path, body })) }
  } finally {
    await server.close()
  }
}

/** Asks the server itself, as a person who looks at the page would. */
export const look = async (apiUrl: string, path: string): Promise<unknown> => {
  const answer = await fetch(`${apiUrl}/repos/${SHOP}${path}`, {
    headers: { authorization: `token ${TOKEN}` },
  })
  return answer.json()
}

/** A log as the API takes it. */
export const packed = (log: unknown): string => gzipSync(JSON.stringify(log)).toString('base64')
