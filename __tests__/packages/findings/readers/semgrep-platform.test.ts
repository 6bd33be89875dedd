import { describe, expect, test } from '@jest/globals'
import { fixture, lines, readContent, readFixture } from '../reading.ts'

const page = JSON.parse(new TextDecoder().decode(fixture('semgrep-platform.json'))) as { findings: object[] }

describe('Semgrep’s platform', () => {
  test('a finding has the severity that Semgrep gives it', () => {
    const reading = readFixture('semgrep-platform.json')
    expect(reading).toMatchObject({ format: 'semgrep-platform', tools: ['semgrep'], categories: ['sast'] })
    expect(lines(reading)).toEqual([
      'low javascript.lang.security.audit.eval web/src/api.ts:5',
      'high javascript.lang.security.audit.sqli web/src/store.ts:21',
    ])
  })

  test('what was settled on the platform is suppressed', () => {
    expect(readFixture('semgrep-platform.json').findings.map(({ suppressed }) => suppressed)).toEqual([
      'Semgrep: muted',
      undefined,
    ])
  })

  test('pages after one another are one report', () => {
    const pages = [page, { findings: [] }, page].map((each) => JSON.stringify(each)).join('\n')
    expect(readContent(pages).findings).toHaveLength(4)
  })

  test('a dependency and a secret are of their categories', () => {
    const [finding] = page.findings
    const dependency = { ...finding, found_dependency: { package: 'lodash', version: '4.17.20' } }
    const secret = { ...finding, validation_state: 'confirmed_valid' }
    expect(readContent({ findings: [dependency, secret] }).categories).toEqual(['sca', 'secrets'])
  })

  test('a page without findings does not say whose it is', () => {
    expect(readContent({ findings: [] }).unreadable?.code).toBe('unknown-format')
  })

  test('a finding without its rule is not passed over', () => {
    const findings = [...page.findings, { match_based_id: 'x', severity: 'high' }]
    expect(readContent({ findings }).unreadable?.code).toBe('unknown-format')
  })
})
