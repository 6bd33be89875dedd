import { describe, expect, test } from '@jest/globals'
import { lines, readContent, readFixture } from '../reading.ts'

describe('truffleHog3', () => {
  test('a find has the severity of its rule', () => {
    const reading = readFixture('trufflehog3.json')
    expect(reading).toMatchObject({ format: 'trufflehog3', categories: ['secrets'] })
    expect(lines(reading)).toEqual(['high aws notes.txt:3', 'medium high-entropy web/src/config.ts:24'])
  })

  test('the secret is nowhere in what is read', () => {
    expect(JSON.stringify(readFixture('trufflehog3.json'))).not.toContain('planted-value')
  })

  test('an empty array is its report where the caller says so', () => {
    expect(readContent('[]', { format: 'trufflehog3' })).toMatchObject({
      tools: ['trufflehog3'],
      findings: [],
    })
  })

  test('a severity that was retyped is refused', () => {
    const entry = { rule: { id: 'aws', severity: 3 }, path: 'a', secret: 'x' }
    expect(readContent([entry]).unreadable?.code).toBe('not-a-report')
  })
})
