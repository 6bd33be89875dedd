import { describe, expect, test } from '@jest/globals'
import { findingOf, lines, readContent, readFixture } from '../reading.ts'

const alert = (rule: object, line = 1) => [
  {
    number: 7,
    state: 'open',
    rule: { id: 'r', ...rule },
    tool: { name: 'CodeQL' },
    most_recent_instance: { message: { text: 'Text' }, location: { path: 'a.ts', start_line: line } },
  },
]

describe('Code-scanning alerts', () => {
  test('an alert is a finding of the tool that raised it', () => {
    const reading = readFixture('github-code-scanning.json')
    expect(reading).toMatchObject({
      format: 'github-code-scanning',
      tools: ['codeql', 'checkov'],
      categories: ['sast', 'iac'],
    })
    expect([...lines(reading)].sort()).toEqual([
      'high CKV_AWS_1 infrastructure/main.tf:42',
      'medium js/xss web/src/page.ts:42',
    ])
    expect(findingOf(reading, 'CKV_AWS_1').suppressed).toBe("dismissed on GitHub: won't fix")
  })

  test.each([
    [{ security_severity_level: 'critical', severity: 'note' }, 'critical'],
    [{ security_severity_level: null, severity: 'error' }, 'high'],
    [{ severity: 'warning' }, 'medium'],
    [{ severity: 'note' }, 'low'],
    [{ severity: 'none' }, 'info'],
    [{}, 'unknown'],
  ])('%j is %s', (rule, expected) => {
    expect(readContent(alert(rule)).findings[0]?.severity).toBe(expected)
  })

  test('the id stays when the line is another', () => {
    expect(readContent(alert({}, 1)).findings[0]?.id).toBe(readContent(alert({}, 90)).findings[0]?.id)
  })

  test('an empty list is an export without alerts where the caller says so', () => {
    expect(readContent([], { format: 'github-code-scanning' })).toMatchObject({
      categories: ['sast'],
      findings: [],
    })
  })
})
