import { describe, expect, test } from '@jest/globals'
import { fixture, findingOf, lines, readContent, readFixture } from '../reading.ts'

const report = (changes: object): unknown => ({
  ...(JSON.parse(new TextDecoder().decode(fixture('semgrep-supply-chain.json'))) as object),
  ...changes,
})

describe('Semgrep’s supply chain', () => {
  test('a vulnerable dependency has the severity of its advisory', () => {
    const reading = readFixture('semgrep-supply-chain.json')
    expect(reading).toMatchObject({ format: 'semgrep-supply-chain', tools: ['semgrep'], categories: ['sca'] })
    expect(lines(reading)).toEqual([
      'medium ssc-2 web/package-lock.json:',
      'high CVE-2021-23337 web/package-lock.json:120',
    ])
    expect(findingOf(reading, 'CVE-2021-23337').package).toEqual({
      name: 'lodash',
      version: '4.17.20',
      fixedIn: '4.17.21',
    })
  })

  test('what was dismissed is suppressed', () => {
    expect(findingOf(readFixture('semgrep-supply-chain.json'), 'ssc-2').suppressed).toBe('Semgrep: dismissed')
  })

  test('a page that is not the last makes the report untrustworthy', () => {
    expect(readContent(report({ hasMore: true })).unreadable?.code).toBe('tool-failed')
  })

  test('all pages after one another are one report', () => {
    const pages = [report({ hasMore: true }), report({})].map((page) => JSON.stringify(page)).join('')
    const reading = readContent(pages)
    expect(reading.unreadable).toBeUndefined()
    expect(reading.findings).toHaveLength(4)
  })

  test('a report without findings is a scan that found nothing', () => {
    expect(readContent(report({ vulns: [] }))).toMatchObject({
      format: 'semgrep-supply-chain',
      categories: ['sca'],
      findings: [],
    })
  })
})
