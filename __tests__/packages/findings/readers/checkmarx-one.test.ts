import { describe, expect, test } from '@jest/globals'
import { fixture, findingOf, lines, readContent, readFixture } from '../reading.ts'

const report = (changes: object): unknown => ({
  ...(JSON.parse(new TextDecoder().decode(fixture('checkmarx-one.json'))) as object),
  ...changes,
})

const dependency = (identifier: string, version = '') => ({
  type: 'sca',
  id: 'CVE-2021-23337',
  severity: 'HIGH',
  data: { packageIdentifier: `${identifier}${version}` },
})

describe('Checkmarx One', () => {
  test('the scanners of a scan speak for their categories', () => {
    const reading = readFixture('checkmarx-one.json')
    expect(reading).toMatchObject({
      format: 'checkmarx-one',
      categories: ['sast', 'sca', 'secrets', 'container', 'iac'],
    })
    expect(lines(reading)).toEqual([
      'high CVE-2021-23337 -',
      'medium Container Running As Root deploy/kubernetes/web.yaml:14',
      'critical CVE-2022-0778 web/Dockerfile:',
      'high aws-access-token web/src/config.ts:24',
      'high SQL_Injection web/src/store.ts:21',
    ])
  })

  test('a package is told from its identifier, and its version is not part of the id', () => {
    const read = (identifier: string) =>
      findingOf(readContent({ results: [dependency(identifier)] }), 'CVE-2021-23337')
    expect(read('Npm-lodash-4.17.20').package).toEqual({ name: 'lodash', version: '4.17.20' })
    expect(read('Maven-org.apache:log4j-1.2-api-2.14.1-rc1').package).toEqual({
      name: 'org.apache:log4j-1.2-api',
      version: '2.14.1-rc1',
    })
    expect(read('Npm-lodash-4.17.20').id).toBe(read('Npm-lodash-4.17.21').id)
  })

  test('what is marked as not exploitable is suppressed', () => {
    expect(findingOf(readFixture('checkmarx-one.json'), 'Container Running As Root').suppressed).toBe(
      'Checkmarx: not exploitable',
    )
  })

  test('a secret is nowhere in what is read', () => {
    expect(JSON.stringify(readFixture('checkmarx-one.json'))).not.toContain('planted-value')
  })

  test('results that are counted and not there make the report untrustworthy', () => {
    expect(readContent(report({ totalCount: 6 })).unreadable?.code).toBe('tool-failed')
  })

  test('a scan that found nothing does not say what it looked for', () => {
    expect(readContent(report({ results: [], totalCount: 0 }))).toMatchObject({
      format: 'checkmarx-one',
      categories: [],
      findings: [],
    })
  })

  test('the exported report has a finding for each vulnerability and each place', () => {
    const reading = readFixture('checkmarx-one-export.json')
    expect(reading).toMatchObject({ format: 'checkmarx-one', categories: ['sast', 'iac'] })
    expect(lines(reading)).toEqual([
      'medium Missing Limits deploy/kubernetes/web.yaml:',
      'high Reflected_XSS web/page/shop.ts:17',
      'low Reflected_XSS web/page/shop.ts:30',
    ])
  })

  test('packages of an exported report are not passed over in silence', () => {
    const exported = {
      scanResults: { resultsList: [] },
      scaScanResults: { packages: [{ packageName: 'a' }] },
    }
    expect(readContent(exported).unreadable?.code).toBe('tool-failed')
  })

  test.each([
    { scanResults: { resultsList: null } },
    { scanResults: { resultsList: [] }, iacScanResults: { technology: null } },
    { scanResults: { sast: { languages: [{}] } } },
  ])('an exported report without its lists is refused: %j', (content) => {
    expect(readContent(content).unreadable?.code).toBe('not-a-report')
  })

  test('vulnerabilities by scanner and language are read as well', () => {
    const node = { fileName: '/web/src/a.ts', line: 4 }
    const queries = [{ queryName: 'XSS', vulnerabilities: [{ id: '1', severity: 'Medium', nodes: [node] }] }]
    const reading = readContent({
      scanResults: { sast: { languages: [{ languageName: 'JavaScript', queries }] } },
    })
    expect(lines(reading)).toEqual(['medium XSS web/src/a.ts:4'])
  })
})
