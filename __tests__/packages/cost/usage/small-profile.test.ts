import { describe, expect, test } from '@jest/globals'
import { UNREAD, keysOf, measure, smallProfile } from '../../../../bench/usage-scenarios.ts'

const TYPES = smallProfile()

describe('The profile of small use', () => {
  test('speaks of many types', () => {
    expect(TYPES.length).toBeGreaterThan(190)
  })

  test.each(TYPES)('tells of %s nothing that its estimator does not ask for', (type, usage) => {
    const asked = new Set(measure(type, usage).flatMap((one) => [...one.asked]))
    const unread = keysOf(usage).filter((key) => !asked.has(key))
    expect(unread.filter((key) => UNREAD[`${type} ${key}`] === undefined)).toEqual([])
  })

  test('has no exception that is none', () => {
    const unread = TYPES.flatMap(([type, usage]) => {
      const asked = new Set(measure(type, usage).flatMap((one) => [...one.asked]))
      return keysOf(usage)
        .filter((key) => !asked.has(key))
        .map((key) => `${type} ${key}`)
    })
    expect(unread.toSorted()).toEqual(Object.keys(UNREAD).toSorted())
  })

  test('is told by every line that rests on it', () => {
    const silent = TYPES.flatMap(([type, usage]) =>
      measure(type, usage, true).flatMap(({ estimate }) =>
        estimate.lines
          .filter(
            ({ usage: byUse, cost, method }) =>
              byUse && (cost?.expected ?? 0) > 0 && method !== 'usage-default',
          )
          .map(({ name }) => `${type}: ${name}`),
      ),
    )
    // The size of a volume that no attribute and no use tells is the provider's default.
    expect(silent).toEqual(['aws_ebs_snapshot: EBS snapshot storage'])
  })
})
