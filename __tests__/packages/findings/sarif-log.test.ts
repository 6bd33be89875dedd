import { describe, expect, test } from '@jest/globals'
import { mergeFindings, NO_FILE, sarifLog, type Coverage, type Finding } from '@devsecops/findings'
import { aFinding } from '@devsecops/testing'
import type { Log, ReportingDescriptor, Result, Run } from 'sarif'
import { readContent, readFixture, REPORTS } from './reading.ts'

const write = (findings: readonly Finding[], coverage?: readonly Coverage[]): string =>
  [...sarifLog(findings, coverage)].join('')
const logOf = (findings: readonly Finding[], coverage?: readonly Coverage[]): Log =>
  JSON.parse(write(findings, coverage)) as Log
const resultOf = (finding: Partial<Finding>): Result | undefined =>
  logOf([aFinding(finding)]).runs[0]?.results?.[0]
const rulesOf = ({ tool }: Run): readonly ReportingDescriptor[] => tool.driver.rules ?? []

const everything = mergeFindings(REPORTS.map((name) => readFixture(name)))

describe('the merged log', () => {
  test('has every finding, in one run for each category and tool', () => {
    const { runs } = logOf(everything)
    expect(runs.flatMap(({ results }) => results)).toHaveLength(everything.length)
    const runIds = everything.map(({ category, tool }) => `security-gate/${category}/${tool}/`)
    expect(runs.map(({ automationDetails }) => automationDetails?.id)).toEqual([...new Set(runIds)].sort())
  })

  test('has what GitHub asks of every rule and result, none of it empty', () => {
    for (const run of logOf(everything).runs) {
      for (const rule of rulesOf(run)) {
        expect([rule.shortDescription?.text, rule.fullDescription?.text, rule.help?.text]).not.toContain('')
        expect(Number(rule.properties?.['security-severity'])).not.toBeNaN()
        expect(typeof rule.properties?.['security-severity']).toBe('string')
      }
      for (const { message, locations, ruleId, ruleIndex = -1, partialFingerprints } of run.results ?? []) {
        expect(message.text).not.toBe('')
        expect(locations?.[0]?.physicalLocation?.artifactLocation?.uri).toMatch(/./)
        expect(rulesOf(run)[ruleIndex]?.id).toBe(ruleId)
        expect(partialFingerprints?.['securityGateId/v1']).toMatch(/^[0-9a-f]{20}:\d+$/)
      }
    }
  })

  test('has the same bytes whatever the order of the findings', () => {
    expect(write([...everything].reverse())).toBe(write(everything))
  })

  test('says which tools saw a weakness and how it is exploited', () => {
    const exploitation = { kev: { added: '2021-12-10', ransomware: true } }
    const result = resultOf({ tools: ['grype', 'trivy'], exploitation })
    expect(result?.properties).toMatchObject({ tools: ['grype', 'trivy'], exploitation })
    expect(Object.keys(resultOf({})?.properties ?? {})).not.toContain('tools')
  })

  test('reads back as the same rules and places', () => {
    const again = readContent(write(readFixture('semgrep.json').findings))
    expect(again.findings.map(({ rule, location }) => [rule, location])).toEqual(
      readFixture('semgrep.json').findings.map(({ rule, location }) => [rule, location]),
    )
  })

  test('has a run for a tool that found nothing, so that its alerts close', () => {
    const [run] = logOf([], [{ tool: 'semgrep', category: 'sast' }]).runs
    expect(run).toMatchObject({ tool: { driver: { name: 'semgrep' } }, results: [] })
  })

  test('without findings is a log without runs', () => {
    expect(logOf([])).toMatchObject({ version: '2.1.0', runs: [] })
  })
})

describe('a rule', () => {
  test.each([
    ['critical', '9.5', 'error'],
    ['high', '8.0', 'error'],
    ['medium', '5.5', 'warning'],
    ['low', '2.0', 'note'],
    ['info', '0.0', 'note'],
    ['unknown', '8.0', 'error'],
  ] as const)('of severity %s has the score %s and the level %s', (severity, score, level) => {
    const [run] = logOf([aFinding({ severity })]).runs
    expect(run?.tool.driver.rules?.[0]?.properties?.['security-severity']).toBe(score)
    expect(run?.results?.[0]?.level).toBe(level)
  })

  test('with findings of several severities is split, since GitHub reads the severity from the rule', () => {
    const findings = [aFinding({ severity: 'high' }), aFinding({ severity: 'low', id: 'b:1' })]
    expect(logOf(findings).runs[0]?.results?.map(({ ruleId }) => ruleId)).toEqual([
      'python.sqli-high',
      'python.sqli-low',
    ])
  })
})

describe('a result', () => {
  test('has the hash of its line where that is known, and else its id', () => {
    const hash = (finding: Partial<Finding>, known?: string) => {
      const log = JSON.parse(
        [...sarifLog([aFinding({ id: 'x:1', ...finding })], [], () => known)].join(''),
      ) as Log
      return log.runs[0]?.results?.[0]?.partialFingerprints?.['primaryLocationLineHash']
    }
    expect(hash({}, 'c129715d7a2bc9a3:1')).toBe('c129715d7a2bc9a3:1')
    expect(hash({})).toBe('x:1')
    expect(hash({ location: { path: 'package-lock.json' } })).toBe('x:1')
    expect(resultOf({ lineHash: 'c129715d7a2bc9a3:1' })?.partialFingerprints).toMatchObject({
      primaryLocationLineHash: 'c129715d7a2bc9a3:1',
    })
  })

  test('without a file is shown at the policy', () => {
    const { location, ...nowhere } = aFinding()
    expect(location).toBeDefined()
    expect(
      logOf([nowhere]).runs[0]?.results?.[0]?.locations?.[0]?.physicalLocation?.artifactLocation?.uri,
    ).toBe(NO_FILE)
  })

  test.each([
    ['a b#c?.ts', 'a%20b%23c%3F.ts'],
    ['/opt/app/a.ts', 'file:///opt/app/a.ts'],
    ['C:/app/a.ts', 'file:///C:/app/a.ts'],
  ])('in %s has the URI %s', (path, uri) => {
    expect(resultOf({ location: { path } })?.locations?.[0]?.physicalLocation?.artifactLocation?.uri).toBe(
      uri,
    )
  })

  test('that is suppressed says why', () => {
    expect(resultOf({ suppressed: 'not affected' })?.suppressions).toEqual([
      { kind: 'external', status: 'accepted', justification: 'not affected' },
    ])
  })

  test('cannot plant a link', () => {
    expect(resultOf({ message: 'see [this](https://evil.example)' })?.message.text).toBe(
      'see [this] (https://evil.example)',
    )
  })
})
