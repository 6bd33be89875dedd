import { describe, expect, test } from '@jest/globals'
import { rememberedBy, succeed, type Finding, type Reading, type Renames } from '@devsecops/findings'
import fc from 'fast-check'
import { createHash } from 'node:crypto'
import { fixture, readContent, REPORTS } from './reading.ts'

/** A weakness as a tool sees it. Two that are equal are copies. */
interface Weakness {
  readonly rule: string
  readonly path: string
  readonly code: string
}

const digest = (...words: readonly string[]): string =>
  createHash('sha256').update(words.join('\n')).digest('hex')

/** Reports of the same weaknesses, each a line further down than the one before. */
const TOOLS = {
  'Bandit, which quotes the code': (weaknesses: readonly Weakness[], from: number) => ({
    errors: [],
    generated_at: '2026-01-01T00:00:00Z',
    metrics: {},
    results: weaknesses.map(({ rule, path, code }, index) => ({
      test_id: rule,
      test_name: rule,
      filename: path,
      line_number: from + index,
      code: `${from + index} ${code}\n`,
      issue_severity: 'HIGH',
      issue_confidence: 'HIGH',
      issue_text: 'A weakness.',
    })),
  }),
  'Semgrep, whose fingerprint holds the path': (weaknesses: readonly Weakness[], from: number) => ({
    version: '1.0.0',
    errors: [],
    paths: {},
    results: weaknesses.map(({ rule, path, code }, index) => ({
      check_id: rule,
      path,
      start: { line: from + index },
      end: { line: from + index },
      extra: {
        message: 'A weakness.',
        severity: 'ERROR',
        lines: code,
        fingerprint: `${digest(rule, path, code)}_${index}`,
      },
    })),
  }),
  'SARIF of Semgrep': (weaknesses: readonly Weakness[], from: number) => ({
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Semgrep OSS', rules: [] } },
        results: weaknesses.map(({ rule, path, code }, index) => ({
          ruleId: rule,
          message: { text: 'A weakness.' },
          fingerprints: { 'matchBasedId/v1': `${digest(rule, path, code)}_${index}` },
          locations: [
            {
              physicalLocation: {
                artifactLocation: { uri: path },
                region: { startLine: from + index, snippet: { text: code } },
              },
            },
          ],
        })),
      },
    ],
  }),
} as const

const compare = (before: Reading, now: Reading): { fresh: readonly Finding[]; fixed: number } => {
  const seen = ({ findings }: Reading) =>
    findings.map((finding) => ({ finding, firstSeen: '2026-01-01T00:00:00Z' }))
  const { baseline } = succeed({ coverage: [], entries: [] }, seen(before), before.coverage)
  const memory = rememberedBy(baseline, now.findings)
  return {
    fresh: now.findings.filter((finding) => memory.recall(finding).length === 0),
    fixed: succeed(baseline, seen(now), [...before.coverage, ...now.coverage]).fixed.length,
  }
}

const counted = (weaknesses: readonly Weakness[]): ReadonlyMap<string, number> =>
  new Map(
    [...Map.groupBy(weaknesses, (each) => JSON.stringify(each))].map(([key, { length }]) => [key, length]),
  )

/** How many of the first are more than the second has. */
const surplus = (one: readonly Weakness[], other: readonly Weakness[]): number => {
  const known = counted(other)
  return [...counted(one)].reduce((sum, [key, count]) => sum + Math.max(0, count - (known.get(key) ?? 0)), 0)
}

const weakness = fc.record({
  rule: fc.constantFrom('R1', 'R2'),
  path: fc.constantFrom('src/a.py', 'src/b.py', 'lib/c.py'),
  code: fc.constantFrom('f(x)', 'g(y)', 'h(z)'),
})
const some = fc.array(weakness, { maxLength: 8 })
const RENAMED = { 'src/a.py': 'src/new-a.py', 'src/b.py': 'moved/b.py', 'lib/c.py': 'src/c.py' } as const

