import { describe, expect, test } from '@jest/globals'
import { findingOf, lines, readContent, readFixture } from '../reading.ts'

const result = (extra: object = {}, more: object = {}) => ({
  check_id: 'rules.sqli',
  path: 'src/a.py',
  start: { line: 3 },
  end: { line: 3 },
  extra: { message: 'Text', severity: 'ERROR', lines: 'query(a)', fingerprint: 'requires login', ...extra },
  ...more,
})
const report = (results: readonly object[], errors: readonly object[] = []) => ({
  version: '1.182.0',
  results,
  errors,
  paths: {},
})

describe('Semgrep', () => {
  test('the findings of a scan without an account', () => {
    const reading = readFixture('semgrep.json')
    expect(reading).toMatchObject({ format: 'semgrep', categories: ['sast'] })
    expect(lines(reading)).toContain('high reports.sql-built-by-joining-strings web/src/store.ts:23')
    expect(reading.findings).toHaveLength(7)
  })

  test.each([
    ['CRITICAL', 'critical'],
    ['ERROR', 'high'],
    ['HIGH', 'high'],
    ['WARNING', 'medium'],
    ['MEDIUM', 'medium'],
    ['INFO', 'low'],
    ['LOW', 'low'],
    ['INVENTORY', 'info'],
    ['something', 'unknown'],
    [undefined, 'unknown'],
  ])('%s is %s', (severity, expected) => {
    expect(readContent(report([result({ severity })])).findings[0]?.severity).toBe(expected)
  })

  test('an error of level error, or of none, makes the report untrustworthy; a warning does not', () => {
    const code = (error: object) => readContent(report([result()], [error])).unreadable?.code
    expect(code({ level: 'error', type: 'Timeout' })).toBe('tool-failed')
    expect(code({ type: 'Timeout' })).toBe('tool-failed')
    expect(code({ level: 'warn', type: 'PartialParsing' })).toBeUndefined()
  })

  test('what nosemgrep ignores is suppressed', () => {
    expect(readContent(report([result({ is_ignored: true })])).findings[0]?.suppressed).toBe('nosemgrep')
  })

  test('a finding of the supply chain is of the category sca, with its package', () => {
    const sca_info = { dependency_match: { found_dependency: { package: 'lodash', version: '4.17.4' } } }
    const reading = readContent(report([result({ sca_info })]))
    expect(reading.categories).toEqual(['sast', 'sca'])
    expect(findingOf(reading, 'rules.sqli')).toMatchObject({
      category: 'sca',
      package: { name: 'lodash', version: '4.17.4' },
    })
  })

  test('the id is made of the fingerprint without its count, or of the code', () => {
    const id = (extra: object, more?: object) => readContent(report([result(extra, more)])).findings[0]?.id
    expect(id({ fingerprint: 'abc_0' })).toBe(id({ fingerprint: 'abc_1', lines: 'other' }))
    expect(id({}, { start: { line: 90 } })).toBe(id({}))
    expect(id({ lines: '  query( a )' })).toBe(id({}))
    expect(id({ lines: 'query(b)' })).not.toBe(id({}))
  })
})
