import { describe, expect, test } from '@jest/globals'
import { fixture, findingOf, lines, readContent, readFixture } from '../reading.ts'

const text = new TextDecoder().decode(fixture('veracode.xml'))

describe('Veracode’s detailed report', () => {
  test('flaws and components are of the categories of their scans', () => {
    const reading = readFixture('veracode.xml')
    expect(reading).toMatchObject({
      format: 'veracode',
      tools: ['veracode'],
      categories: ['sast', 'sca', 'dast'],
    })
    expect(lines(reading)).toEqual([
      'info CWE-89 -',
      'high CWE-89 com/example/Order.java:30',
      'high CWE-89 com/example/Store.java:21',
      'critical CVE-2022-42889 shop.war/WEB-INF/lib/commons-text-1.9.jar:',
    ])
  })

  test('a flaw whose mitigation was accepted is suppressed', () => {
    expect(readFixture('veracode.xml').findings.map(({ suppressed }) => suppressed)).toEqual([
      undefined,
      'Veracode: mitigation accepted',
      undefined,
      undefined,
    ])
  })

  test('a flaw that is fixed is still listed, and suppressed', () => {
    const fixed = text.replaceAll('remediation_status="New"', 'remediation_status="Fixed"')
    expect(
      readContent(fixed).findings.filter(({ suppressed }) => suppressed === 'Veracode: fixed'),
    ).toHaveLength(2)
  })

  test('the version of a component is no part of the id', () => {
    const id = (report: string) => findingOf(readContent(report), 'CVE-2022-42889').id
    expect(findingOf(readContent(text), 'CVE-2022-42889').package).toEqual({
      name: 'org.apache.commons:commons-text',
      version: '1.9',
    })
    expect(id(text.replaceAll('1.9', '1.8'))).toBe(id(text))
  })

  test('a scan that found nothing speaks for its category', () => {
    const empty = '<detailedreport><static-analysis rating="A"/><severity level="5"/></detailedreport>'
    expect(readContent(empty)).toMatchObject({ categories: ['sast'], findings: [] })
  })

  test.each(['severity="4" categoryname', 'cweid="89" sourcefile'])(
    'a flaw without %s is refused',
    (attribute) => {
      expect(readContent(text.replace(attribute, attribute.split(' ')[1] ?? '')).unreadable?.code).toBe(
        'not-a-report',
      )
    },
  )
})
