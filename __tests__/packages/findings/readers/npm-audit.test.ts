import { describe, expect, test } from '@jest/globals'
import { findingOf, lines, readContent, readFixture } from '../reading.ts'

describe('npm audit', () => {
  test('each advisory of a package is a finding; a package that only leads to another is none', () => {
    const reading = readFixture('npm-audit.json')
    expect(reading).toMatchObject({ format: 'npm-audit', tools: ['npm-audit'], categories: ['sca'] })
    expect([...lines(reading)].sort()).toEqual([
      'high GHSA-gggg-2222-0002 package-lock.json:',
      'low GHSA-gggg-2222-0003 package-lock.json:',
      'medium GHSA-gggg-2222-0001 package-lock.json:',
    ])
  })

  test('the fix is told where it is the package itself, not one that depends on it', () => {
    const reading = readFixture('npm-audit.json')
    expect(findingOf(reading, 'GHSA-gggg-2222-0003').package).toEqual({ name: 'ms', fixedIn: '2.0.0' })
    expect(findingOf(reading, 'GHSA-gggg-2222-0002').package).toEqual({ name: 'debug' })
  })

  test('the report is also read where npm audit fix put it', () => {
    const audit = { auditReportVersion: 2, vulnerabilities: {}, metadata: {} }
    expect(readContent({ added: 1, audit })).toMatchObject({ categories: ['sca'], findings: [] })
  })

  test.each([
    ['npm', { error: { code: 'ENOLOCK', summary: 'This command requires a lock file.', detail: '' } }],
    ['npm’s network', { message: 'request failed', method: 'POST', error: { summary: '', detail: '' } }],
    ['pnpm', { error: { code: 'ERR_PNPM_AUDIT_NO_LOCKFILE', message: 'No lockfile' } }],
  ])('an error of %s makes the report untrustworthy', (_, content) => {
    expect(readContent(content).unreadable?.code).toBe('tool-failed')
  })

  test('the error of another API is not taken for npm’s', () => {
    const content = { error: { code: 'Forbidden', message: 'No access' } }
    expect(readContent(content).unreadable?.code).toBe('not-a-report')
  })

  test('a package without via is no report', () => {
    const content = { auditReportVersion: 2, vulnerabilities: { a: { name: 'a', severity: 'high' } } }
    expect(readContent(content).unreadable?.code).toBe('not-a-report')
  })
})
