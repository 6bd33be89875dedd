import { describe, expect, test } from '@jest/globals'
import { judge, secretHash, secretHasher, waiverRegister, type Finding } from '@devsecops/findings'
import { parseWaivers } from '@devsecops/policy/waivers'
import { aFinding } from '@devsecops/testing'
import { aDependency, NOTHING_KNOWN, NOW, thresholds } from './judging.ts'
import { readContent } from './reading.ts'

const DAY = 86_400
const REST = {
  owner: '@example/shop',
  reason: 'The code that is at fault is never reached.',
  expires: '2026-06-20',
}

/** A waivers file of one waiver, in JSON, which is YAML. */
const waivers = (...entries: readonly object[]) =>
  parseWaivers(JSON.stringify({ waivers: entries.map((entry) => ({ ...REST, ...entry })) }), 'waivers.yml')

const judged = (finding: Finding, ...entries: readonly object[]) =>
  judge([finding], thresholds(), {
    ...NOTHING_KNOWN,
    waiverLimits: { critical: 30 * DAY, high: 90 * DAY, medium: null, low: null, info: null },
    waivers: waiverRegister(waivers(...entries)),
  })[0]

const outcome = (finding: Finding, ...entries: readonly object[]) => judged(finding, ...entries)?.outcome

const dependency = aDependency({ aliases: ['GHSA-3xgq-45jj-v275', 'SNYK-JS-CROSSSPAWN-8303230'] })

describe('a waiver lets through what it names', () => {
  test.each<[string, object]>([
    ['its rule', { id: 'CVE-2024-21538' }],
    ['an alias', { id: 'GHSA-3xgq-45jj-v275' }],
    ['an alias in another case', { id: 'ghsa-3XGQ-45jj-v275' }],
    ['one of several ids', { id: ['CVE-1999-1', 'SNYK-JS-CROSSSPAWN-8303230'] }],
    ['the finding’s own id', { id: 'sca:1' }],
    ['the rule as the tool writes it', { rule: 'CVE-2024-21538' }],
    ['its package', { id: 'CVE-2024-21538', package: 'Cross-Spawn' }],
    ['its package URL', { id: 'CVE-2024-21538', package: 'pkg:npm/cross-spawn@7.0.3?arch=any' }],
    ['its path, category and tool', { id: 'CVE-2024-21538', path: 'web/**', category: 'sca', tool: 'trivy' }],
  ])('by %s', (_, waiver) => {
    expect(outcome(dependency, waiver)).toBe('waived')
  })

  test.each<[string, object]>([
    ['another id', { id: 'CVE-2024-21539' }],
    ['another rule', { rule: 'cve-2024-21538' }],
    ['the id and another rule', { id: 'CVE-2024-21538', rule: 'other' }],
    ['another package', { id: 'CVE-2024-21538', package: 'cross' }],
    ['another version', { id: 'CVE-2024-21538', package: 'pkg:npm/cross-spawn@7.0.4' }],
    ['another path', { id: 'CVE-2024-21538', path: 'api/**' }],
    ['a path that it excludes', { id: 'CVE-2024-21538', path: '!api/**' }],
    ['another category', { id: 'CVE-2024-21538', category: 'container' }],
    ['another tool', { id: 'CVE-2024-21538', tool: 'grype' }],
  ])('and not by %s', (_, waiver) => {
    expect(outcome(dependency, waiver)).toBe('blocks')
  })

  test('a package alone does not waive a weakness that is found in it later', () => {
    expect(() => waivers({ package: 'cross-spawn' })).toThrow('expected id, rule or secret')
  })
})

