import { ConfigurationError } from '@devsecops/core'
import {
  findingConditions,
  FINDING_VOCABULARY,
  judge,
  valuesOf,
  type CategoryRule,
  type Finding,
  type Judgement,
  type Knowledge,
} from '@devsecops/findings'
import { describe, expect, test } from '@jest/globals'
import { aDependency, NOTHING_KNOWN, thresholds } from './judging.ts'
import { readContent, readFixture } from './reading.ts'

const ISSUE = 'severity >= HIGH && (kev || epss > 0.1 || fix)'

const judged = async (
  finding: Partial<Finding>,
  block: string | readonly string[],
  { onUnknown = 'block', failOn = 'none', ...rest }: Partial<CategoryRule & Knowledge> = {},
): Promise<Judgement> => {
  const list = [block].flat()
  const conditions = await findingConditions(list.map((source) => ({ source, setting: 'scans.sca.block' })))
  const rules = thresholds({ block: list, onUnknown, failOn })
  const [judgement] = judge([aDependency(finding)], rules, { ...NOTHING_KNOWN, conditions, ...rest })
  if (judgement === undefined) throw new Error('nothing was judged')
  return judgement
}

const KEV = { kev: { added: '2026-01-05', due: '2026-01-26', ransomware: true } }
const EPSS = { epss: { probability: 0.42, percentile: 0.97 } }
const FIXED = { name: 'cross-spawn', version: '7.0.3', fixedIn: '7.0.5' }

describe('a condition of the policy', () => {
  test.each<[string, Partial<Finding>, Judgement['outcome']]>([
    ['has a fix', { severity: 'high', package: FIXED }, 'blocks'],
    ['is known to be exploited', { severity: 'high', exploitation: KEV }, 'blocks'],
    ['is likely to be exploited', { severity: 'high', exploitation: EPSS }, 'blocks'],
    ['is less than high', { severity: 'medium', package: FIXED, exploitation: KEV }, 'below'],
    ['is of unknown severity', { severity: 'unknown', package: FIXED }, 'blocks'],
  ])('blocks as it says, where a finding %s', async (_, finding, outcome) => {
    expect((await judged(finding, ISSUE, { knowsKev: true })).outcome).toBe(outcome)
  })

  test('blocks what it cannot be answered for, and says what is not known', async () => {
    const { outcome, met } = await judged({ severity: 'high' }, ISSUE, { knowsKev: true })
    expect(outcome).toBe('blocks')
    expect(met).toEqual([{ condition: ISSUE, unknown: 'epss is not known' }])
  })

  test('lets that pass where the policy says so', async () => {
    const { outcome } = await judged({ severity: 'high' }, ISSUE, { onUnknown: 'pass' })
    expect(outcome).toBe('below')
  })

  test('that was not compiled blocks', () => {
    const [judgement] = judge([aDependency()], thresholds({ block: ['kev'], failOn: 'none' }), NOTHING_KNOWN)
    expect(judgement).toMatchObject({ outcome: 'blocks', met: [{ unknown: 'it was not compiled' }] })
  })

  test('adds to the threshold and is not asked where that is reached', async () => {
    expect(await judged({ severity: 'high' }, 'false', { failOn: 'high' })).toMatchObject({
      outcome: 'blocks',
    })
    expect((await judged({ severity: 'high' }, 'true', { failOn: 'high' })).met).toBeUndefined()
    expect(await judged({ severity: 'low' }, 'true', { failOn: 'high' })).toMatchObject({ outcome: 'blocks' })
  })

  test('without a catalogue it is not known whether a vulnerability is exploited; with one it is', async () => {
    expect(await judged({}, 'kev')).toMatchObject({ met: [{ unknown: 'kev is not known' }] })
    expect((await judged({}, 'kev || ransomware', { knowsKev: true })).outcome).toBe('below')
  })

  test('of several each that is met is told', async () => {
    expect((await judged({ severity: 'low' }, ['fix', 'severity == LOW', 'true'])).met).toEqual([
      { condition: 'severity == LOW' },
      { condition: 'true' },
    ])
  })

  test.each([
    'ids.exists(id, id == "CVE-2024-21538")',
    'package_name == "cross-spawn" && version.startsWith("7.")',
    'category == "sca" && tool == "trivy" && rule.matches("^CVE-2024-\\\\d+$")',
    'path.endsWith("package-lock.json")',
    'ransomware && now > kev_due',
    'epss_percentile > 0.9',
    'is_new',
  ])('may ask: %s', async (condition) => {
    const { outcome, met } = await judged({ exploitation: { ...KEV, ...EPSS } }, condition)
    expect(outcome).toBe('blocks')
    expect(met).toEqual([{ condition }])
  })

  test('has the age of a finding in days where there is a baseline', async () => {
    const memory = {
      recall: () => [{ firstSeen: '2026-05-01T12:00:00Z' }] as never,
    } as unknown as NonNullable<Knowledge['memory']>
    expect((await judged({}, 'age > 30', { memory })).outcome).toBe('blocks')
    expect((await judged({}, 'age > 31', { memory })).outcome).toBe('below')
    expect(await judged({}, 'age > 31')).toMatchObject({ met: [{ unknown: 'age is not known' }] })
  })

  test('with a fault is refused, with the setting and the word that was meant', async () => {
    const error = await judged({}, 'severity >= HIHG').catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(ConfigurationError)
    expect(error).toMatchObject({
      message: expect.stringMatching(/^scans\.sca\.block: .* did you mean "HIGH"\?$/),
    })
  })

  test('every value has a word, and every word is declared', () => {
    const values = valuesOf(aDependency({ exploitation: { ...KEV, ...EPSS } }), {
      now: NOTHING_KNOWN.now,
      knowsKev: true,
      isNew: true,
      firstSeen: '2026-05-01T12:00:00Z',
    })
    expect(Object.keys(values).sort()).toEqual(Object.keys(FINDING_VOCABULARY.variables).sort())
  })
})

