import { describe, expect, test } from '@jest/globals'
import { lines, readContent, readFixture } from '../reading.ts'

describe('bundler-audit’s text', () => {
  test('blocks and insecure sources are findings', () => {
    const reading = readFixture('bundler-audit.txt')
    expect(reading).toMatchObject({
      format: 'bundler-audit-text',
      tools: ['bundler-audit'],
      categories: ['sca'],
    })
    expect([...lines(reading)].sort()).toEqual([
      'critical CVE-2024-0150 Gemfile.lock:',
      'unknown CVE-2024-0151 Gemfile.lock:',
      'unknown insecure-source Gemfile.lock:',
    ])
  })

  test('nothing found', () => {
    const reading = readContent('No vulnerabilities found\n')
    expect(reading).toMatchObject({ format: 'bundler-audit-text', categories: ['sca'], findings: [] })
    expect(reading.unreadable).toBeUndefined()
  })

  test.each([
    ['without its last line', 'Name: rack\nVersion: 1.4.7\nAdvisory: CVE-2024-0150\n', 'truncated'],
    ['that finds what it does not list', 'Vulnerabilities found!\n', 'not-a-report'],
    [
      'with a block without an advisory',
      'Name: rack\nVersion: 1.4.7\n\nVulnerabilities found!\n',
      'not-a-report',
    ],
  ])('a text %s is refused', (_, content, code) => {
    expect(readContent(content).unreadable?.code).toBe(code)
  })
})
