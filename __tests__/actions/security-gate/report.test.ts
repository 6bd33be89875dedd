import { describe, expect, test } from '@jest/globals'
import { unreadableReading } from '@devsecops/findings'
import { aFinding } from '@devsecops/testing'
import { decide, type Facts, type SecurityPolicy } from '../../../actions/security-gate/src/decide.ts'
import { report } from '../../../actions/security-gate/src/report.ts'
import { NOW, aPolicy, aReading, recorded, someFacts } from './facts.ts'

const setting = {
  commit: 'c'.repeat(40),
  policy: { sha256: 'd'.repeat(64), sources: [] },
  sarifFile: 'security-gate.sarif',
  now: NOW,
  author: 'https://github.com/example/shop',
}
const reportOf = (facts: Facts, policy: SecurityPolicy = aPolicy()) =>
  report(decide(policy, facts, NOW), facts, setting)
/** The merged SARIF log. */
const textOf = ({ files }: ReturnType<typeof reportOf>): string =>
  [...(files[0]?.parts ?? [])].map((part) => (typeof part === 'string' ? part : part.file)).join('')
const blocked = reportOf(someFacts(recorded('blocked')))

describe('outputs', () => {
  test('count findings by category and severity', () => {
    const { outputs } = reportOf(
      someFacts([aReading([aFinding(), aFinding({ id: 'b:1', severity: 'low' })])]),
    )
    expect(JSON.parse(outputs['findings'] ?? '')).toMatchObject({ sast: { high: 1, low: 1 }, sca: {} })
  })

  test('name the first 50 that block, the worst first', () => {
    const many = Array.from({ length: 60 }, (_, index) =>
      aFinding({ id: `${index}:1`, severity: index === 59 ? 'critical' : 'high' }),
    )
    const ids = JSON.parse(
      reportOf(someFacts([aReading(many)])).outputs['blocked-by'] ?? '',
    ) as readonly string[]
    expect(ids).toHaveLength(50)
    expect(ids[0]).toBe('59:1')
  })

  test('name what could not be trusted', () => {
    const facts = someFacts([unreadableReading('a.json', 'truncated', 'Sentence.')])
    expect(JSON.parse(reportOf(facts).outputs['unreadable'] ?? '')).toEqual([
      { code: 'truncated', file: 'a.json' },
    ])
  })

  test('fit into an output, however many findings there are', () => {
    const many = Array.from({ length: 10_000 }, (_, index) => aFinding({ id: `${'0'.repeat(20)}:${index}` }))
    const { outputs } = reportOf(someFacts([aReading(many)]))
    expect(Math.max(...Object.values(outputs).map(({ length }) => length))).toBeLessThan(64 * 1024)
  })
})

describe('the summary', () => {
  test('opens with the verdict, then has a table of the categories', () => {
    const [first, , second, , third] = blocked.summary.split('\n')
    expect(first).toBe('## ❌ security-gate: failure')
    expect(second).toMatch(/^Judged for `production`: \d+ findings in 7 reports, of which \d+ block\.$/)
    expect(third).toBe('| Category | Unknown | Critical | High | Medium | Low | Info | Blocks at | Status |')
  })

  test('says of each category how it came out', () => {
    const policy = aPolicy({
      dast: { mode: 'off' },
      container: { onMissing: 'fail' },
      iac: { mode: 'advisory' },
    })
    const { summary } = reportOf(someFacts(recorded('blocked')), policy)
    const statuses = summary
      .split('\n')
      .flatMap((line) => /^\| (\w+) .*\| ([^|]+) \|$/.exec(line)?.slice(1, 3).join(': ') ?? [])
    expect(statuses.slice(1, 8)).toEqual([
      'sast: ❌ blocked',
      'sca: ❌ blocked',
      'secrets: ❌ blocked',
      'container: ❌ no report',
      'iac: ⚠️ advisory',
      'dast: ⏭️ off',
      'license: ⚠️ no report',
    ])
  })

  test('shows text from strangers as text', () => {
    const hostile = aFinding({
      message: '<img src=x> | **bold** @everyone',
      rule: '](javascript:alert(1))',
      helpUri: 'https://a.example',
    })
    const { summary } = reportOf(someFacts([aReading([hostile])]))
    expect(summary).not.toMatch(/<img|\*\*bold|@everyone/)
    expect(summary).not.toContain('](javascript:')
  })
})

describe('the log', () => {
  test('is a table and the reasons', () => {
    expect(blocked.text).toMatch(/^category +unknown +critical/)
    expect(blocked.text).toContain('❌ secrets: 1 finding of any severity (1 unknown). [secrets] (findings)')
  })
})

describe('annotations', () => {
  test('are the ten worst that block, at their places', () => {
    expect(blocked.annotations).toHaveLength(10)
    expect(blocked.annotations[0]).toMatchObject({ level: 'error', file: 'web/src/config.ts', line: 24 })
  })

  test('are no errors in an advisory gate', () => {
    const { annotations } = reportOf(someFacts(recorded('blocked')), aPolicy({}, { mode: 'advisory' }))
    expect(new Set(annotations.map(({ level }) => level))).toEqual(new Set(['warning']))
  })
})

describe('files and evidence', () => {
  test('the merged SARIF has every weakness once, each time it is read', () => {
    const text = textOf(blocked)
    expect(textOf(blocked)).toBe(text)
    const { runs } = JSON.parse(text) as {
      readonly runs: readonly { readonly results: readonly unknown[] }[]
    }
    const findings = recorded('blocked').reduce((sum, reading) => sum + reading.findings.length, 0)
    // Bandit and Semgrep see the same shell command: the same file, line and CWE.
    expect(runs.flatMap(({ results }) => results)).toHaveLength(findings - 1)
    expect(blocked.fileOutputs['sarif-file']).toBe('security-gate.sarif')
  })

  test('a tool that failed closes no alerts', () => {
    const failed = aReading([], ['sast'], { unreadable: { code: 'tool-failed', message: 'Sentence.' } })
    expect(textOf(reportOf(someFacts([failed])))).toContain('"runs":[\n]')
  })

  test('every report’s digest is evidence', () => {
    expect(blocked.evidence.inputs.map(({ name }) => name)).toContain('reports/zizmor.sarif')
    expect(
      blocked.evidence.inputs.every(({ digest }) => /^[0-9a-f]{64}$/.test(digest?.['sha256'] ?? '')),
    ).toBe(true)
  })
})
