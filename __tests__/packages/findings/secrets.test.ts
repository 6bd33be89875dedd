import { hideSecrets, Secrets, type Reading } from '@devsecops/findings'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { ENCODINGS } from '../../actions/security-gate/secrets/planted.ts'
import { readContent } from './reading.ts'

const knowing = (...values: readonly unknown[]): Secrets => {
  const secrets = new Secrets()
  secrets.note(...values)
  return secrets
}

describe('a value that is known', () => {
  test.each(Object.entries(ENCODINGS))('is hidden %s', (_, encode) => {
    fc.assert(
      fc.property(fc.string({ minLength: 12, unit: 'grapheme' }), fc.string(), (value, around) => {
        fc.pre(!/^\s|\s$|\*{3}|…|^(.)\1*$|redacted/i.test(value) && value.isWellFormed())
        const hidden = knowing(value).hide(`${around} ${encode(value)} ${around}`)
        expect(hidden).toContain('[redacted]')
      }),
      { numRuns: 50 },
    )
  })

  test('is hidden as often as it is there, and the rest stays', () => {
    expect(knowing('s3cr3t-1', 's3cr3t-12').hide('a s3cr3t-12, s3cr3t-1; s3cr3t-1')).toBe(
      'a [redacted], [redacted]; [redacted]',
    )
  })

  test('is hidden where a text was cut in the middle of it', () => {
    expect(knowing('correct-horse-9').hide('the password correct-ho…')).toBe('the password …')
  })

  test('is hidden as a mere word where it stands alone, and in no name', () => {
    expect(knowing('hunter').hide('a hunter, hunters')).toBe('a [redacted], hunters')
    expect(knowing('production').hideInName('deploy/production/a.yml')).toBe('deploy/production/a.yml')
  })

  test('of several lines is hidden line by line', () => {
    expect(knowing('first-line-0001\nsecond-line-002').hide('it has second-line-002')).toBe(
      'it has [redacted]',
    )
  })

  test('is in no document', () => {
    expect(JSON.stringify({ secrets: knowing('s3cr3t-1') })).toBe('{}')
  })
})

describe('what says nothing of a secret is not taken for one', () => {
  test.each(['password', '***', '********', 'REDACTED', '[redacted]', 'abc', '      ', 7, null, undefined])(
    '%j',
    (value) => {
      expect(knowing(value).size).toBe(0)
    },
  )
})

describe('in a text the secret is', () => {
  test.each([
    ['all of it', 'hunter2hunter2'],
    ['what is quoted', 'const key = "hunter2hunter2"'],
    ['what is assigned', 'PASSWORD=hunter2hunter2'],
    ['a password in an address', 'https://me:hunter2hunter2@host.example/'],
    ['what looks random', 'see hunter2hunter2hunter2hunter2 there'],
  ])('%s', (_, text) => {
    const secrets = new Secrets()
    secrets.noteIn(text)
    expect(secrets.hide('say hunter2hunter2hunter2hunter2 or hunter2hunter2')).not.toContain('hunter2 or')
  })
})

describe('reports read together', () => {
  const leaks = readContent([{ RuleID: 'r', File: 'a.ts', Secret: 'correct-horse-9' }])
  const result = (text: string) => ({ check_id: 'r', path: 'a.ts', start: { line: 1 }, end: { line: 1 }, extra: { message: text, severity: 'ERROR' } }) // prettier-ignore
  const code = readContent({
    version: '1',
    errors: [],
    paths: {},
    results: [result('log of correct-horse-9')],
  })

  test.each([
    ['before', [leaks, code]],
    ['after', [code, leaks]],
  ] as const)(
    'show in no text what one of them found, read %s the others',
    (_, readings: readonly Reading[]) => {
      const hidden = hideSecrets(readings)
      expect(JSON.stringify(hidden)).toContain('log of [redacted]')
      expect(JSON.stringify(hidden)).not.toContain('correct-horse')
      expect(hidden.map(({ findings }) => findings.map(({ id }) => id))).toEqual(
        readings.map(({ findings }) => findings.map(({ id }) => id)),
      )
    },
  )

  test('are given as they are where none holds a secret', () => {
    expect(hideSecrets([code])).toEqual([code])
  })
})
