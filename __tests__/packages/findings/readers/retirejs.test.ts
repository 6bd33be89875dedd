import { describe, expect, test } from '@jest/globals'
import { lines, readContent, readFixture } from '../reading.ts'

const report = (file: string, version: string, errors: readonly string[] = []): object => ({
  version: '5.2.0',
  data: [
    {
      file,
      results: [{ component: 'jquery', version, vulnerabilities: [{ severity: 'high', identifiers: {} }] }],
    },
  ],
  errors,
})

describe('Retire.js', () => {
  test('two advisories of one CVE in one file are one finding, with the worse severity', () => {
    const reading = readFixture('retirejs.json')
    expect(reading).toMatchObject({ format: 'retirejs', categories: ['sca'] })
    expect(lines(reading)).toEqual([
      'high CVE-2024-0230 web/static/jquery-1.8.0.min.js:',
      'low retirejs-jquery web/static/jquery-1.8.0.min.js:',
      'low retirejs-jquery web/static/jquery-1.8.0.min.js:',
    ])
  })

  test('the version in a file’s name is not part of the id', () => {
    const id = (version: string) => readContent(report(`jquery-${version}.js`, version)).findings[0]?.id
    expect(id('1.8.0')).toBe(id('1.9.0'))
  })

  test('an error makes the report untrustworthy', () => {
    expect(readContent(report('a.js', '1', ['could not be read'])).unreadable?.code).toBe('tool-failed')
  })
})
