import { describe, expect, test } from '@jest/globals'
import { lines, readContent, readFixture } from '../reading.ts'

describe('Nikto’s XML', () => {
  const reading = readFixture('nikto.xml')

  test('each item is a finding of unknown severity, without a password', () => {
    expect(reading).toMatchObject({ format: 'nikto-xml', tools: ['nikto'], categories: ['dast'] })
    expect(lines(reading).toSorted()).toEqual(['unknown 700007 -', 'unknown 999103 -'])
    expect(JSON.stringify(reading)).not.toContain('planted-value')
  })

  test('its findings are those of the JSON', () => {
    const ids = (name: string): readonly string[] => readFixture(name).findings.map(({ id }) => id)
    expect(ids('nikto.xml')).toEqual(ids('nikto.json'))
  })

  test('a scan of no host is a failure', () => {
    expect(readContent('<niktoscan/>').unreadable?.code).toBe('tool-failed')
  })

  test('an item without its description is no report', () => {
    const content = '<niktoscan><scandetails><item id="1"/></scandetails></niktoscan>'
    expect(readContent(content).unreadable?.code).toBe('not-a-report')
  })
})
