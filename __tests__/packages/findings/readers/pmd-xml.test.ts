import { describe, expect, test } from '@jest/globals'
import { fixture, findingOf, lines, readContent, readFixture } from '../reading.ts'

const text = new TextDecoder().decode(fixture('pmd.xml'))

describe('PMD as XML', () => {
  test('a violation has the severity of its rule', () => {
    const reading = readFixture('pmd.xml', { root: '/srv/shop' })
    expect(reading).toMatchObject({ format: 'pmd-xml', tools: ['pmd'], categories: ['sast'] })
    expect(lines(reading)).toEqual([
      'unknown suppressed src/main/java/Shop.java:',
      'high HardCodedCryptoKey src/main/java/Shop.java:12',
    ])
  })

  test('what the source suppresses is suppressed', () => {
    expect(findingOf(readFixture('pmd.xml'), 'suppressed').suppressed).toBe('suppressed in the source')
  })

  test('a report without files is a scan that found nothing', () => {
    expect(readContent('<pmd version="7.7.0"/>')).toMatchObject({ categories: ['sast'], findings: [] })
  })

  test.each(['<error filename="a.java" msg="x"/>', '<configerror rule="R" msg="x"/>'])(
    '%s makes the report untrustworthy',
    (element) => {
      expect(readContent(text.replace('</pmd>', `${element}</pmd>`)).unreadable?.code).toBe('tool-failed')
    },
  )

  test('a violation without its rule is refused', () => {
    expect(readContent(text.replace('rule="HardCodedCryptoKey"', '')).unreadable?.code).toBe('not-a-report')
  })
})
