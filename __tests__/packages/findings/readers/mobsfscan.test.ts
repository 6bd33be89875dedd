import { describe, expect, test } from '@jest/globals'
import { fixture, lines, readContent, readFixture } from '../reading.ts'

const report = (changes: object): unknown => ({
  ...(JSON.parse(new TextDecoder().decode(fixture('mobsfscan.json'))) as object),
  ...changes,
})

describe('mobsfscan', () => {
  test('each match of a rule is a finding with the severity of the rule', () => {
    const reading = readFixture('mobsfscan.json')
    expect(reading).toMatchObject({ format: 'mobsfscan', tools: ['mobsfscan'], categories: ['sast'] })
    expect(lines(reading)).toEqual([
      'low android_certificate_transparency -',
      'medium android_kotlin_hardcoded app/src/main/Order.kt:4',
      'medium android_kotlin_hardcoded app/src/main/Order.kt:4',
      'low android_kotlin_logging app/src/main/Order.kt:5',
    ])
  })

  test('a report without findings is a scan that found nothing', () => {
    expect(readContent(report({ results: {} }))).toMatchObject({
      format: 'mobsfscan',
      categories: ['sast'],
      findings: [],
    })
  })

  test.each([[['semgrep not found']], [[{ code: 2, message: 'timeout' }]]])(
    'errors %j are a failed scan',
    (errors) => {
      expect(readContent(report({ errors })).unreadable?.code).toBe('tool-failed')
    },
  )

  test('a warning about a file is no failure', () => {
    expect(readContent(report({ errors: [{ level: 'warn', path: 'a.js' }] })).unreadable).toBeUndefined()
  })

  test('rules that were retyped are refused', () => {
    expect(readContent(report({ results: null })).unreadable?.code).toBe('not-a-report')
  })

  test('the line that holds a credential is nowhere in what is read', () => {
    expect(JSON.stringify(readFixture('mobsfscan.json'))).not.toContain('planted-value')
  })

  test('a credential in a match is neither shown nor part of the id', () => {
    const rule = (match_string: string) => ({
      hardcoded_api_key: {
        files: [{ file_path: 'Keys.kt', match_lines: [2, 2], match_string }],
        metadata: { severity: 'ERROR', description: 'x' },
      },
    })
    const read = (match: string) => readContent(report({ results: rule(match) })).findings
    expect(read('planted-value')).toEqual(read('other'))
  })
})
