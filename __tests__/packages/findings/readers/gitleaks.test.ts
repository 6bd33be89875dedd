import { describe, expect, test } from '@jest/globals'
import { findingOf, lines, readContent, readFixture } from '../reading.ts'

const leak = {
  RuleID: 'generic-api-key',
  Description: 'A key',
  StartLine: 7,
  EndLine: 7,
  Match: 'key = "planted-value"',
  Secret: 'planted-value',
  File: 'src/config.ts',
  Commit: '1111111111111111111111111111111111111111',
  Fingerprint: '1111111111111111111111111111111111111111:src/config.ts:generic-api-key:7',
}

describe('gitleaks', () => {
  test('a leak has no severity, so it reaches every threshold', () => {
    const reading = readFixture('gitleaks.json')
    expect(reading).toMatchObject({ format: 'gitleaks', categories: ['secrets'] })
    expect(lines(reading)).toEqual(['unknown aws-access-token web/src/config.ts:24'])
  })

  test.each(['[]', '[]\n', 'null'])(
    '%j is a scan that found nothing, where the caller says so',
    (content) => {
      const reading = readContent(content, { format: 'gitleaks' })
      expect(reading).toMatchObject({ format: 'gitleaks', categories: ['secrets'], findings: [] })
      expect(reading.unreadable).toBeUndefined()
    },
  )

  test.each(['[]', 'null'])('%j alone may be any tool’s: it speaks for nothing', (content) => {
    expect(readContent(content)).toMatchObject({ categories: [], coverage: [], findings: [] })
    expect(readContent(content).unreadable).toBeUndefined()
  })

  test('an empty array speaks for the category that the caller names', () => {
    expect(readContent('[]', { categories: ['sast'] }).categories).toEqual(['sast'])
  })

  test('the secret is nowhere in what is read', () => {
    expect(JSON.stringify(readContent([leak]))).not.toContain('planted-value')
  })

  test('the id stays when the line, the commit and the secret are others', () => {
    const moved = {
      ...leak,
      StartLine: 90,
      Commit: '2'.repeat(40),
      Fingerprint: 'x',
      Secret: 'other',
      Match: 'other',
    }
    expect(findingOf(readContent([moved]), leak.RuleID).id).toBe(
      findingOf(readContent([leak]), leak.RuleID).id,
    )
  })

  test('a second leak in the file is one new finding', () => {
    const one = readContent([leak]).findings.map(({ id }) => id)
    const two = readContent([leak, { ...leak, StartLine: 9 }]).findings.map(({ id }) => id)
    expect(two.filter((id) => !one.includes(id))).toHaveLength(1)
  })
})
