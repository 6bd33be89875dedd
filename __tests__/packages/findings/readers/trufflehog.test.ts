import { describe, expect, test } from '@jest/globals'
import { fixture, findingOf, lines, readContent, readFixture } from '../reading.ts'

const [first = ''] = new TextDecoder().decode(fixture('trufflehog.jsonl')).split('\n')
const result = JSON.parse(first) as object

describe('TruffleHog', () => {
  test('a live secret is critical, one that could not be tried high, an unverified one medium', () => {
    const reading = readFixture('trufflehog.jsonl')
    expect(reading).toMatchObject({ format: 'trufflehog', categories: ['secrets'] })
    expect(lines(reading)).toEqual([
      'medium URI /etc/shop.conf:',
      'high Github notes.txt:3',
      'critical AWS web/src/config.ts:24',
    ])
  })

  test('a single secret is a report as well', () => {
    expect(lines(readContent(result))).toEqual(['critical AWS web/src/config.ts:24'])
  })

  test('a source without files is read without one', () => {
    const slack = {
      ...result,
      SourceMetadata: { Data: { Slack: { channel_id: 'C1', link: 'https://slack.example' } } },
    }
    expect(lines(readContent(slack))).toEqual(['critical AWS -'])
  })

  test('the secret is nowhere in what is read', () => {
    expect(JSON.stringify(readFixture('trufflehog.jsonl'))).not.toContain('planted')
  })

  test('nothing is what it writes when it finds nothing, and what a scan writes that did not run', () => {
    expect(readContent('').unreadable?.code).toBe('empty')
  })

  test.each([
    ['Verified', 'true'],
    ['Verified', null],
    ['SourceMetadata', {}],
    ['DetectorName', 4],
  ])('a %s of %j is refused', (name, value) => {
    expect(readContent({ ...result, [name]: value }).unreadable?.code).toBe('not-a-report')
  })

  test('a line of a log between the results is refused', () => {
    const log = '{"level":"info-0","msg":"running source"}'
    expect(readContent(`${log}\n${first}`).unreadable).toBeDefined()
  })

  test('the id stays when commit, line and secret are others', () => {
    const place = { commit: '2', file: 'web/src/config.ts', line: 90 }
    const moved = { ...result, SourceMetadata: { Data: { Git: place } }, Raw: 'other', RawV2: 'other' }
    expect(findingOf(readContent(moved), 'AWS').id).toBe(findingOf(readContent(result), 'AWS').id)
  })
})
