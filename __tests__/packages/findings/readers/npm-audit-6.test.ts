import { describe, expect, test } from '@jest/globals'
import { findingOf, lines, readContent, readFixture } from '../reading.ts'

describe('npm audit of npm 6, pnpm audit, and yarn npm audit of yarn 2 and 3', () => {
  test('an advisory is a finding, by its GHSA or by the registry’s number', () => {
    const reading = readFixture('npm-audit-6.json')
    expect(reading).toMatchObject({ format: 'npm-audit-6', tools: ['npm-audit'], categories: ['sca'] })
    expect(lines(reading)).toEqual(['high GHSA-qqqq-2222-9c37 -', 'medium 1501 -'])
    expect(findingOf(reading, 'GHSA-qqqq-2222-9c37')).toMatchObject({
      aliases: ['CVE-2024-0120'],
      package: { name: 'ini', version: '1.3.5', fixedIn: '1.3.6' },
    })
  })

  test('a range with several parts names no one version that fixes', () => {
    expect(findingOf(readFixture('npm-audit-6.json'), '1501').package).toEqual({
      name: 'got',
      version: '1.3.5',
    })
  })

  test('pnpm writes the same', () => {
    expect(lines(readFixture('pnpm-audit.json'))).toEqual(['low GHSA-pppp-2222-3333 -'])
  })

  test('no advisories are a scan that found nothing', () => {
    const clean = { actions: [], advisories: {}, muted: [], metadata: { vulnerabilities: {} } }
    expect(readContent(clean)).toMatchObject({ categories: ['sca'], findings: [] })
  })

  test('an advisory without a package is no report, and its key is not told', () => {
    const advisories = { planted: { id: 1, severity: 'low' } }
    expect(readContent({ advisories, metadata: { vulnerabilities: {} } }).unreadable).toEqual({
      code: 'not-a-report',
      message:
        'reports/report.json: at $.advisories[0].module_name there is nothing where a string that is not blank is expected.',
    })
  })
})
