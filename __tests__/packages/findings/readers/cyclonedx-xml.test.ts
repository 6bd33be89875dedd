import { describe, expect, test } from '@jest/globals'
import { lines, readContent, readFixture } from '../reading.ts'

describe('CycloneDX’s XML', () => {
  test('the list of vulnerabilities', () => {
    const reading = readFixture('cyclonedx.xml')
    expect(reading).toMatchObject({ format: 'cyclonedx-xml', tools: ['grype'], categories: ['sca'] })
    expect(lines(reading)).toEqual(['high CVE-2024-0180 -', 'medium CVE-2024-0181 -'])
    expect(reading.findings[0]).toMatchObject({
      aliases: ['GHSA-vvvv-2222-0001'],
      package: { name: 'org.dom4j/dom4j', version: '2.1.1' },
    })
    expect(reading.findings[1]?.suppressed).toBe('false_positive: no reason given')
  })

  test('the extension of older versions, in a component and at the end', () => {
    const reading = readFixture('cyclonedx-extension.xml')
    expect(reading.categories).toEqual(['container'])
    expect(reading.findings.map(({ severity, package: subject }) => [severity, subject?.name])).toEqual([
      ['critical', 'jackson-databind'],
      ['medium', 'bash'],
    ])
  })

  test('a list of components speaks for no category', () => {
    const content = '<bom xmlns="http://cyclonedx.org/schema/bom/1.6" version="1"><components/></bom>'
    expect(readContent(content)).toMatchObject({ format: 'cyclonedx-xml', categories: [], findings: [] })
  })

  test('a vulnerability without an id is no report', () => {
    const list = '<vulnerabilities><vulnerability/></vulnerabilities>'
    const content = `<bom xmlns="http://cyclonedx.org/schema/bom/1.6" version="1">${list}</bom>`
    expect(readContent(content).unreadable?.code).toBe('not-a-report')
  })
})
