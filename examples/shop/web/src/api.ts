import type { IncomingMessage } from 'node:http'
import * as cookies from 'cookie'
import type { Metrics } from './metrics.ts'
import { checkOrder, makeReference } from './orders.ts'
import type { Store } from './store.ts'

export interface Reply {
  status: number
  headers?: Record<string, string>
  body: unknown
}

export interface Api {
  store: Store
  metrics: Metrics
  secureCookies: boolean
}

type Handler = (api: Api, request: IncomingMessage, url: URL) => Promise<Reply>

const LARGEST_BODY = 64 * 1024
const DAY = 24 * 60 * 60

export const routes: Record<string, Handler> = {
  'GET /health': async () => ({ status: 200, body: { status: 'up' } }),

  'GET /ready': async ({ store }) =>
    (await store.ready())
      ? { status: 200, body: { status: 'ready' } }
      : { status: 503, body: { status: 'no database' } },

  'GET /metrics': async ({ metrics }) => ({
    status: 200,
    headers: { 'content-type': 'text/plain; version=0.0.4' },
    body: metrics.text(),
  }),

  'GET /products': async ({ store }, _request, url) => ({
    status: 200,
    headers: { 'access-control-allow-origin': '*' },
    body: await store.products(url.searchParams.get('search') ?? ''),
  }),

  'POST /orders': async ({ store, secureCookies }, request) => {
    const checked = checkOrder(await readJson(request))
    if ('faults' in checked) return { status: 422, body: checked }
    const order = { reference: makeReference(), ...checked }
    const missing = await store.place(order)
    if (missing.length > 0)
      return { status: 409, body: { faults: missing.map((sku) => `${sku}: not for sale`) } }
    const cookie = cookies.serialize('last-order', order.reference, {
      httpOnly: true,
      sameSite: 'strict',
      secure: secureCookies,
      maxAge: 30 * DAY,
    })
    return { status: 201, headers: { 'set-cookie': cookie }, body: { reference: order.reference } }
  },

  'GET /orders/last': async ({ store }, request) => {
    const reference = cookies.parse(request.headers.cookie ?? '')['last-order']
    const state = reference === undefined ? undefined : await store.state(reference)
    return state === undefined
      ? { status: 404, body: { faults: ['no order yet'] } }
      : { status: 200, body: { reference, state } }
  },
}

/** undefined when the body is no JSON or too large: checkOrder then names what is missing. */
async function readJson(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size <= LARGEST_BODY) parts.push(part)
  }
  if (size > LARGEST_BODY) return undefined
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'))
  } catch {
    return undefined
  }
}
