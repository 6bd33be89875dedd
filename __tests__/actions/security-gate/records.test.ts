import { describe, expect, test } from '@jest/globals'
import { CATEGORIES, found, unavailable } from '@devsecops/core'
import { parseOpenVex, succeed, type Baseline, type Finding } from '@devsecops/findings'
import { type Waiver } from '@devsecops/policy'
import { parseWaivers } from '@devsecops/policy/waivers'
import { aFinding } from '@devsecops/testing'
import {
  decide,
  type Facts,
  type Records,
  type SecurityPolicy,
} from '../../../actions/security-gate/src/decide.ts'
import { report } from '../../../actions/security-gate/src/report.ts'
import { NOW, aPolicy, aReading, someFacts, someRecords } from './facts.ts'

const DAY = 86_400_000

const waivers = (...entries: readonly object[]): readonly Waiver[] =>
  parseWaivers(
    JSON.stringify({
      waivers: entries.map((entry) => ({
        id: 'python.sqli',
        owner: '@a',
        reason: 'The query is not reached by users.',
        expires: '2026-08-01',
        ...entry,
      })),
    }),
    'w.yml',
  )

/** A run that finds these, when this is known. */
const factsOf = (findings: readonly Finding[], records: Partial<Records> = {}): Facts =>
  someFacts([aReading([], CATEGORIES), aReading(findings, ['sast', 'sca'])], {
    records: someRecords(records),
  })

const decided = (
  findings: readonly Finding[],
  records: Partial<Records> = {},
  policy: SecurityPolicy = aPolicy(),
) => decide(policy, factsOf(findings, records), NOW)

const reasons = (...given: Parameters<typeof decided>): readonly string[] =>
  decided(...given).verdict.reasons.map(({ effect, code, subject }) =>
    [effect, code, subject].join(' ').trim(),
  )

const baselineOf = (findings: readonly Finding[], days: number): Baseline =>
  succeed(
    { coverage: [], entries: [] },
    findings.map((finding) => ({ finding, firstSeen: new Date(NOW.getTime() - days * DAY).toISOString() })),
    findings,
  ).baseline

const newOnly = aPolicy({ sast: { newOnly: true } })

describe('waivers', () => {
  const waived = (...entries: readonly object[]) => ({
    waivers: { inForce: waivers(...entries), proposed: [] },
  })

  test('let through, and what they let through is counted and listed', () => {
    const { verdict, categories } = decided([aFinding({ id: 'a:1' })], waived({}))
    expect(verdict).toMatchObject({ conclusion: 'success', waived: ['a:1'] })
    expect(verdict.reasons).toMatchObject([{ code: 'waived-findings', effect: 'notes', subject: 'sast' }])
    expect(categories[0]?.counts).toEqual({ high: 1 })
  })

  test('that have expired let nothing through any more, and are told', () => {
    expect(reasons([aFinding({ id: 'a:1' })], waived({ expires: '2026-05-31' }))).toEqual([
      'blocks findings sast',
      'blocks finding a:1',
      'warns waiver-expired w.yml:1',
    ])
  })

  test('that reach too far, end soon, are ended by a fix or match nothing are told', () => {
    expect(reasons([aFinding()], waived({ expires: '2027-06-01' }))).toContain(
      'warns waiver-too-long w.yml:1',
    )
    expect(reasons([aFinding()], waived({ expires: '2026-06-30' }))).toContain(
      'warns waiver-expires-soon w.yml:1',
    )
    expect(reasons([aFinding()], waived({ expires: '2026-07-02' }))).not.toContain(
      'warns waiver-expires-soon w.yml:1',
    )
    expect(reasons([aFinding()], waived({ id: 'other' }))).toContain('notes waiver-unused w.yml:1')
    const fixable = aFinding({ package: { name: 'x', fixedIn: '2.0.0' } })
    expect(reasons([fixable], waived({ 'expires-on-fix': true }))).toContain('warns waiver-fixed w.yml:1')
  })

  test('of which another one took the place are not unused', () => {
    const both = waived({ expires: '2026-07-15' }, { expires: '2026-08-01' })
    expect(reasons([aFinding()], both)).toEqual(['notes waived-findings sast'])
  })

  test('that only the change has are told, and let nothing through', () => {
    const proposed = { waivers: { inForce: [], proposed: waivers({}) } }
    const { verdict } = decided([aFinding()], proposed)
    expect(verdict.conclusion).toBe('failure')
    expect(verdict.reasons).toContainEqual(
      expect.objectContaining({
        code: 'waiver-proposed',
        message: expect.stringContaining('would waive 1 of the blocking findings'),
      }),
    )
  })
})

