import { describe, expect, test } from '@jest/globals'
import { fixture, lines, readContent, readFixture } from '../reading.ts'

const report = (changes: object): unknown => ({
  ...(JSON.parse(new TextDecoder().decode(fixture('brakeman.json'))) as object),
  ...changes,
})

describe('Brakeman', () => {
  test('its confidence is the severity, as it rates nothing else', () => {
    const reading = readFixture('brakeman.json')
    expect(reading).toMatchObject({ format: 'brakeman', tools: ['brakeman'], categories: ['sast'] })
    expect(lines(reading)).toEqual([
      'low Redirect app/controllers/orders_controller.rb:30',
      'high SQL app/models/order.rb:12',
      'medium Execute lib/tasks/report.rb:5',
    ])
  })

  test('a warning of brakeman.ignore is suppressed, with its note', () => {
    expect(readFixture('brakeman.json').findings.map(({ suppressed }) => suppressed)).toEqual([
      undefined,
      undefined,
      'The argument is a constant',
    ])
  })

  test('a report without findings is a scan that found nothing', () => {
    expect(readContent(report({ warnings: [], ignored_warnings: [] }))).toMatchObject({
      format: 'brakeman',
      categories: ['sast'],
      findings: [],
    })
  })

  test('a file that Brakeman could not parse makes the report untrustworthy', () => {
    const reading = readContent(report({ errors: [{ error: 'parse error', location: 'app/a.rb:1' }] }))
    expect(reading.unreadable?.code).toBe('tool-failed')
  })

  test('a report whose warnings were retyped is refused', () => {
    expect(readContent(report({ warnings: {} })).unreadable?.code).toBe('not-a-report')
  })

  test('an advisory that a warning names is an alias', () => {
    const warning = {
      warning_type: 'Cross-Site Scripting',
      check_name: 'ContentTag',
      message: 'Rails 3.2.3 does not escape (CVE-2016-6316)',
      file: 'Gemfile.lock',
    }
    expect(readContent(report({ warnings: [warning], ignored_warnings: [] })).findings).toMatchObject([
      { severity: 'unknown', aliases: ['CVE-2016-6316'] },
    ])
  })
})
