import { describe, expect, test } from '@jest/globals'
import { lines, readContent, readFixture } from '../reading.ts'

describe('Nikto’s CSV', () => {
  test('each line with a method is a finding', () => {
    const reading = readFixture('nikto.csv')
    expect(reading).toMatchObject({ format: 'nikto-csv', tools: ['nikto'], categories: ['dast'] })
    expect(lines(reading).toSorted()).toEqual(['unknown OSVDB-3092 -', 'unknown nikto -'])
  })

  test('a host’s line alone is a scan that found nothing', () => {
    const content = '"Nikto - v2.5.0/"\n"shop.example","192.0.2.1","443","","","","nginx"\n'
    expect(readContent(content)).toMatchObject({ format: 'nikto-csv', categories: ['dast'], findings: [] })
  })

  test('a first line alone is a scan that broke off', () => {
    expect(readContent('"Nikto - v2.5.0/"\n').unreadable?.code).toBe('not-a-report')
  })

  test('a line that is cut off is no report', () => {
    const content = '"Nikto - v2.5.0/"\n"shop.example","192.0.2.1","443","OSVDB-3092","GET"\n'
    expect(readContent(content).unreadable).toEqual({
      code: 'not-a-report',
      message: 'reports/report.json: row 1 has fewer than 7 cells, which Nikto writes.',
    })
  })
})
