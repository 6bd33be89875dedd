import { describe, expect, test } from '@jest/globals'
import { fixture, lines, readContent, readFixture } from '../reading.ts'

const report = (changes: object): unknown => ({
  ...(JSON.parse(new TextDecoder().decode(fixture('detect-secrets.json'))) as object),
  ...changes,
})

const secret = {
  type: 'Secret Keyword',
  hashed_secret: '5baa61e4c9b93f3f0682250b6cf8331b7ee68fd8',
  line_number: 3,
}

describe('detect-secrets', () => {
  test('a secret that it did not verify has no severity, so it reaches every threshold', () => {
    const reading = readFixture('detect-secrets.json')
    expect(reading).toMatchObject({ format: 'detect-secrets', categories: ['secrets'] })
    expect(lines(reading)).toEqual([
      'unknown Secret Keyword deploy/kubernetes/web.yaml:54',
      'unknown AWS Access Key web/src/config.ts:24',
    ])
  })

  test('a secret that it verified is critical', () => {
    const reading = readContent(report({ results: { 'a.ts': [{ ...secret, is_verified: true }] } }))
    expect(reading.findings).toMatchObject([{ severity: 'critical' }])
  })

  test('a secret that was audited as none is suppressed', () => {
    const reading = readContent(report({ results: { 'a.ts': [{ ...secret, is_secret: false }] } }))
    expect(reading.findings).toMatchObject([{ suppressed: 'audited: not a secret' }])
  })

  test('the digest of a secret is nowhere in what is read, nor in the id', () => {
    const read = (hash: string) =>
      readContent(report({ results: { 'a.ts': [{ ...secret, hashed_secret: hash }] } }))
    expect(JSON.stringify(read(secret.hashed_secret))).not.toContain(secret.hashed_secret)
    expect(read(secret.hashed_secret).findings).toEqual(read('0').findings)
  })

  test('a report without findings is a scan that found nothing', () => {
    expect(readContent(report({ results: {} }))).toMatchObject({
      format: 'detect-secrets',
      categories: ['secrets'],
      findings: [],
    })
  })

  test('a file whose secrets were retyped is told by its position, without its name', () => {
    expect(readContent(report({ results: { 'planted-name': 'x' } })).unreadable).toEqual({
      code: 'not-a-report',
      message: 'reports/report.json: at $.results[0] there is a string where an array is expected.',
    })
  })
})
