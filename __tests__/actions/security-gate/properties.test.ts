import { describe, expect, test } from '@jest/globals'
import { absent, CATEGORIES, found, MODES, SEVERITIES, THRESHOLDS } from '@devsecops/core'
import {
  baselineText,
  findingConditions,
  succeed,
  VEX_STATUSES,
  type Finding,
  type VexStatement,
} from '@devsecops/findings'
import { parseWaivers } from '@devsecops/policy/waivers'
import { aFinding } from '@devsecops/testing'
import fc from 'fast-check'
import {
  decide,
  type Decision,
  type Records,
  type ScanRule,
  type SecurityPolicy,
} from '../../../actions/security-gate/src/decide.ts'
import { report } from '../../../actions/security-gate/src/report.ts'
import { NOW, aPolicy, aReading, someFacts, someRecords } from './facts.ts'

const CONDITIONS = [
  'severity >= MEDIUM && (fix || score > 7.0)',
  '"CWE-89" in cwes',
  'kev || epss > 0.1',
  'is_new',
]
const conditions = await findingConditions(CONDITIONS.map((source) => ({ source, setting: 'block' })))

const scanRule = fc.record({
  mode: fc.constantFrom(...MODES),
  failOn: fc.constantFrom(...THRESHOLDS),
  onMissing: fc.constantFrom('fail' as const, 'warn' as const),
  block: fc.subarray(CONDITIONS),
  onUnknown: fc.constantFrom('block' as const, 'pass' as const),
  newOnly: fc.boolean(),
  severity: fc.constantFrom('cvss' as const, 'vendor' as const, 'max' as const),
})
const policies: fc.Arbitrary<SecurityPolicy> = fc
  .record({ scans: fc.dictionary(fc.constantFrom(...CATEGORIES), scanRule), mode: fc.constantFrom(...MODES) })
  .map(({ scans, mode }) => aPolicy(scans, { mode, conditions }))
const NAMES = ['CVE-2024-1', 'CVE-2024-2', 'GHSA-1', 'GO-1', 'python.sqli'] as const

/** Few ids, names, packages and places, so that findings are copies and duplicates of one another. */
const finding: fc.Arbitrary<Finding> = fc
  .record({
    id: fc.nat({ max: 20 }).map((number) => `${number}:1`),
    category: fc.constantFrom(...CATEGORIES),
    severity: fc.constantFrom(...SEVERITIES, 'unknown' as const),
    tool: fc.constantFrom('grype', 'semgrep', 'trivy'),
    rule: fc.constantFrom(...NAMES),
    aliases: fc.array(fc.constantFrom(...NAMES), { maxLength: 2 }),
    score: fc.constantFrom(2, 5, 8, 9.8),
    cwes: fc.subarray(['CWE-79', 'CWE-89']),
    secretHash: fc.constantFrom('a'.repeat(64), 'b'.repeat(64)),
    package: fc.record({ name: fc.constantFrom('x', 'y'), version: fc.constantFrom('1', '2') }),
    message: fc.string(),
  })
  .chain((all) =>
    fc
      .subarray(['score', 'cwes', 'secretHash', 'package', 'aliases'] as const)
      .map((left) => omit(all, left)),
  )
  .map(aFinding)

const omit = <T extends object>(all: T, keys: readonly (keyof T)[]): Partial<T> =>
  Object.fromEntries(Object.entries(all).filter(([key]) => !keys.includes(key as keyof T))) as Partial<T>

const waiver = fc
  .record(
    {
      tool: fc.constantFrom('grype', 'trivy'),
      package: fc.constantFrom('x', 'pkg:npm/y@1'),
      category: fc.constantFrom(...CATEGORIES),
      'expires-on-fix': fc.boolean(),
    },
    { requiredKeys: [] },
  )
  .chain((scope) =>
    fc
      .tuple(
        fc.constantFrom(...NAMES.map((id) => ({ id })), { rule: 'python.sqli' }, { secret: 'a'.repeat(64) }),
        fc.constantFrom('2026-05-01', '2026-06-15', '2026-08-01', '2030-01-01'),
      )
      .map(([what, expires]) => ({
        ...scope,
        ...what,
        expires,
        owner: '@a',
        reason: 'Nobody reaches this code.',
      })),
  )

const waivers = fc
  .array(waiver, { maxLength: 4 })
  .map((all) => parseWaivers(JSON.stringify({ waivers: all }), 'w.yml'))

