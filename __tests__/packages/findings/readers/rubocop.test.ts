import { describe, expect, test } from '@jest/globals'
import { fixture, lines, readContent, readFixture } from '../reading.ts'

const report = (changes: object): unknown => ({
  ...(JSON.parse(new TextDecoder().decode(fixture('rubocop.json'))) as object),
  ...changes,
})

const offense = (cop_name: string, severity: string) => ({
  cop_name,
  severity,
  message: 'x',
  location: { start_line: 1 },
})

describe('RuboCop', () => {
  test('its security cops are findings; the others judge style', () => {
    const reading = readFixture('rubocop.json')
    expect(reading).toMatchObject({ format: 'rubocop', tools: ['rubocop'], categories: ['sast'] })
    expect(lines(reading)).toEqual(['medium Security/JSONLoad app/load.rb:4'])
  })

  test('the cops of rubocop-gitlab-security are security cops', () => {
    const files = [{ path: 'a.rb', offenses: [offense('GitlabSecurity/PublicSend', 'error')] }]
    expect(lines(readContent(report({ files })))).toEqual(['high GitlabSecurity/PublicSend a.rb:1'])
  })

  test('a report without findings is a scan that found nothing', () => {
    expect(readContent(report({ files: [] }))).toMatchObject({
      format: 'rubocop',
      categories: ['sast'],
      findings: [],
    })
  })

  test('a file that could not be parsed makes the report untrustworthy', () => {
    const files = [{ path: 'a.rb', offenses: [offense('Lint/Syntax', 'fatal')] }]
    expect(readContent(report({ files })).unreadable?.code).toBe('tool-failed')
  })

  test('an offense without its cop is refused', () => {
    const files = [{ path: 'a.rb', offenses: [{ severity: 'error' }] }]
    expect(readContent(report({ files })).unreadable?.code).toBe('not-a-report')
  })
})
