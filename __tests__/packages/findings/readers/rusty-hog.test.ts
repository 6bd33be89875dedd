import { describe, expect, test } from '@jest/globals'
import { lines, readContent, readFixture } from '../reading.ts'

describe('Rusty Hog', () => {
  test('what its scanners found in Git, in files and in pages has no severity', () => {
    const reading = readFixture('rusty-hog.json')
    expect(reading).toMatchObject({ format: 'rusty-hog', categories: ['secrets'] })
    expect(lines(reading)).toEqual([
      'unknown Credentials in absolute URL -',
      'unknown Slack Token notes.txt:3',
      'unknown AWS API Key web/src/config.ts:24',
    ])
  })

  test('the secret is nowhere in what is read', () => {
    expect(JSON.stringify(readFixture('rusty-hog.json'))).not.toContain('planted-value')
  })

  test('an empty array is its report where the caller says so', () => {
    expect(readContent('[]', { format: 'rusty-hog' })).toMatchObject({ tools: ['rusty-hog'], findings: [] })
  })

  test('an entry without its reason is not passed over', () => {
    const entry = { stringsFound: ['a'], path: 'a', reason: ' ', linenum: 1 }
    expect(readContent([entry]).unreadable?.code).toBe('not-a-report')
  })
})