/** A change: what it removes, adds, renames, and by how much lines move. */
const change = fc.record({
  before: some,
  removed: fc.array(fc.nat(), { maxLength: 3 }),
  added: fc.array(weakness, { maxLength: 3 }),
  renamed: fc.subarray(Object.keys(RENAMED) as (keyof typeof RENAMED)[]),
  shift: fc.nat(100),
  reversed: fc.boolean(),
})

describe.each(Object.entries(TOOLS))('%s', (_, report) => {
  test('tells what is new and what is fixed, whatever else a change does', () => {
    fc.assert(
      fc.property(change, ({ before, removed, added, renamed, shift, reversed }) => {
        const gone = new Set(removed.map((pick) => pick % Math.max(1, before.length)))
        const after = [...before.filter((_each, index) => !gone.has(index)), ...added]
        const now = after.map((each) => ({
          ...each,
          path: renamed.some((path) => path === each.path) ? RENAMED[each.path] : each.path,
        }))
        const renames: Renames = new Map(renamed.map((path) => [RENAMED[path], path]))
        const { fresh, fixed } = compare(
          readContent(report(before, 1)),
          readContent(report(reversed ? now.toReversed() : now, 1 + shift), { renames }),
        )
        expect({ fresh: fresh.length, fixed }).toEqual({
          fresh: surplus(after, before),
          fixed: surplus(before, after),
        })
      }),
      { numRuns: 500 },
    )
  })

  test('takes a file for another one where nobody says that it was renamed', () => {
    const [before, now] = ['a.py', 'b.py'].map((path) =>
      readContent(report([{ rule: 'R', path, code: 'f()' }], 1)),
    )
    expect(before && now && compare(before, now)).toMatchObject({ fresh: [{ rule: 'R' }], fixed: 1 })
  })
})

test('a finding in a renamed file is not excused by one that is still where it was', () => {
  const report = TOOLS['SARIF of Semgrep']
  const old = { rule: 'R', path: 'a.py', code: 'f()' }
  const renames = new Map([['b.py', 'a.py']])
  const now = readContent(report([old, { ...old, path: 'b.py' }], 1), { renames })
  expect(compare(readContent(report([old], 1)), now).fresh).toMatchObject([{ location: { path: 'b.py' } }])
})

/** The document with another path in every text that has this one. */
const withPath = (node: unknown, from: string, to: string): unknown => {
  if (typeof node === 'string') return node.replaceAll(from, to)
  if (Array.isArray(node)) return node.map((each) => withPath(each, from, to))
  if (node === null || typeof node !== 'object') return node
  return Object.fromEntries(
    Object.entries(node).map(([key, value]) => [key.replaceAll(from, to), withPath(value, from, to)]),
  )
}

/** Those whose findings are in files of a repository. */
const DOCUMENTS = REPORTS.flatMap((name) => {
  try {
    const content: unknown = JSON.parse(new TextDecoder().decode(fixture(name)))
    const paths = new Set(readContent(content).findings.flatMap(({ location }) => location?.path ?? []))
    return [...paths]
      .filter((path) => /^[\w-][\w./-]{3,}\.\w+$/.test(path))
      .map((path) => ({ name, content, path }))
  } catch {
    return []
  }
})

test('nothing is new in any report when a file that it names was renamed', () => {
  expect(DOCUMENTS.length).toBeGreaterThan(50)
  const wrong = DOCUMENTS.flatMap(({ name, content, path }) => {
    const moved = path.replace(/([^/]+)$/, 'moved/$1')
    const now = readContent(withPath(content, path, moved), { renames: new Map([[moved, path]]) })
    const { fresh, fixed } = compare(readContent(content), now)
    return fresh.length + fixed === 0 ? [] : [`${name}: ${path}: ${fresh.length} new, ${fixed} fixed`]
  })
  expect(wrong).toEqual([])
})
