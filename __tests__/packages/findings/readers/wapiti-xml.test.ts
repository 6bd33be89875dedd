import { describe, expect, test } from '@jest/globals'
import { lines, readContent, readFixture } from '../reading.ts'

describe('Wapiti’s XML', () => {
  const reading = readFixture('wapiti.xml')

  test('vulnerabilities and anomalies are findings, rated from 0 to 4', () => {
    expect(reading).toMatchObject({ format: 'wapiti-xml', tools: ['wapiti'], categories: ['dast'] })
    expect(lines(reading).toSorted()).toEqual([
      'critical SQL Injection -',
      'high Internal Server Error -',
      'low Weak credentials -',
    ])
    expect(JSON.stringify(reading)).not.toContain('planted-value')
  })

  test('a report of another generator is not of this format', () => {
    const content = '<report><report_infos><info name="generatorName">other</info></report_infos></report>'
    expect(readContent(content).unreadable?.code).toBe('not-a-report')
  })

  test('a report without its vulnerabilities is none', () => {
    const content = '<report><report_infos><info name="generatorName">wapiti</info></report_infos></report>'
    expect(readContent(content).unreadable?.message).toContain('the element vulnerabilities is missing')
  })
})
