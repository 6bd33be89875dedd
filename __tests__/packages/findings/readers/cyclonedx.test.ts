import { describe, expect, test } from '@jest/globals'
import { lines, readContent, readFixture } from '../reading.ts'

const bom = (more: object): object => ({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1, ...more })

describe('CycloneDX', () => {
  test('a vulnerability is a finding for each component that it affects', () => {
    const reading = readFixture('cyclonedx-vex.json')
    expect(reading).toMatchObject({ format: 'cyclonedx', tools: ['trivy'], categories: ['container'] })
    expect(
      reading.findings.map(({ severity, rule, package: subject }) => [severity, rule, subject?.name]),
    ).toEqual([
      ['critical', 'CVE-2024-0180', '@scope/lib'],
      ['critical', 'CVE-2024-0180', 'libssl3'],
      ['medium', 'CVE-2024-0181', 'other'],
      ['unknown', 'CVE-2024-0182', undefined],
    ])
  })

  test('what its maker says is not affected is suppressed; what is in triage is not', () => {
    expect(readFixture('cyclonedx-vex.json').findings.map(({ suppressed }) => suppressed)).toEqual([
      undefined,
      undefined,
      'not_affected: code_not_reachable',
      undefined,
    ])
  })

  test.each([
    ['the worst word, whatever its place', [{ severity: 'low' }, { severity: 'high' }], 'high'],
    ['a word before a score', [{ score: 9.8 }, { severity: 'low' }], 'low'],
    ['a score where there are no words', [{ score: 9.8 }], 'critical'],
    ['unknown where there is neither', [{ severity: 'unknown' }, { score: 0 }], 'unknown'],
  ])('the severity is %s', (_, ratings, expected) => {
    const reading = readContent(bom({ vulnerabilities: [{ id: 'CVE-1', ratings }] }))
    expect(lines(reading)).toEqual([`${expected} CVE-1 -`])
  })

  test('the id stays when the component’s version is another', () => {
    const id = (version: string) => {
      const ref = `pkg:npm/a@${version}`
      const vulnerabilities = [{ id: 'CVE-1', affects: [{ ref }] }]
      return readContent(
        bom({ components: [{ 'bom-ref': ref, name: 'a', version, purl: ref }], vulnerabilities }),
      ).findings[0]?.id
    }
    expect(id('1.0.0')).toBe(id('2.0.0'))
  })

  test('a list of components says nothing about weaknesses, unless the caller says so', () => {
    expect(readContent(bom({ components: [] }))).toMatchObject({ categories: [], findings: [] })
    expect(readContent(bom({ vulnerabilities: [] })).categories).toEqual(['sca'])
    expect(readContent(bom({}), { categories: ['sca'] }).categories).toEqual(['sca'])
  })

  test('a vulnerability without an id is no report', () => {
    expect(readContent(bom({ vulnerabilities: [{}] })).unreadable?.code).toBe('not-a-report')
  })
})
