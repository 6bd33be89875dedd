import { describe, expect, test } from '@jest/globals'
import { findingOf, lines, readContent, readFixture } from '../reading.ts'

const vulnerability = (id: string, more: object = {}) => ({ id, summary: 'A weakness', ...more })
const report = (entry: object, allowlist: unknown = null): object => ({
  results: [
    {
      source: { path: 'package-lock.json', type: 'lockfile' },
      packages: [{ package: { name: 'minimist', version: '1.2.5', ecosystem: 'npm' }, ...entry }],
    },
  ],
  experimental_config: { licenses: { summary: false, allowlist } },
})

describe('OSV-Scanner', () => {
  test('each group of aliases is one finding, by its CVE', () => {
    const reading = readFixture('osv-scanner.json')
    expect(reading).toMatchObject({ format: 'osv-scanner', categories: ['sca'] })
    expect(findingOf(reading, 'CVE-2021-44906')).toMatchObject({
      severity: 'critical',
      aliases: ['GHSA-xvch-5gv4-984h'],
      package: { name: 'minimist', version: '1.2.5', fixedIn: '1.2.6' },
    })
    expect(reading.findings).toHaveLength(5)
  })

  test.each([
    ['9.8', 'critical'],
    ['7.0', 'high'],
    ['4.3', 'medium'],
    ['0.1', 'low'],
  ])('a highest score of %s is %s', (score, severity) => {
    const groups = [{ ids: ['GHSA-1'], max_severity: score }]
    expect(lines(readContent(report({ vulnerabilities: [vulnerability('GHSA-1')], groups })))).toEqual([
      `${severity} GHSA-1 package-lock.json:`,
    ])
  })

  test('without a score the word of the database counts', () => {
    const moderate = vulnerability('GHSA-1', { database_specific: { severity: 'MODERATE' } })
    expect(readContent(report({ vulnerabilities: [moderate] })).findings[0]?.severity).toBe('medium')
  })

  test('without a word the CVSS vector counts', () => {
    const vector = { type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' }
    expect(
      readContent(report({ vulnerabilities: [vulnerability('GO-1', { severity: [vector] })] })).findings[0]
        ?.severity,
    ).toBe('critical')
  })

  test('without anything the severity is unknown, and not low', () => {
    expect(readContent(report({ vulnerabilities: [vulnerability('GO-1')] })).findings[0]?.severity).toBe(
      'unknown',
    )
  })

  test('advisories that no group holds are grouped by their aliases', () => {
    const vulnerabilities = [
      vulnerability('GO-1', { aliases: ['CVE-2024-1'] }),
      vulnerability('GHSA-1', { aliases: ['CVE-2024-1'] }),
      vulnerability('GHSA-2'),
    ]
    const reading = readContent(report({ vulnerabilities }))
    expect(reading.findings.map(({ rule }) => rule).sort()).toEqual(['CVE-2024-1', 'GHSA-2'])
    expect(findingOf(reading, 'CVE-2024-1').aliases).toEqual(['GHSA-1', 'GO-1'])
  })

  test('a licence that is not allowed is a finding, and an allow list a report about licences', () => {
    const reading = readContent(report({ license_violations: ['GPL-3.0'] }, ['MIT']))
    expect(reading.categories).toEqual(['sca', 'license'])
    expect(lines(reading)).toEqual(['unknown GPL-3.0 package-lock.json:'])
    expect(readContent(report({}, ['MIT'])).categories).toEqual(['sca', 'license'])
  })

  test('no results and no sign of the tool is not taken for a clean scan', () => {
    expect(readContent({ results: [] }).unreadable?.code).toBe('unknown-format')
    expect(readContent({ results: [], experimental_config: {} })).toMatchObject({
      categories: ['sca'],
      findings: [],
    })
  })

  test('the id stays when the version is another', () => {
    const versions = ['1.2.5', '1.2.4'].map((version) =>
      readContent(
        report({
          package: { name: 'minimist', version, ecosystem: 'npm' },
          vulnerabilities: [vulnerability('GHSA-1')],
        }),
      ),
    )
    expect(new Set(versions.map(({ findings }) => findings[0]?.id)).size).toBe(1)
  })
})
