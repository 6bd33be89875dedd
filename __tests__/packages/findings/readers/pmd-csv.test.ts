import { describe, expect, test } from '@jest/globals'
import { fixture, lines, readContent, readFixture } from '../reading.ts'

const text = new TextDecoder().decode(fixture('pmd.csv'))

describe('PMD as CSV', () => {
  test('a row is a finding with the severity of its rule', () => {
    const reading = readFixture('pmd.csv', { root: '/srv/shop' })
    expect(reading).toMatchObject({ format: 'pmd-csv', tools: ['pmd'], categories: ['sast'] })
    expect(lines(reading)).toEqual([
      'critical HardCodedCryptoKey src/main/java/Shop.java:12',
      'low UnusedLocalVariable src/main/java/Shop.java:20',
    ])
  })

  test('a header without rows is a scan that found nothing', () => {
    expect(readContent(`${text.split('\n')[0]}\n`)).toMatchObject({ format: 'pmd-csv', findings: [] })
  })

  test('a row without its rule is refused', () => {
    expect(readContent(text.replace('"UnusedLocalVariable"', '""')).unreadable).toEqual({
      code: 'not-a-report',
      message: 'Row 2 under the header has no Rule.',
    })
  })
})
