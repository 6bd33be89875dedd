import { describe, expect, test } from '@jest/globals'
import { fixture, lines, readContent, readFixture } from '../reading.ts'

const entries = new TextDecoder()
  .decode(fixture('noseyparker.jsonl'))
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as object)

describe('Nosey Parker', () => {
  test('each place of a secret is a finding, which it does not rate', () => {
    const reading = readFixture('noseyparker.jsonl')
    expect(reading).toMatchObject({ format: 'noseyparker', categories: ['secrets'] })
    expect(lines(reading)).toEqual([
      'unknown Generic API Key web/src/api.ts:9',
      'unknown np.aws.1 web/src/config.ts:24',
      'unknown np.aws.1 web/test/config.test.ts:3',
    ])
  })

  test('its JSON has the same findings', () => {
    expect(readContent(entries).findings).toEqual(readFixture('noseyparker.jsonl').findings)
  })

  test('a match that was rejected is suppressed', () => {
    expect(readFixture('noseyparker.jsonl').findings.map(({ suppressed }) => suppressed)).toEqual([
      undefined,
      undefined,
      'rejected in Nosey Parker',
    ])
  })

  test('the secret is nowhere in what is read', () => {
    expect(JSON.stringify(readFixture('noseyparker.jsonl'))).not.toMatch(/planted|cGxhbnRlZC12YWx1ZQ/)
  })

  test('a secret without a place is refused', () => {
    expect(readContent({ ...entries[0], matches: [] }).unreadable?.code).toBe('not-a-report')
  })
})
