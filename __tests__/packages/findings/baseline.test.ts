import { describe, expect, test } from '@jest/globals'
import {
  baselineText,
  judge,
  parseBaseline,
  rememberedBy,
  succeed,
  type Baseline,
  type Coverage,
  type Finding,
} from '@devsecops/findings'
import { aFinding } from '@devsecops/testing'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { aDependency, NOTHING_KNOWN, NOW, thresholds } from './judging.ts'

const NONE: Baseline = { coverage: [], entries: [] }
const DAY = 86_400_000
const daysAgo = (days: number): string => new Date(NOW - days * DAY).toISOString()

const coverageOf = (findings: readonly Finding[]): readonly Coverage[] =>
  findings.map(({ tool, category }) => ({ tool, category }))

/** The baseline that a run with these findings leaves. */
const after = (findings: readonly Finding[], firstSeen = daysAgo(2), previous = NONE): Baseline =>
  succeed(
    previous,
    findings.map((finding) => ({ finding, firstSeen })),
    coverageOf(findings),
  ).baseline

const judged = (baseline: Baseline, ...findings: readonly Finding[]) =>
  judge(findings, thresholds({ newOnly: true }), {
    ...NOTHING_KNOWN,
    remediate: { critical: 86_400, high: 7 * 86_400, medium: null, low: null, info: null },
    memory: rememberedBy(baseline, findings),
  })
const outcomes = (baseline: Baseline, ...findings: readonly Finding[]) =>
  judged(baseline, ...findings).map(({ outcome }) => outcome)

const text = (baseline: Baseline, key?: string): string => [...baselineText(baseline, key)].join('')

const COMMIT = 'c'.repeat(40)

describe('where only new findings are judged', () => {
  const old = aFinding({ id: 'a:1' })

  test('one that the baseline has is let through, and one that it lacks blocks', () => {
    expect(outcomes(after([old]), old, aFinding({ id: 'b:1' }))).toEqual(['existing', 'blocks'])
  })

  test('one copy more is exactly one that is new', () => {
    const copies = [1, 2, 3].map((copy) => aFinding({ id: `a:${copy}` }))
    expect(outcomes(after(copies.slice(0, 2)), ...copies)).toEqual(['existing', 'existing', 'blocks'])
  })

  test('the same id of another tool is another finding', () => {
    expect(outcomes(after([old]), { ...old, tool: 'bandit' })).toEqual(['blocks'])
  })

  test('one that the baseline has blocks once it is older than its severity allows', () => {
    expect(outcomes(after([old], daysAgo(6)), old)).toEqual(['existing'])
    expect(outcomes(after([old], daysAgo(7)), old)).toEqual(['blocks'])
    expect(judged(after([old], daysAgo(7)), old)).toMatchObject([{ overdue: true, firstSeen: daysAgo(7) }])
  })

  test('it is as old as it is, though its severity has changed since', () => {
    expect(outcomes(after([old], daysAgo(2)), { ...old, severity: 'critical' })).toEqual(['blocks'])
  })

  test('one that nobody has rated has the shortest time of all', () => {
    expect(outcomes(after([old], daysAgo(2)), { ...old, severity: 'unknown' })).toEqual(['blocks'])
  })

  test('where all are judged, the baseline lets nothing through', () => {
    const all = judge([old], thresholds(), { ...NOTHING_KNOWN, memory: rememberedBy(after([old]), [old]) })
    expect(all).toMatchObject([{ outcome: 'blocks', isNew: false }])
  })
})

describe('a tool that the baseline did not run', () => {
  const before = aDependency({ id: 't:1', aliases: ['GHSA-3xgq-45jj-v275'] })
  const same = aDependency({ tool: 'grype', id: 'g:1', rule: 'GHSA-3xgq-45jj-v275' })

  test('reports dependencies that are known by package, place and advisory, since when they are', () => {
    expect(judged(after([before]), same)).toMatchObject([{ outcome: 'existing', firstSeen: daysAgo(2) }])
  })

  test('and no more of them than there were', () => {
    expect(outcomes(after([before]), same, { ...same, id: 'g:2' })).toEqual(['existing', 'blocks'])
  })

  test.each<[string, Partial<Finding>]>([
    ['advisory', { rule: 'CVE-2024-1' }],
    ['package', { package: { name: 'lodash' } }],
    ['place', { location: { path: 'api/package-lock.json' } }],
  ])('reports another %s as new', (_, other) => {
    expect(outcomes(after([before]), { ...same, ...other })).toEqual(['blocks'])
  })

  test('but a tool that the baseline did run has to report its own', () => {
    const both = after([before, aDependency({ tool: 'grype', id: 'g:9', rule: 'CVE-2020-1' })])
    expect(outcomes(both, same)).toEqual(['blocks'])
  })
})