describe('whether the code reaches a vulnerability', () => {
  const reachable = (content: object) => readContent(content).findings.map((finding) => finding.reachable)

  test('govulncheck says of its calls', () => {
    const reached = readFixture('govulncheck.json').findings.map(({ rule, reachable: said }) => [rule, said])
    expect(Object.fromEntries(reached)).toEqual({ 'GO-2024-0001': true, 'GO-2024-0002': false })
  })

  test('Snyk says of functions, and of one path among several', () => {
    const entry = { id: 'SNYK-1', packageName: 'a', version: '1', severity: 'high', title: 'x' }
    const project = (...reachability: readonly string[]) => ({
      packageManager: 'npm',
      dependencyCount: 1,
      vulnerabilities: reachability.map((each) => ({ ...entry, reachability: each })),
    })
    expect(reachable(project('function'))).toEqual([true])
    expect(reachable(project('not-reachable'))).toEqual([false])
    expect(reachable(project('no-info'))).toEqual([undefined])
    expect(reachable(project('not-reachable', 'function'))).toEqual([true])
    expect(reachable(project('not-reachable', 'no-info'))).toEqual([undefined])
  })

  test('OSV-Scanner says of calls, where it has analysed them', () => {
    const report = (analysis: object) => ({
      results: [
        {
          source: { path: 'go.mod', type: 'lockfile' },
          packages: [
            {
              package: { name: 'a', version: '1', ecosystem: 'Go' },
              vulnerabilities: [{ id: 'GO-1' }],
              groups: [{ ids: ['GO-1'], ...analysis }],
            },
          ],
        },
      ],
    })
    expect(reachable(report({ experimental_analysis: { 'GO-1': { called: false } } }))).toEqual([false])
    expect(reachable(report({ experimentalAnalysis: { 'GO-1': { called: true } } }))).toEqual([true])
    expect(reachable(report({}))).toEqual([undefined])
  })
})