const statement: fc.Arbitrary<VexStatement> = fc.record({
  names: fc.subarray([...NAMES], { minLength: 1, maxLength: 2 }),
  products: fc.constantFrom([{ ids: ['pkg:npm/x'], parts: [] }], [{ ids: ['pkg:npm/y@1'], parts: [] }]),
  status: fc.constantFrom(...VEX_STATUSES),
  justification: fc.constant('inline_mitigations_already_exist'),
  timestamp: fc.nat({ max: 3 }),
  file: fc.constant('vex.json'),
})

const baseline = fc.array(fc.tuple(finding, fc.nat({ max: 40 })), { maxLength: 8 }).map((all) =>
  found(
    succeed(
      { coverage: [], entries: [] },
      all.map(([each, days]) => ({
        finding: each,
        firstSeen: new Date(NOW.getTime() - days * 86_400_000).toISOString(),
      })),
      all.map(([{ tool, category }]) => ({ tool, category })),
    ).baseline,
  ),
)

const records: fc.Arbitrary<Records> = fc
  .record({
    inForce: waivers,
    proposed: waivers,
    statements: fc.array(statement, { maxLength: 4 }),
    baseline: fc.oneof(fc.constant(absent), baseline, baseline),
  })
  .map(({ inForce, proposed, statements, baseline: before }) =>
    someRecords({
      waivers: { inForce, proposed },
      vex: { statements, products: [] },
      baseline: before,
    }),
  )

const readings = fc
  .array(fc.record({ findings: fc.array(finding, { maxLength: 6 }), file: fc.constantFrom('a', 'b', 'c') }), {
    minLength: 1,
    maxLength: 4,
  })
  .map((all) =>
    all.map(({ findings, file }, index) => aReading(findings, CATEGORIES, { file: `${file}${index}` })),
  )

const setting = {
  commit: 'c'.repeat(40),
  policy: { sha256: 'p', sources: [] },
  sarifFile: 'a.sarif',
  now: NOW,
  author: 'https://github.com/example/shop',
}

describe('whatever the policy and the reports', () => {
  test('one more finding never turns failure into success', () => {
    fc.assert(
      fc.property(policies, readings, finding, records, (policy, before, more, known) => {
        const [first, ...rest] = before
        const after = [{ ...(first ?? aReading([])), findings: [...(first?.findings ?? []), more] }, ...rest]
        const was = decide(policy, someFacts(before, { records: known }), NOW).verdict.conclusion
        const is = decide(policy, someFacts(after, { records: known }), NOW).verdict.conclusion
        expect(was !== 'success' && is === 'success').toBe(false)
      }),
      { numRuns: 3000 },
    )
  })

  test('one more condition never turns failure into success, nor does an answer that is not let pass', () => {
    fc.assert(
      fc.property(
        policies,
        readings,
        records,
        fc.constantFrom(...CATEGORIES),
        (policy, all, known, category) => {
          const conclusionBy = (rule: Partial<ScanRule>) => {
            const scans = { ...policy.scans, [category]: { ...policy.scans[category], ...rule } }
            return decide({ ...policy, scans }, someFacts(all, { records: known }), NOW).verdict.conclusion
          }
          const was = conclusionBy({})
          const tighter = [conclusionBy({ block: CONDITIONS }), conclusionBy({ onUnknown: 'block' })]
          expect(was !== 'success' && tighter.includes('success')).toBe(false)
        },
      ),
      { numRuns: 1000 },
    )
  })

  test('the order of reports does not change the conclusion, the counts or what blocks', () => {
    fc.assert(
      fc.property(policies, readings, records, (policy, all, known) => {
        const there = decide(policy, someFacts(all, { records: known }), NOW)
        const back = decide(policy, someFacts([...all].reverse(), { records: known }), NOW)
        expect(back.blocking).toEqual(there.blocking)
        expect(back.categories).toEqual(there.categories)
        expect(back.verdict.reasons).toEqual(there.verdict.reasons)
        const next = ({ succession }: Decision): string => [...baselineText(succession.baseline)].join('')
        expect(next(back)).toBe(next(there))
      }),
      { numRuns: 300 },
    )
  })

  test('the same facts give the same bytes', () => {
    fc.assert(
      fc.property(policies, readings, records, (policy, all, known) => {
        const bytes = () => {
          const facts = someFacts(all, { records: known })
          const made = report(decide(policy, facts, NOW), facts, setting)
          return JSON.stringify({ ...made, files: made.files.map(({ parts }) => [...parts]) })
        }
        expect(bytes()).toBe(bytes())
      }),
      { numRuns: 100 },
    )
  })
})
