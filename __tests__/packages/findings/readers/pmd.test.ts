import { describe, expect, test } from '@jest/globals'
import { fixture, lines, readContent, readFixture } from '../reading.ts'

const report = (changes: object): unknown => ({
  ...(JSON.parse(new TextDecoder().decode(fixture('pmd.json'))) as object),
  ...changes,
})

describe('PMD', () => {
  test('the priority of a rule is its severity: 1 is critical, 5 is info', () => {
    const reading = readFixture('pmd.json')
    expect(reading).toMatchObject({ format: 'pmd', tools: ['pmd'], categories: ['sast'] })
    expect(lines(reading)).toEqual([
      'critical HardCodedCryptoKey src/main/java/Shop.java:12',
      'medium UnusedLocalVariable src/main/java/Shop.java:20',
      'medium EmptyCatchBlock src/main/java/Shop.java:30',
    ])
  })

  test('what the source suppresses is suppressed', () => {
    expect(readFixture('pmd.json').findings.map(({ suppressed }) => suppressed)).toEqual([
      undefined,
      undefined,
      'nothing to do',
    ])
  })

  test('a report without findings is a scan that found nothing', () => {
    expect(readContent(report({ files: [], suppressedViolations: [] }))).toMatchObject({
      format: 'pmd',
      categories: ['sast'],
      findings: [],
    })
  })

  test.each(['processingErrors', 'configurationErrors'])('%s make the report untrustworthy', (list) => {
    expect(readContent(report({ [list]: [{ message: 'x' }] })).unreadable?.code).toBe('tool-failed')
  })

  test('a violation without its rule is refused', () => {
    const files = [{ filename: 'a.java', violations: [{ beginline: 1, priority: 1, description: 'x' }] }]
    expect(readContent(report({ files })).unreadable?.code).toBe('not-a-report')
  })
})
