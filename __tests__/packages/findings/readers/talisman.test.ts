import { describe, expect, test } from '@jest/globals'
import { fixture, lines, readContent, readFixture } from '../reading.ts'

const report = (changes: object): unknown => ({
  ...(JSON.parse(new TextDecoder().decode(fixture('talisman.json'))) as object),
  ...changes,
})

describe('Talisman', () => {
  test('failures and warnings have the severity that Talisman gives them', () => {
    const reading = readFixture('talisman.json')
    expect(reading).toMatchObject({ format: 'talisman', categories: ['secrets'] })
    expect(lines(reading)).toEqual([
      'low filename id_rsa.md:',
      'high filecontent web/src/config.ts:',
      'low filecontent web/src/config.ts:',
    ])
  })

  test('what .talismanrc ignores is suppressed', () => {
    expect(readFixture('talisman.json').findings[0]?.suppressed).toBe('ignored in .talismanrc')
  })

  test('the message, which quotes the secret, is nowhere in what is read', () => {
    expect(JSON.stringify(readFixture('talisman.json'))).not.toContain('planted-value')
  })

  test('a report without findings is a scan that found nothing', () => {
    expect(readContent(report({ results: [] }))).toMatchObject({
      format: 'talisman',
      categories: ['secrets'],
      findings: [],
    })
  })

  test.each([[{}], [[{ filename: 'a.ts' }]]])('results of %j are refused', (results) => {
    expect(readContent(report({ results })).unreadable?.code).toBe('not-a-report')
  })
})
