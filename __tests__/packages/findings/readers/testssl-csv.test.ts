import { describe, expect, test } from '@jest/globals'
import { lines, readContent, readFixture } from '../reading.ts'

describe('testssl.sh’s CSV', () => {
  test('its findings are those of the JSON, but for what the fixtures do not share', () => {
    const reading = readFixture('testssl.csv')
    expect(reading).toMatchObject({ format: 'testssl-csv', tools: ['testssl'], categories: ['dast'] })
    expect(lines(reading).toSorted()).toEqual(['high DROWN -', 'high DROWN -', 'low TLS1 -'])
    expect(readFixture('testssl.json').findings).toEqual(expect.arrayContaining([...reading.findings]))
  })

  test('a header alone is a scan that found nothing', () => {
    const content = '"id","fqdn/ip","port","severity","finding","cve","cwe"\n'
    expect(readContent(content)).toMatchObject({ format: 'testssl-csv', categories: ['dast'], findings: [] })
  })

  test.each(['"TLS1","a","443"\n', '"","a","443","LOW","offered","",""\n'])(
    'the row %j is no report',
    (row) => {
      const content = `"id","fqdn/ip","port","severity","finding","cve","cwe"\n${row}`
      expect(readContent(content).unreadable?.code).toBe('not-a-report')
    },
  )
})