describe('the baseline', () => {
  const old = aFinding({ id: 'old:1' })

  test('lets through what it has, where only new findings are judged', () => {
    const records = { baseline: found(baselineOf([old], 2)) }
    expect(reasons([old], records, newOnly)).toEqual(['notes existing-findings sast'])
    expect(reasons([old, aFinding({ id: 'new:1' })], records, newOnly)).toContain('blocks finding new:1')
    expect(decided([old], records, aPolicy()).verdict.conclusion).toBe('failure')
  })

  test('does not let it through for longer than the policy allows', () => {
    expect(decided([old], { baseline: found(baselineOf([old], 8)) }, newOnly).verdict.conclusion).toBe(
      'failure',
    )
  })

  test('that cannot be trusted blocks, whatever the policy, and starts no new one', () => {
    const records = { baseline: unavailable('it is cut off') }
    const decision = decided([], records)
    expect(decision.verdict.reasons).toMatchObject([{ code: 'baseline-unreadable', effect: 'blocks' }])
    expect(decided([old], records).succession.baseline.entries).toEqual([])
  })

  test('that is not there makes everything new, and it is told where that matters', () => {
    expect(reasons([old], {}, newOnly)).toContain('notes baseline-absent')
    expect(reasons([old], {}, newOnly)).toContain('blocks finding old:1')
    expect(reasons([old])).not.toContain('notes baseline-absent')
  })

  test('tells what was fixed since, and how many are new', () => {
    const { verdict } = decided(
      [aFinding({ id: 'new:1' })],
      { baseline: found(baselineOf([old], 2)) },
      newOnly,
    )
    expect(verdict.measures).toMatchObject({ fixed: 1, new: { sast: 1 } })
    expect(verdict.reasons).toContainEqual(
      expect.objectContaining({ code: 'fixed-findings', effect: 'notes' }),
    )
  })
})

describe('one weakness that two tools report', () => {
  const dependency = (overrides: Partial<Finding>): Finding =>
    aFinding({
      category: 'sca',
      rule: 'CVE-2024-1',
      location: { path: 'package-lock.json' },
      package: { name: 'x' },
      ...overrides,
    })
  const two = [
    dependency({ tool: 'grype', id: 'g:1' }),
    dependency({ tool: 'trivy', id: 't:1', severity: 'critical' }),
  ]

  test('counts once, with the graver rating, and says how many were joined', () => {
    const { verdict, blocking } = decided(two)
    expect(verdict.measures).toMatchObject({ duplicates: 1, findings: { sca: { critical: 1 } } })
    expect(blocking).toMatchObject([{ id: 'g:1', tools: ['grype', 'trivy'] }])
  })

  test('blocks when a waiver covers the report of one tool alone', () => {
    const records = { waivers: { inForce: waivers({ id: 'CVE-2024-1', tool: 'grype' }), proposed: [] } }
    expect(decided(two, records).blocking).toMatchObject([{ id: 't:1' }])
  })

  test('is judged by the rating that the policy names', () => {
    const scored = [dependency({ severity: 'low', score: 9.8 })]
    const by = (severity: 'cvss' | 'vendor' | 'max') =>
      decided(scored, {}, aPolicy({ sca: { severity } })).verdict.conclusion
    expect([by('vendor'), by('cvss'), by('max')]).toEqual(['success', 'failure', 'failure'])
  })
})

