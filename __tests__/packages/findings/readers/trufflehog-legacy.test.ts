import { describe, expect, test } from '@jest/globals'
import { fixture, lines, readContent, readFixture } from '../reading.ts'

const entries = new TextDecoder()
  .decode(fixture('trufflehog-legacy.jsonl'))
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as object)

describe('truffleHog 2', () => {
  test('a find has no severity, so it reaches every threshold', () => {
    const reading = readFixture('trufflehog-legacy.jsonl')
    expect(reading).toMatchObject({
      format: 'trufflehog-legacy',
      tools: ['trufflehog'],
      categories: ['secrets'],
    })
    expect(lines(reading)).toEqual([
      'unknown RSA private key keys/deploy.pem:',
      'unknown Generic Secret web/src/config.ts:',
    ])
  })

  test('the array that truffleHog3 wrote has the same findings', () => {
    expect(readContent(entries).findings).toEqual(readFixture('trufflehog-legacy.jsonl').findings)
  })

  test('the secret is nowhere in what is read', () => {
    expect(JSON.stringify(readFixture('trufflehog-legacy.jsonl'))).not.toContain('planted-value')
  })

  test('a find in another commit is one more finding, with an id of its own', () => {
    const [entry] = entries
    const { findings } = readContent([entry, { ...entry, commitHash: '2' }])
    expect(new Set(findings.map(({ id }) => id)).size).toBe(2)
  })

  test('a path that was retyped is refused', () => {
    expect(readContent([{ ...entries[0], path: 4 }]).unreadable?.code).toBe('not-a-report')
  })
})
