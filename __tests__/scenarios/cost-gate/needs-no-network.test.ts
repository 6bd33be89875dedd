import { aPush } from '@devsecops/testing'
import { describe, expect, test } from '@jest/globals'
import { judge, SHOP } from './judging.ts'

/** Loaded before the bundle: the first connection of any kind ends it with this code. */
const CONNECTED = 70
const TRAP = `
import net from 'node:net'
import dgram from 'node:dgram'
const end = () => { process.stderr.write('a connection was opened'); process.exit(${CONNECTED}) }
net.Socket.prototype.connect = end
dgram.Socket.prototype.bind = end
dgram.Socket.prototype.send = end
`
const NODE_OPTIONS = `--import=data:text/javascript;base64,${Buffer.from(TRAP).toString('base64')}`

describe.each(['passing', 'blocked'] as const)('the plan %s', (name) => {
  const inputs = { plan: `plans/${name}/plan.json` }

  test('is judged without a connection, and twice in the same bytes', async () => {
    const free = await judge(SHOP, inputs, { env: { DEVSECOPS_NOW: '2026-06-01T12:00:00Z' } })
    const trapped = await judge(SHOP, inputs, {
      env: { DEVSECOPS_NOW: '2026-06-01T12:00:00Z', NODE_OPTIONS },
    })
    expect(trapped.exitCode).toBe(name === 'passing' ? 0 : 1)
    expect(trapped.files).toEqual(free.files)
    expect(trapped.summary).toBe(free.summary)
  })
})

test('the trap closes where GitHub is asked', async () => {
  const event = aPush('main', { apiUrl: 'http://127.0.0.1:65530' })
  const inputs = { plan: 'plans/passing/plan.json', token: 'ghs_x' }
  const { exitCode, stderr } = await judge(SHOP, inputs, {
    event,
    env: { GITHUB_ACTIONS: 'true', NODE_OPTIONS },
  })
  expect({ exitCode, stderr }).toEqual({ exitCode: CONNECTED, stderr: 'a connection was opened' })
})
