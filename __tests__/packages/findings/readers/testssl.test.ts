import { describe, expect, test } from '@jest/globals'
import { lines, readContent, readFixture } from '../reading.ts'

const check = (changes: object): object => ({
  id: 'TLS1',
  ip: 'shop.example/192.0.2.1',
  port: '443',
  severity: 'LOW',
  finding: 'offered',
  ...changes,
})

describe('testssl.sh’s JSON', () => {
  test('what is not fine is a finding, one for each CVE; the grade sums them up and is none', () => {
    const reading = readFixture('testssl.json')
    expect(reading).toMatchObject({ format: 'testssl', tools: ['testssl'], categories: ['dast'] })
    expect(lines(reading).toSorted()).toEqual([
      'high DROWN -',
      'high DROWN -',
      'info engine_problem -',
      'low TLS1 -',
    ])
    expect(reading.findings.flatMap(({ aliases }) => aliases ?? []).sort()).toEqual([
      'CVE-2016-0703',
      'CVE-2016-0800',
    ])
  })

  test('the structured JSON has sections of checks for each host', () => {
    const host = {
      targetHost: 'shop.example',
      ip: '192.0.2.1',
      port: '443',
      protocols: [check({})],
      pretest: [],
    }
    const reading = readContent({ Invocation: 'testssl.sh', scanResult: [host] })
    expect([reading.format, lines(reading)]).toEqual(['testssl', ['low TLS1 -']])
  })

  test.each([
    ['a host that could not be reached', [check({ id: 'scanProblem', severity: 'FATAL' })]],
    ['a scan that was interrupted', [check({ id: 'scanTime', severity: 'WARN' })]],
    ['no host at all', { Invocation: 'testssl.sh', scanResult: [] }],
  ])('%s makes it untrustworthy', (_, content) => {
    expect(readContent(content).unreadable?.code).toBe('tool-failed')
  })
})
