import { describe, expect, test } from '@jest/globals'
import { findingOf, lines, readContent, readFixture } from '../reading.ts'

describe('Wapiti’s JSON', () => {
  const reading = readFixture('wapiti.json')

  test('vulnerabilities and anomalies are findings, rated from 0 to 4', () => {
    expect(reading).toMatchObject({ format: 'wapiti', tools: ['wapiti'], categories: ['dast'] })
    expect(lines(reading).toSorted()).toEqual([
      'critical SQL Injection -',
      'high Internal Server Error -',
      'low Weak credentials -',
    ])
  })

  test('credentials that it guessed are not shown', () => {
    expect(findingOf(reading, 'Weak credentials').message).toBe('Weak credentials: POST /login [username]')
    expect(JSON.stringify(reading)).not.toContain('planted-value')
  })

  const report = (entry: object): object => ({
    vulnerabilities: {
      XSS: [{ method: 'GET', path: '/orders/1', level: 2, parameter: 'q', info: 'A', ...entry }],
    },
    anomalies: {},
    infos: {},
  })

  test('numbers in a path change nothing in the id, another parameter does', () => {
    const id = (entry: object) => readContent(report(entry)).findings[0]?.id
    expect(id({ path: '/orders/1' })).toBe(id({ path: '/orders/2' }))
    expect(id({ parameter: 'q' })).not.toBe(id({ parameter: 'r' }))
  })

  test('a level that is none is of unknown severity', () => {
    expect(readContent(report({ level: 7 })).findings[0]?.severity).toBe('unknown')
    expect(readContent(report({ level: 'high' })).unreadable?.code).toBe('not-a-report')
  })
})
