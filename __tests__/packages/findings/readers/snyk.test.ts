import { describe, expect, test } from '@jest/globals'
import { findingOf, lines, readContent, readFixture } from '../reading.ts'

const project = { packageManager: 'npm', dependencyCount: 1, displayTargetFile: 'package-lock.json' }

describe('Snyk', () => {
  test('a vulnerability is one finding, however many paths lead to it', () => {
    const reading = readFixture('snyk.json')
    expect(reading).toMatchObject({ format: 'snyk', categories: ['sca', 'license'] })
    expect(lines(reading)).toContain('high SNYK-JS-LODASH-1 web/package-lock.json:')
    expect(findingOf(reading, 'SNYK-JS-LODASH-1')).toMatchObject({
      aliases: ['CVE-2024-0110', 'GHSA-dddd-eeee-ffff'],
      package: { name: 'lodash', version: '4.17.4', fixedIn: '4.17.21' },
    })
  })

  test('a licence issue is of the category license', () => {
    expect(findingOf(readFixture('snyk.json'), 'snyk:lic:npm:copyleft:GPL-3.0').category).toBe('license')
  })

  test('what a policy ignores is suppressed', () => {
    expect(findingOf(readFixture('snyk.json'), 'SNYK-JS-QS-2').suppressed).toBe('ignored by a Snyk policy')
  })

  test('an image and the applications in it are of the category container', () => {
    const reading = readFixture('snyk-container.json')
    expect(reading.categories).toEqual(['container'])
    expect([...lines(reading)].sort()).toEqual([
      'critical SNYK-DEBIAN12-OPENSSL-3 -',
      'high SNYK-JS-LODASH-1 app/package-lock.json:',
    ])
  })

  test('issues of infrastructure as code stand at their line', () => {
    const reading = readFixture('snyk-iac.json')
    expect(reading.categories).toEqual(['iac'])
    expect(lines(reading)).toEqual(['high SNYK-CC-TF-1 infrastructure/database.tf:12'])
  })

  test('the severity is Snyk’s own, not that of the score', () => {
    const entry = { id: 'SNYK-1', severity: 'low', cvssScore: 9.8, packageName: 'a', version: '1' }
    expect(readContent({ ...project, vulnerabilities: [entry] }).findings[0]?.severity).toBe('low')
  })

  test('a project that could not be tested makes the report untrustworthy', () => {
    const failed = { ok: false, error: 'Dependencies are missing', path: '/shop/api' }
    const reading = readContent([{ ...project, vulnerabilities: [] }, failed])
    expect(reading).toMatchObject({ categories: ['sca'], unreadable: { code: 'tool-failed' } })
    expect(readContent(failed).unreadable?.code).toBe('tool-failed')
  })

  test('a vulnerability without an id is no report', () => {
    const entry = { severity: 'low', packageName: 'a' }
    expect(readContent({ ...project, vulnerabilities: [entry] }).unreadable?.code).toBe('not-a-report')
  })
})
