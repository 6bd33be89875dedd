import { describe, expect, test } from '@jest/globals'
import { fixture, findingOf, lines, readContent, readFixture } from '../reading.ts'

const text = new TextDecoder().decode(fixture('checkmarx.xml'))

describe('Checkmarx SAST', () => {
  test('a result is a finding where its path ends', () => {
    const reading = readFixture('checkmarx.xml')
    expect(reading).toMatchObject({ format: 'checkmarx', tools: ['checkmarx'], categories: ['sast'] })
    expect(lines(reading)).toEqual([
      'info SQL_Injection web/src/orders.ts:30',
      'high SQL_Injection web/src/store.ts:21',
    ])
  })

  test('what is marked as not exploitable is suppressed', () => {
    expect(readFixture('checkmarx.xml').findings.map(({ suppressed }) => suppressed)).toEqual([
      'Checkmarx: not exploitable',
      undefined,
    ])
  })

  test('a report without queries is a scan that found nothing', () => {
    expect(readContent('<CxXMLResults ScanId="1"/>')).toMatchObject({ categories: ['sast'], findings: [] })
  })

  test('a query without a name is refused', () => {
    expect(readContent(text.replace('name="SQL_Injection"', '')).unreadable?.code).toBe('not-a-report')
  })

  test('the id stays when scan, line and node are others', () => {
    const moved = text.replaceAll('>21<', '>90<').replaceAll('1000001', '1000009')
    const only = (report: string) => report.replace(/<Result NodeId="\d+2"[\s\S]*?<\/Result>/, '')
    expect(findingOf(readContent(only(moved)), 'SQL_Injection').id).toBe(
      findingOf(readContent(only(text)), 'SQL_Injection').id,
    )
  })
})
