import { expect, test } from '@jest/globals'
import { readClock, timestamp } from '../../../packages/runner/src/clock.ts'

test('a local run can be given its time', () => {
  const { now, frozen } = readClock({ DEVSECOPS_NOW: '2026-01-31T12:00:00+01:00' })
  expect([timestamp(now), frozen]).toEqual(['2026-01-31T11:00:00Z', true])
})

test('on a runner nobody can turn back the clock', () => {
  const { now, frozen } = readClock({ DEVSECOPS_NOW: '2001-01-01T00:00:00Z', GITHUB_ACTIONS: 'true' })
  expect(now.getTime()).toBeGreaterThan(Date.UTC(2026, 0))
  expect(frozen).toBe(false)
})

test.each(['yesterday', '2026-13-01T00:00:00Z', '2026-01-01'])('%s is no time', (given) => {
  expect(() => readClock({ DEVSECOPS_NOW: given })).toThrow('expected a time such as')
})
