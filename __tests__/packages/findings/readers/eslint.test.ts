import { describe, expect, test } from '@jest/globals'
import { lines, readContent, readFixture } from '../reading.ts'

const file = (...messages: readonly object[]) => [{ filePath: 'src/a.js', messages, errorCount: 0 }]

describe('ESLint', () => {
  test('an error is high, a warning medium', () => {
    const reading = readFixture('eslint.json', { root: '/srv/shop' })
    expect(reading).toMatchObject({ format: 'eslint', tools: ['eslint'], categories: ['sast'] })
    expect(lines(reading)).toEqual([
      'high no-eval src/plugin.js:1',
      'medium no-new-func src/plugin.js:2',
      'high no-eval src/plugin.js:3',
    ])
  })

  test('what a comment disables is suppressed, with its reason', () => {
    expect(readFixture('eslint.json').findings.map(({ suppressed }) => suppressed)).toEqual([
      undefined,
      undefined,
      'a constant',
    ])
  })

  test('files without messages are a scan that found nothing', () => {
    expect(readContent(file())).toMatchObject({ format: 'eslint', categories: ['sast'], findings: [] })
  })

  test('an empty array is a report of ESLint where the caller says so', () => {
    expect(readContent('[]').format).toBe('gitleaks')
    expect(readContent('[]', { format: 'eslint' })).toMatchObject({ format: 'eslint', categories: ['sast'] })
  })

  test('a file that could not be parsed makes the report untrustworthy', () => {
    const reading = readContent(
      file({ ruleId: null, fatal: true, severity: 2, message: 'Parsing error', line: 1 }),
    )
    expect(reading).toMatchObject({ unreadable: { code: 'tool-failed' }, findings: [] })
  })

  test('a message of ESLint itself is of no rule', () => {
    const reading = readContent(
      file({ ruleId: null, severity: 1, message: 'Unused eslint-disable directive' }),
    )
    expect(lines(reading)).toEqual(['medium eslint src/a.js:'])
  })

  test('a rule that quotes secrets is of the category secrets, and the quote is nowhere', () => {
    const message = 'Found a string with entropy 4.30 : "planted-value"'
    const reading = readContent(file({ ruleId: 'no-secrets/no-secrets', severity: 2, message, line: 1 }))
    expect(reading.findings).toMatchObject([{ category: 'secrets' }])
    expect(JSON.stringify(reading)).not.toContain('planted-value')
  })

  test.each([0, 3, '2', undefined])('a severity of %j is refused', (severity) => {
    const reading = readContent(file({ ruleId: 'no-eval', severity, message: 'x' }))
    expect(reading.unreadable?.code).toBe('not-a-report')
  })

  test('the id goes by the line of code, wherever it stands', () => {
    const message = { ruleId: 'no-eval', severity: 2, message: 'x' }
    const read = (source: string, line: number) =>
      readContent([{ filePath: 'a.js', source, messages: [{ ...message, line }] }]).findings[0]?.id
    expect(read('eval(a)', 1)).toBe(read('\n\n  eval(a)', 3))
    expect(read('eval(a)', 1)).not.toBe(read('eval(b)', 1))
  })
})
