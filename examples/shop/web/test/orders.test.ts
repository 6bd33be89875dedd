import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checkOrder, makeReference } from '../src/orders.ts'

test('an order keeps its address and its lines, and nothing else', () => {
  const body = { email: 'ada@example.org', lines: [{ sku: 'TE-001', quantity: 2, cents: 0 }], admin: true }
  assert.deepEqual(checkOrder(body), { email: 'ada@example.org', lines: [{ sku: 'TE-001', quantity: 2 }] })
})

test('all faults are named at once', () => {
  const body = { email: 'ada', lines: [{ sku: "'; drop table product", quantity: 0 }] }
  assert.deepEqual(checkOrder(body), {
    faults: [
      'email: not an e-mail address',
      'lines[0].sku: no such article',
      'lines[0].quantity: from 1 to 99',
    ],
  })
})

test('an article is ordered in one line', () => {
  const line = { sku: 'TE-001', quantity: 1 }
  assert.deepEqual(checkOrder({ email: 'ada@example.org', lines: [line, line] }), {
    faults: ['lines: an article twice'],
  })
})

for (const nonsense of [undefined, null, 7, [], { email: 'ada@example.org', lines: [] }]) {
  test(`${JSON.stringify(nonsense)} is not an order`, () => assert.ok('faults' in checkOrder(nonsense)))
}

test('a reference can be read out on the telephone', () => {
  assert.match(makeReference(), /^S-[A-HJKMNP-TV-Z2-9]{8}$/)
})
