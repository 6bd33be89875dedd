import assert from 'node:assert/strict'
import { get } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fileURLToPath } from 'node:url'
import { after, before, test } from 'node:test'
import { createShop } from '../src/http.ts'
import { Metrics } from '../src/metrics.ts'
import type { Order } from '../src/orders.ts'
import type { Store } from '../src/store.ts'

const placed: Order[] = []
let up = true
const store: Store = {
  products: async (search) =>
    [{ sku: 'TE-001', name: 'Teapot', cents: 2450 }].filter(({ name }) => name.includes(search)),
  place: async (order) => {
    const missing = order.lines.map(({ sku }) => sku).filter((sku) => sku !== 'TE-001')
    if (missing.length === 0) placed.push(order)
    return missing
  },
  state: async (reference) => (placed.some((order) => order.reference === reference) ? 'new' : undefined),
  ready: async () => up,
}
const page = fileURLToPath(new URL('../page', import.meta.url))
const server = createShop({ store, metrics: new Metrics(), secureCookies: true }, page)
let base = ''

before(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
after(() => server.close())

const post = (body: string) => fetch(`${base}/orders`, { method: 'POST', body })
const orderOf = (sku: string) => JSON.stringify({ email: 'ada@example.org', lines: [{ sku, quantity: 1 }] })

test('it is up, and ready while the database is', async () => {
  assert.equal((await fetch(`${base}/health`)).status, 200)
  assert.equal((await fetch(`${base}/ready`)).status, 200)
  up = false
  assert.equal((await fetch(`${base}/ready`)).status, 503)
})

test('products are searched', async () => {
  const found = await fetch(`${base}/products?search=Tea`)
  assert.deepEqual(await found.json(), [{ sku: 'TE-001', name: 'Teapot', cents: 2450 }])
  assert.deepEqual(await (await fetch(`${base}/products?search=Cup`)).json(), [])
})

test('an order is placed, and its state is told to whoever holds the cookie', async () => {
  const response = await post(orderOf('TE-001'))
  assert.equal(response.status, 201)
  const { reference } = (await response.json()) as { reference: string }
  const cookie = response.headers.get('set-cookie') ?? ''
  assert.match(cookie, /HttpOnly; Secure; SameSite=Strict$/)
  const last = await fetch(`${base}/orders/last`, { headers: { cookie: cookie.split(';')[0]! } })
  assert.deepEqual(await last.json(), { reference, state: 'new' })
  assert.equal((await fetch(`${base}/orders/last`)).status, 404)
})

test('what cannot be ordered is refused', async () => {
  assert.equal((await post(orderOf('TE-999'))).status, 409)
  assert.equal((await post('{')).status, 422)
  assert.equal((await post(' '.repeat(100_000) + orderOf('TE-001'))).status, 422)
})

test('the page is served with a content security policy', async () => {
  const response = await fetch(base)
  assert.equal(response.headers.get('content-security-policy'), "default-src 'self'")
  assert.match(await response.text(), /The little shop/)
})

test('an address that is none is refused, and the server stays up', async () => {
  const status = await new Promise((resolve) => {
    get({ port: (server.address() as AddressInfo).port, path: '//' }, (response) =>
      resolve(response.resume().statusCode),
    )
  })
  assert.equal(status, 400)
})

test('requests are counted by route', async () => {
  const text = await (await fetch(`${base}/metrics`)).text()
  assert.match(text, /http_request_duration_seconds_count\{method="GET",route="\/health",status="200"\} 1/)
})
