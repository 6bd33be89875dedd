import { describe, expect, test } from '@jest/globals'
import { fixture, lines, readContent, readFixture } from '../reading.ts'

const report = (changes: object): unknown => ({
  ...(JSON.parse(new TextDecoder().decode(fixture('horusec.json'))) as object),
  ...changes,
})

describe('Horusec', () => {
  test('what its scanners found is of their categories', () => {
    const reading = readFixture('horusec.json')
    expect(reading).toMatchObject({ format: 'horusec', categories: ['sast', 'sca', 'secrets'] })
    expect(lines(reading)).toEqual([
      'high 1094499 web/package-lock.json:',
      'critical HS-LEAKS-2 web/src/config.ts:24',
      'low Possible hardcoded password worker/shop_worker/delivery.py:3',
    ])
  })

  test('what was accepted or marked as false is suppressed', () => {
    expect(readFixture('horusec.json').findings[0]?.suppressed).toBe('Horusec: false positive')
  })

  test('a secret, in the code or quoted in a title, is nowhere in what is read', () => {
    expect(JSON.stringify(readFixture('horusec.json'))).not.toContain('planted-value')
  })

  test.each([[[]], [null]])('%j vulnerabilities are a scan that found nothing', (analysisVulnerabilities) => {
    expect(readContent(report({ analysisVulnerabilities }))).toMatchObject({
      categories: ['sast', 'secrets'],
      findings: [],
    })
  })

  test.each([{ status: 'error' }, { errors: 'yarn audit returned an error' }])(
    '%j is a failed scan',
    (changes) => {
      expect(readContent(report(changes)).unreadable?.code).toBe('tool-failed')
    },
  )
})
