import { describe, expect, test } from '@jest/globals'
import { findingOf, lines, readContent, readFixture } from '../reading.ts'

const config = { config: { protocol_version: 'v1.0.0', scan_level: 'symbol' } }
const finding = { osv: 'GO-2024-0001', trace: [{ module: 'golang.org/x/text', version: 'v0.3.5' }] }

describe('govulncheck', () => {
  test('a vulnerability is one finding, which says how far the code reaches it', () => {
    const reading = readFixture('govulncheck.json')
    expect(reading).toMatchObject({ format: 'govulncheck', categories: ['sca'] })
    expect([...lines(reading)].sort()).toEqual([
      'unknown GO-2024-0001 cmd/shop/main.go:12',
      'unknown GO-2024-0002 -',
    ])
    expect(findingOf(reading, 'GO-2024-0001')).toMatchObject({
      message: 'golang.org/x/text is called: A weakness',
      aliases: ['CVE-2024-0160', 'GHSA-oooo-2222-0001'],
      package: { name: 'golang.org/x/text', version: 'v0.3.5', fixedIn: 'v0.3.8' },
    })
    expect(findingOf(reading, 'GO-2024-0002').message).toBe('stdlib is imported: Another weakness')
  })

  test('the messages are also read as one array, and alone', () => {
    expect(readContent([config, { finding }]).findings[0]?.message).toBe(
      'golang.org/x/text is required: GO-2024-0001',
    )
    expect(readContent(config)).toMatchObject({ format: 'govulncheck', categories: ['sca'], findings: [] })
  })

  test('a severity that a database of one’s own gives is used', () => {
    const osv = {
      id: 'GO-2024-0001',
      severity: [{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' }],
    }
    expect(readContent([config, { osv }, { finding }]).findings[0]?.severity).toBe('critical')
    expect(
      readContent([config, { osv: { ...osv, severity: 'Low' } }, { finding }]).findings[0]?.severity,
    ).toBe('low')
  })

  test('the document of the first versions has one finding for all symbols', () => {
    const reading = readFixture('govulncheck-legacy.json')
    expect(reading.findings.map(({ message }) => message)).toEqual(['stdlib is called: A weakness'])
  })

  test.each([
    ['a finding without a trace', { finding: { osv: 'GO-2024-0001' } }],
    ['a finding with an empty trace', { finding: { osv: 'GO-2024-0001', trace: [] } }],
    ['a message without content', {}],
  ])('%s is no report', (_, message) => {
    expect(readContent([config, message]).unreadable?.code).toBe('not-a-report')
  })
})
