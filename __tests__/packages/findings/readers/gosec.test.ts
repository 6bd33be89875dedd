import { describe, expect, test } from '@jest/globals'
import { fixture, lines, readContent, readFixture } from '../reading.ts'

const report = (changes: object): unknown => ({
  ...(JSON.parse(new TextDecoder().decode(fixture('gosec.json'))) as object),
  ...changes,
})

describe('gosec', () => {
  test('a finding has the severity that gosec gives it', () => {
    const reading = readFixture('gosec.json', { root: '/srv/shop' })
    expect(reading).toMatchObject({ format: 'gosec', tools: ['gosec'], categories: ['sast'] })
    expect(lines(reading)).toEqual([
      'high G101 cmd/key.go:3',
      'high G402 cmd/main.go:15',
      'low G104 cmd/main.go:20',
    ])
    expect(reading.findings[0]?.location).toEqual({ path: 'cmd/key.go', line: 3, endLine: 4 })
  })

  test('what the code suppresses is suppressed, with its justification', () => {
    expect(readFixture('gosec.json').findings.map(({ suppressed }) => suppressed)).toEqual([
      undefined,
      undefined,
      'nothing was written',
    ])
  })

  test.each([[[]], [null]])('%j issues are a scan that found nothing', (Issues) => {
    expect(readContent(report({ Issues }))).toMatchObject({
      format: 'gosec',
      categories: ['sast'],
      findings: [],
    })
  })

  test('a file that could not be loaded makes the report untrustworthy', () => {
    const errors = {
      'Golang errors': { '/srv/a.go': [{ line: 1, column: 1, error: 'expected declaration' }] },
    }
    expect(readContent(report(errors)).unreadable?.code).toBe('tool-failed')
  })

  test('a credential in the code is neither shown nor part of the id', () => {
    const issue = { severity: 'HIGH', rule_id: 'G101', details: 'x', file: 'a.go', line: '3' }
    const read = (code: string) => readContent(report({ Issues: [{ ...issue, code }] })).findings
    expect(read('3: key := "planted-value"')).toEqual(read('3: key := "other"'))
  })

  test('issues that are missing are refused', () => {
    expect(readContent(report({ Issues: {} })).unreadable?.code).toBe('not-a-report')
  })
})
