import { describe, expect, test } from '@jest/globals'
import { fixture, lines, readContent, readFixture } from '../reading.ts'

const report = (changes: object): unknown => ({
  ...(JSON.parse(new TextDecoder().decode(fixture('veracode-pipeline.json'))) as object),
  ...changes,
})

describe('Veracode’s pipeline scan', () => {
  test('a finding has the level that Veracode gives it', () => {
    const reading = readFixture('veracode-pipeline.json')
    expect(reading).toMatchObject({ format: 'veracode-pipeline', tools: ['veracode'], categories: ['sast'] })
    expect(lines(reading)).toEqual([
      'info CWE-117 com/example/Log.java:',
      'high CWE-89 com/example/Store.java:21',
    ])
  })

  test('a report without findings is a scan that found nothing', () => {
    expect(readContent(report({ findings: [] }))).toMatchObject({
      format: 'veracode-pipeline',
      categories: ['sast'],
      findings: [],
    })
  })

  test('a scan that did not succeed makes the report untrustworthy', () => {
    expect(readContent(report({ scan_status: 'FAILURE' })).unreadable?.code).toBe('tool-failed')
  })

  test('findings that were retyped are refused', () => {
    expect(readContent(report({ findings: {} })).unreadable?.code).toBe('not-a-report')
  })
})
