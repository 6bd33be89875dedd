import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readConfig } from '../src/config.ts'

test('a flag goes before the environment, and that before the default', () => {
  assert.equal(readConfig(['--port', '9000'], { PORT: '9001' }).port, 9000)
  assert.equal(readConfig([], { PORT: '9001' }).port, 9001)
  assert.deepEqual(readConfig([], {}), { port: 8080, secureCookies: true, passwordFile: undefined })
})

test('a port that is none is refused with the value in the message', () => {
  assert.throws(() => readConfig(['--port', 'ninety'], {}), /"ninety"/)
})
