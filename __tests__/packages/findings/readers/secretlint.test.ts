import { describe, expect, test } from '@jest/globals'
import { lines, readContent, readFixture } from '../reading.ts'

const message = {
  message: 'found GitHub Token(GitHub personal access tokens): planted-value',
  range: [8, 21],
  ruleId: '@secretlint/secretlint-rule-github',
  loc: { start: { line: 1, column: 8 }, end: { line: 1, column: 21 } },
  severity: 'error',
  messageId: 'GITHUB_TOKEN',
  data: { KEY: 'planted-value' },
}
const file = (...messages: readonly object[]) => [
  { filePath: 'src/a.ts', sourceContent: 'token = planted-value\n', sourceContentType: 'text', messages },
]
const hashing = { hashSecret: (value: string | undefined) => value && `hash of ${value.length}` }

describe('secretlint', () => {
  test('an error is high, and is called by its rule and message', () => {
    const reading = readFixture('secretlint.json', { root: '/srv/shop' })
    expect(reading).toMatchObject({ format: 'secretlint', tools: ['secretlint'], categories: ['secrets'] })
    expect(lines(reading)).toEqual(['high database-connection-string/PostgreSQLConnection src/partner.ts:3'])
  })

  test('the secret is nowhere in what is read', () => {
    expect(JSON.stringify(readContent(file(message)))).not.toContain('planted-value')
    expect(JSON.stringify(readFixture('secretlint.json'))).not.toContain('opensesame1')
  })

  test('its hash is that of the place in the text', () => {
    expect(readContent(file(message), hashing).findings[0]?.secretHash).toBe('hash of 13')
  })

  test('without the text there is no hash', () => {
    const bare = file(message).map((entry) => ({ ...entry, sourceContent: undefined }))
    expect(readContent(bare, hashing).findings[0]?.secretHash).toBeUndefined()
  })

  test('files without messages are a scan that found nothing', () => {
    expect(readContent(file())).toMatchObject({ format: 'secretlint', categories: ['secrets'], findings: [] })
  })

  test('an empty array is a report of secretlint where the caller says so', () => {
    expect(readContent('[]', { format: 'secretlint' })).toMatchObject({ tools: ['secretlint'], findings: [] })
  })

  test.each([
    ['warning', 'medium'],
    ['info', 'low'],
  ])('the configuration’s %s is %s', (severity, expected) => {
    expect(readContent(file({ ...message, severity })).findings).toMatchObject([{ severity: expected }])
  })

  test('another severity is refused', () => {
    expect(readContent(file({ ...message, severity: 'fatal' })).unreadable?.code).toBe('not-a-report')
  })

  test('a rule of one’s own keeps its name', () => {
    const reading = readContent(file({ ...message, ruleId: 'house/token', messageId: '' }))
    expect(lines(reading)).toEqual(['high house/token src/a.ts:1'])
  })
})