test('a VEX statement lets through what it clears', () => {
  const text = JSON.stringify({
    '@context': 'https://openvex.dev/ns/v0.2.0',
    timestamp: '2026-01-01T00:00:00Z',
    statements: [
      { vulnerability: { name: 'CVE-2024-1' }, products: [{ '@id': 'pkg:npm/x' }], status: 'fixed' },
    ],
  })
  const parsed = parseOpenVex(text, 'vex.json')
  const statements = 'statements' in parsed ? parsed.statements : []
  const finding = aFinding({ category: 'sca', rule: 'CVE-2024-1', package: { name: 'x' } })
  expect(reasons([finding], { vex: { statements, products: [] } })).toEqual(['notes vex-findings sca'])
})

describe('what is written', () => {
  const old = aFinding({ id: 'old:1' })
  const dependency = aFinding({ id: 'dep:1', category: 'sca', rule: 'CVE-2024-1', package: { name: 'x' } })
  const records = someRecords({
    baseline: found(baselineOf([old], 2)),
    waivers: { inForce: waivers({ id: 'CVE-2024-1' }), proposed: [] },
    kev: new Map([['CVE-2024-1', { added: '2024-05-01', ransomware: true }]]),
  })
  const facts = factsOf(
    [old, dependency, aFinding({ id: 'new:1' }), aFinding({ id: 'low:1', severity: 'low' })],
    records,
  )
  const decision = decide(newOnly, facts, NOW)
  const simulated = decide(aPolicy({ sast: { newOnly: true, failOn: 'critical' } }), facts, NOW)
  const made = report(decision, facts, {
    commit: 'c'.repeat(40),
    policy: { sha256: 'p', sources: [] },
    sarifFile: 'a.sarif',
    now: NOW,
    author: 'https://github.com/example/shop',
    simulation: { state: 'judged', file: 'next.yml', decision: simulated },
  })
  const file = (path: string): string =>
    made.files
      .filter((each) => each.path === path)
      .flatMap(({ parts }) => [...parts])
      .map((part) => (typeof part === 'string' ? part : ''))
      .join('')
  interface Entry {
    readonly id: string
    readonly 'why-blocked'?: readonly { readonly code: string }[]
    readonly 'why-not'?: readonly { readonly code: string }[]
  }
  const explained = JSON.parse(file('security-gate.explain.json')) as {
    readonly blocked: readonly Entry[]
    readonly 'let-through': readonly Entry[]
    readonly simulation: unknown
  }

  test('explains what blocks', () => {
    expect(explained.blocked.map((entry) => [entry.id, entry['why-blocked']?.[0]?.code])).toEqual([
      ['new:1', 'new'],
    ])
  })

  test('explains what was let through', () => {
    expect(explained['let-through'].map((entry) => [entry.id, entry['why-not']?.[0]?.code])).toEqual([
      ['old:1', 'baseline'],
      ['low:1', 'threshold'],
      ['dep:1', 'waiver'],
    ])
  })

  test('tells what a simulated policy would have done, and is not moved by it', () => {
    expect(explained.simulation).toEqual({
      file: 'next.yml',
      conclusion: { from: 'failure', to: 'success' },
      blocked: [],
      released: ['new:1'],
    })
    expect(made.verdict).toBe(decision.verdict)
    expect(made.summary).toContain('the verdict would be success and not failure')
  })

  test('has waivers as suppressions in SARIF, and as a VEX document', () => {
    expect(file('a.sarif')).toContain(
      'Waived until 2026-08-01 by @a (w.yml:1): The query is not reached by users.',
    )
    expect(JSON.parse(file('security-gate.openvex.json'))).toMatchObject({
      statements: [{ vulnerability: { name: 'CVE-2024-1' }, status: 'affected' }],
    })
  })

  test('says in the summary what is exploited', () => {
    expect(made.summary).toContain('known, with ransomware, since 2024-05-01')
  })

  test('has the baseline for the next run, with the old days', () => {
    const entries = JSON.parse(file('security-gate.baseline.json')) as {
      findings: { id: string; firstSeen: string }[]
    }
    expect(entries.findings.find(({ id }) => id === 'old:1')?.firstSeen).toBe('2026-05-30T12:00:00.000Z')
  })
})