describe('the next baseline', () => {
  const gone = aFinding({ id: 'gone:1' })
  const stays = aFinding({ id: 'stays:1' })

  test('keeps the day on which a finding was first seen', () => {
    const seen = judged(after([stays], daysAgo(5)), stays, aFinding({ id: 'new:1' }))
    const { baseline } = succeed(after([stays], daysAgo(5)), seen, coverageOf([stays]))
    expect(baseline.entries.map(({ id, firstSeen }) => [id, firstSeen])).toEqual([
      ['stays:1', daysAgo(5)],
      ['new:1', daysAgo(0)],
    ])
  })

  test('lacks what its tool no longer finds', () => {
    const { baseline, fixed } = succeed(after([gone, stays]), judged(NONE, stays), coverageOf([stays]))
    expect([fixed.map(({ id }) => id), baseline.entries.map(({ id }) => id)]).toEqual([
      ['gone:1'],
      ['stays:1'],
    ])
  })

  test('has what its tool did not look for, with its day: a failed scan makes nothing young', () => {
    const { baseline, fixed, kept } = succeed(after([gone], daysAgo(5)), [], [])
    expect({ fixed, kept: kept.length }).toEqual({ fixed: [], kept: 1 })
    expect(baseline).toEqual(after([gone], daysAgo(5)))
  })
})

describe('the file', () => {
  const baseline = after([aDependency(), aFinding({ anchor: 'a'.repeat(20) })])

  test('can be read again, and is the same whatever the order', () => {
    const read = parseBaseline(text(baseline))
    expect('baseline' in read && text(read.baseline)).toBe(text(baseline))
    expect(text({ ...baseline, entries: [...baseline.entries].reverse() })).toBe(text(baseline))
  })

  test('is of the form that its schema gives', () => {
    const schema = new URL('../../../schemas/baseline.schema.json', import.meta.url)
    const ajv = new Ajv2020({ strict: true, validateFormats: false })
    const validate = ajv.compile(JSON.parse(readFileSync(schema, 'utf8')) as object)
    expect([validate(JSON.parse(text({ ...baseline, commit: COMMIT }, 'key'))), validate.errors]).toEqual([
      true,
      null,
    ])
    expect(validate(JSON.parse(text(baseline).replaceAll('"tool"', '"tools"')))).toBe(false)
  })

  test.each<[string, (written: string) => string, string]>([
    ['is cut off', (written) => written.slice(0, -20), 'cut off'],
    ['is empty', () => '', 'no baseline'],
    ['is something else', () => '{"findings":[]}', 'no baseline'],
    ['is of another version', (written) => written.replace('"version":2', '"version":3'), 'another version'],
    [
      'has one finding more',
      (written) => written.replace('"findings":[', `"findings":[\n${ENTRY},`),
      'digest',
    ],
    ['has a day that was moved', (written) => written.replaceAll(daysAgo(2), daysAgo(1)), 'digest'],
    ['has an entry without a day', (written) => written.replaceAll(daysAgo(2), 'soon'), 'entry'],
  ])('is refused when it %s', (_, change, fault) => {
    const changed = change(text(baseline))
    expect(changed).not.toBe(text(baseline))
    expect(parseBaseline(changed)).toEqual({ fault: expect.stringContaining(fault) })
  })

  test('says of which commit it is, under the digest', () => {
    const dated = { ...baseline, commit: COMMIT }
    expect(parseBaseline(text(dated))).toMatchObject({ baseline: { commit: COMMIT } })
    expect(parseBaseline(text(dated).replace(COMMIT, 'd'.repeat(40)))).toHaveProperty('fault')
    expect(parseBaseline(text(dated).replace(`,"commit":"${COMMIT}"`, ''))).toHaveProperty('fault')
  })

  test('of the first version, which knew no commit, is read', () => {
    expect(parseBaseline(FIRST_VERSION)).toMatchObject({ baseline: { entries: [{ id: 'x:1' }] } })
    expect(parseBaseline(FIRST_VERSION.replace('x:1', 'x:2'))).toHaveProperty('fault')
  })

  test('that is signed with a key is read with that key alone', () => {
    expect(parseBaseline(text(baseline, 'key'), 'key')).toHaveProperty('baseline')
    expect(parseBaseline(text(baseline, 'key'), 'other')).toHaveProperty('fault')
    expect(parseBaseline(text(baseline, 'key'))).toHaveProperty('fault')
    expect(parseBaseline(text(baseline), 'key')).toHaveProperty('fault')
  })
})

const ENTRY = '{"category":"sast","firstSeen":"2026-01-01T00:00:00.000Z","id":"x:1","tool":"semgrep"}'

/** The digest is that of `1`, the coverage and the finding, each with a line feed. */
const COVERAGE = '{"category":"sast","tool":"semgrep"}'
const DIGEST = createHash('sha256').update(`1\n${COVERAGE}\n${ENTRY}\n`).digest('hex')
const FIRST_VERSION = `{"kind":"devsecops-baseline","version":1,"coverage":[${COVERAGE}],"findings":[${ENTRY}],"digest":"sha256:${DIGEST}"}`