describe('a waiver ends', () => {
  const cve = { id: 'CVE-2024-21538' }
  const at = (expires: string) => judged(dependency, { ...cve, expires })

  test('with the last moment of its day, in UTC', () => {
    expect(at('2026-06-01')?.outcome).toBe('waived')
    expect(at('2026-05-31')).toMatchObject({ outcome: 'blocks', waivers: [{ standing: 'expired' }] })
  })

  test('at its moment', () => {
    expect(at('2026-06-01T12:00:01Z')?.outcome).toBe('waived')
    expect(at('2026-06-01T14:00:00+02:00')?.outcome).toBe('blocks')
  })

  test('with a version that fixes the finding, where it says so', () => {
    const fixable = { ...dependency, package: { name: 'cross-spawn', version: '7.0.3', fixedIn: '7.0.5' } }
    expect(judged(fixable, { ...cve, 'expires-on-fix': true })).toMatchObject({
      outcome: 'blocks',
      waivers: [{ standing: 'fixed' }],
    })
    expect(outcome(dependency, { ...cve, 'expires-on-fix': true })).toBe('waived')
    expect(outcome(fixable, cve)).toBe('waived')
  })

  test('before it begins, where it reaches further ahead than the policy allows for the severity', () => {
    const expires = '2026-08-01'
    expect(outcome(dependency, { ...cve, expires })).toBe('waived')
    expect(outcome({ ...dependency, severity: 'critical' }, { ...cve, expires })).toBe('blocks')
    expect(outcome({ ...dependency, severity: 'unknown' }, { ...cve, expires })).toBe('blocks')
    expect(outcome({ ...dependency, severity: 'medium' }, { ...cve, expires: '2099-01-01' })).toBe('waived')
  })

  test('a limit of 30 days lets a date in 30 days be written on any hour of the day', () => {
    const critical = { ...dependency, severity: 'critical' as const }
    expect(new Date(NOW).toISOString()).toBe('2026-06-01T12:00:00.000Z')
    expect(outcome(critical, { ...cve, expires: '2026-07-01' })).toBe('waived')
    expect(outcome(critical, { ...cve, expires: '2026-07-02' })).toBe('blocks')
  })

  test('of several that match, one that holds is enough', () => {
    const old = { ...cve, expires: '2020-01-01' }
    expect(judged(dependency, old, cve)?.waivers?.map(({ standing }) => standing)).toEqual([
      'holds',
      'expired',
    ])
  })
})

describe('a secret', () => {
  const hash = secretHash('key', 'correct horse battery staple')
  const leak = aFinding({
    category: 'secrets',
    severity: 'unknown',
    tool: 'gitleaks',
    rule: 'generic',
    secretHash: hash,
  })

  test('is waived by the keyed hash of its value', () => {
    expect(outcome(leak, { secret: hash })).toBe('waived')
    expect(outcome(leak, { secret: secretHash('other key', 'correct horse battery staple') })).toBe('blocks')
    expect(outcome({ ...leak, secretHash: secretHash('key', 'another') }, { secret: hash })).toBe('blocks')
  })

  test('and by nothing else, for another one may come to the same place', () => {
    expect(outcome(leak, { rule: 'generic' }, { id: leak.id }, { id: 'generic' })).toBe('blocks')
    const unhashed = aFinding({ category: 'secrets', rule: 'generic' })
    expect(outcome(unhashed, { secret: hash }, { rule: 'generic' })).toBe('blocks')
  })
})

describe('the keyed hash of a secret', () => {
  const report = (Secret: string): string =>
    JSON.stringify([{ RuleID: 'r', File: 'a.ts', StartLine: 3, Secret }])
  const hashOf = (Secret: string, key?: string) =>
    readContent(report(Secret), key === undefined ? {} : { hashSecret: secretHasher(key) }).findings[0]
      ?.secretHash

  test('is HMAC-SHA-256, in hexadecimal', () => {
    // RFC 4231, test case 2.
    expect(hashOf('what do ya want for nothing?', 'Jefe')).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    )
  })

  test('is all that is kept of it', () => {
    const value = 'correct horse battery staple'
    expect(JSON.stringify(readContent(report(value), { hashSecret: secretHasher('key') }))).not.toContain(
      value,
    )
    expect(hashOf(value)).toBeUndefined()
  })

  test.each(['REDACTED', '', '   ', 'ghp_ab...', 'abc***', '****', 'xxxx', '[redacted]', 'AKIA…'])(
    'is not made of %j, which stands for many',
    (mask) => {
      expect(hashOf(mask, 'key')).toBeUndefined()
    },
  )

  test('is no part of the id: with a key and without one the finding is the same', () => {
    const ids = [{}, { hashSecret: secretHasher('key') }].map(
      (options) => readContent(report('x1y2'), options).findings[0]?.id,
    )
    expect(new Set(ids).size).toBe(1)
  })
})
