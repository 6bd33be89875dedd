import { describe, expect, test } from '@jest/globals'
import { readContent } from './reading.ts'

/** Made here, so that no file holds anything that looks like a credential. */
const PLANTED = [
  ['a GitHub token', `ghp_${'a1'.repeat(18)}`],
  ['an AWS key', `AKIA${'Q'.repeat(16)}`],
  ['a GitLab token', `glpat-${'x'.repeat(20)}`],
  ['a Slack token', `xoxb-${'1'.repeat(12)}`],
  ['a JSON Web Token', `eyJ${'h'.repeat(10)}.eyJ${'p'.repeat(10)}.${'s'.repeat(10)}`],
  [
    'a private key',
    ['-----BEGIN RSA', 'PRIVATE', 'KEY-----\nMIIE\n-----END RSA', 'PRIVATE', 'KEY-----'].join(' '),
  ],
  ['a password in an address', 'hunter2'],
] as const

describe('a message never shows a credential', () => {
  test.each(PLANTED)('%s', (_, value) => {
    const text = value === 'hunter2' ? `https://me:${value}@example.org/` : `use of ${value} here`
    const result = { ruleId: 'r', message: { text } }
    const log = { version: '2.1.0', runs: [{ tool: { driver: { name: 'a' } }, results: [result] }] }
    const message = readContent(log).findings[0]?.message
    expect(message).toContain('[redacted]')
    expect(message).not.toContain(value)
  })
})
