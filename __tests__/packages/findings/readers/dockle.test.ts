import { describe, expect, test } from '@jest/globals'
import { findingOf, lines, readContent, readFixture } from '../reading.ts'

describe('dockle', () => {
  const reading = readFixture('dockle.json')

  test('FATAL is high, WARN medium, INFO low', () => {
    expect(reading).toMatchObject({ format: 'dockle', categories: ['container'] })
    expect(lines(reading).toSorted()).toEqual([
      'high CIS-DI-0010 -',
      'low CIS-DI-0005 -',
      'medium CIS-DI-0001 -',
      'unknown CIS-DI-0008 -',
    ])
  })

  test('what is ignored is suppressed', () => {
    expect(findingOf(reading, 'CIS-DI-0008').suppressed).toBeDefined()
    expect(findingOf(reading, 'CIS-DI-0001').suppressed).toBeUndefined()
  })

  test('a credential in an alert is not shown', () => {
    expect(JSON.stringify(reading)).not.toContain('planted-value')
  })

  const report = (image: string, details: unknown, warn: number): object => ({
    image,
    summary: { fatal: 0, warn, info: 0, skip: 0, pass: 15 },
    details,
  })
  const detail = { code: 'CIS-DI-0001', title: 'Create a user', level: 'WARN', alerts: [] }

  test('a tag changes nothing in the id, another image does', () => {
    const id = (image: string) => findingOf(readContent(report(image, [detail], 1)), 'CIS-DI-0001').id
    expect(id('shop/web:1')).toBe(id('shop/web:2'))
    expect(id('shop/web:1')).not.toBe(id('shop/api:1'))
  })

  test('null for details is nothing found, unless the summary counts some', () => {
    expect(readContent(report('a', null, 0))).toMatchObject({ format: 'dockle', findings: [] })
    expect(readContent(report('a', null, 1)).unreadable?.code).toBe('not-a-report')
  })
})
