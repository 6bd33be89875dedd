import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

import { answerTo, type Access, type Outcome, type RecordedRequest } from './answer.ts'
import { injector, type Failure } from './injection.ts'

export interface GithubServerOptions extends Access {
  /** What goes wrong on the way. */
  readonly fail?: readonly Failure[]
}

export interface GithubServer {
  /** What `GITHUB_API_URL` would be. */
  readonly apiUrl: string
  /** Every request, in order. */
  readonly requests: readonly RecordedRequest[]
  /** Requests that GitHub's description does not allow, in words; each was answered 500. */
  readonly faults: string[]
  /** @throws Error when there were faults, so that no test passes over one. */
  readonly close: () => Promise<void>
}

/** GitHub's API on the loopback interface, for the length of a test. */
export const githubServer = async (options: GithubServerOptions = {}): Promise<GithubServer> => {
  const requests: RecordedRequest[] = []
  const faults: string[] = []
  const inject = injector(options.fail ?? [])
  const report = (fault: string): void => void faults.push(fault)
  const server = createServer((request, response) => {
    void receive(request)
      .then((asked) => {
        requests.push(asked)
        send(response, answerTo(asked, options, inject, report))
      })
      .catch((error: unknown) => {
        report(`${String(request.method)} ${String(request.url)}: ${String(error)}`)
        response.destroy()
      })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    apiUrl: `http://127.0.0.1:${port}${options.enterpriseServer ? '/api/v3' : ''}`,
    requests,
    faults,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      if (faults.length > 0) throw new Error(`GitHub's description does not allow:\n${faults.join('\n')}`)
    },
  }
}

const receive = async (request: IncomingMessage): Promise<RecordedRequest> => {
  const url = new URL(`http://${String(request.headers.host)}${String(request.url)}`)
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString('utf8')
  return {
    method: request.method ?? 'GET',
    url,
    path: url.pathname,
    query: Object.fromEntries(url.searchParams),
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    ),
    body: text === '' ? undefined : jsonOr(text),
  }
}

/** A body that is not JSON stays text, which no schema of a request's body allows. */
const jsonOr = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

const send = (response: ServerResponse, { reply, connection }: Outcome): void => {
  if (connection === 'reset') {
    response.destroy()
    return
  }
  const body = bytesOf(reply)
  response.writeHead(reply.status, {
    'content-type': reply.type ?? 'application/json; charset=utf-8',
    'content-length': body.length,
    'x-ratelimit-limit': '1000',
    'x-ratelimit-remaining': '999',
    ...reply.headers,
  })
  if (connection === undefined) response.end(body)
  else response.write(body.subarray(0, body.length / 2), () => response.destroy())
}

/** No content is no JSON either. */
const bytesOf = ({ body, type }: Outcome['reply']): Buffer => {
  if (body === undefined) return Buffer.alloc(0)
  if (body instanceof Uint8Array) return Buffer.from(body)
  return Buffer.from(type !== undefined && typeof body === 'string' ? body : JSON.stringify(body))
}
