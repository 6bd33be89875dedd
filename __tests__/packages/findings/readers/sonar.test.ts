import { describe, expect, test } from '@jest/globals'
import { fixture, findingOf, lines, readContent, readFixture } from '../reading.ts'

type Page = Record<string, unknown> & { readonly issues: readonly Record<string, unknown>[] }
const page = JSON.parse(new TextDecoder().decode(fixture('sonar.json'))) as Page
const counted = (total: number, pageIndex: number) => ({
  ...page,
  paging: { pageIndex, pageSize: 3, total },
  total,
})

describe('Sonar', () => {
  test('an issue has the severity that Sonar gives it, of which BLOCKER is the worst', () => {
    const reading = readFixture('sonar.json')
    expect(reading).toMatchObject({ format: 'sonar', tools: ['sonar'], categories: ['sast', 'secrets'] })
    expect(lines(reading)).toEqual([
      'low javascript:S1481 web/src/api.ts:5',
      'high secrets:S6290 web/src/config.ts:24',
      'critical javascript:S2077 web/src/store.ts:21',
    ])
  })

  test('what was settled in Sonar is suppressed', () => {
    expect(findingOf(readFixture('sonar.json'), 'javascript:S1481').suppressed).toBe('Sonar: false-positive')
  })

  test('a page of several makes the report untrustworthy', () => {
    expect(readContent(counted(6, 1)).unreadable?.code).toBe('tool-failed')
  })

  test('all pages after one another are one report', () => {
    const reading = readContent(`${JSON.stringify(counted(6, 1))}\n${JSON.stringify(counted(6, 2))}`)
    expect(reading.unreadable).toBeUndefined()
    expect(reading.findings).toHaveLength(6)
  })

  test('a hotspot has the probability that Sonar gives it', () => {
    const hotspot = {
      key: 'h1',
      component: 'shop:web/src/api.ts',
      project: 'shop',
      ruleKey: 'javascript:S4790',
      vulnerabilityProbability: 'HIGH',
      status: 'REVIEWED',
      resolution: 'SAFE',
      message: 'x',
      line: 4,
    }
    const reading = readContent({ paging: { pageIndex: 1, pageSize: 100, total: 1 }, hotspots: [hotspot] })
    expect(lines(reading)).toEqual(['high javascript:S4790 web/src/api.ts:4'])
    expect(reading.findings[0]?.suppressed).toBe('Sonar: safe')
  })

  test('a page without issues is an analysis that found nothing', () => {
    const empty = { issues: [], components: [], paging: { pageIndex: 1, pageSize: 100, total: 0 } }
    expect(readContent(empty)).toMatchObject({ format: 'sonar', categories: ['sast'], findings: [] })
  })

  test('the digest of a secret’s line is no part of the id', () => {
    const read = (hash: string) =>
      findingOf(
        readContent({ ...page, issues: page.issues.map((issue) => ({ ...issue, hash })) }),
        'secrets:S6290',
      )
    expect(read('1').id).toBe(read('2').id)
  })
})
