import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import send from 'send'
import { routes, type Api, type Reply } from './api.ts'

const SAFE = {
  'content-security-policy': "default-src 'self'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

/** Routes a request to the API, or to a file of the page. */
export function createShop(api: Api, page: string): Server {
  return createServer({ requestTimeout: 10_000 }, (request, response) => {
    for (const [name, value] of Object.entries(SAFE)) response.setHeader(name, value)
    const url = URL.parse(request.url ?? '/', 'http://shop.invalid')
    if (url === null) return void response.writeHead(400).end()
    const route = `${request.method} ${url.pathname}`
    const known = Object.hasOwn(routes, route)
    const started = performance.now()
    response.on('finish', () => {
      const seconds = (performance.now() - started) / 1000
      api.metrics.observe(request.method ?? '', known ? url.pathname : 'page', response.statusCode, seconds)
    })
    if (known) void answer(api, route, request, url, response)
    else send(request, url.pathname, { root: page }).pipe(response)
  })
}

async function answer(
  api: Api,
  route: string,
  request: IncomingMessage,
  url: URL,
  response: ServerResponse,
): Promise<void> {
  const reply: Reply = await routes[route]!(api, request, url).catch((error: unknown) => {
    console.error(route, error)
    return { status: 500, body: { faults: ['something went wrong on our side'] } }
  })
  const text = typeof reply.body === 'string'
  response.writeHead(reply.status, { 'content-type': 'application/json', ...reply.headers })
  response.end(text ? reply.body : JSON.stringify(reply.body))
}
