import { describe, expect, test } from '@jest/globals'
import { findingOf, lines, readContent, readFixture } from '../reading.ts'

const log = (run: object): object => ({
  version: '2.1.0',
  runs: [{ tool: { driver: { name: 'A tool' } }, results: [], ...run }],
})
const withRule = (rule: object, result: object = {}) =>
  readContent(
    log({
      tool: { driver: { name: 'A tool', rules: [{ id: 'R', ...rule }] } },
      results: [{ ruleId: 'R', message: { text: 'Text' }, ...result }],
    }),
  ).findings[0]

describe('SARIF', () => {
  test('the results of a recorded log', () => {
    const reading = readFixture('zizmor.sarif')
    expect(reading).toMatchObject({ format: 'sarif', tools: ['zizmor'], categories: ['sast'] })
    expect(lines(reading)).toEqual([
      'high zizmor/dangerous-triggers .github/workflows/test.yml:4',
      'high zizmor/template-injection .github/workflows/test.yml:20',
    ])
  })

  test('rules live in extensions, paths in artifacts and nested bases, messages in rules', () => {
    const reading = readFixture('codeql.sarif')
    expect(lines(reading)).toContain('high js/sql-injection web/src/a b.ts:12')
    expect(findingOf(reading, 'js/unused-local-variable')).toMatchObject({
      severity: 'low',
      message: 'Unused variable total.',
    })
  })

  test('a result of another kind than fail, or that is gone, is no finding', () => {
    const results = ['pass', 'notApplicable', 'informational', 'review', 'open'].map((kind) => ({
      kind,
      message: {},
    }))
    expect(readContent(log({ results })).findings).toEqual([])
    expect(readContent(log({ results: [{ baselineState: 'absent', message: {} }] })).findings).toEqual([])
  })

  test('a suppression counts unless it is under review or rejected', () => {
    const suppressed = readFixture('codeql.sarif').findings.filter((each) => each.suppressed !== undefined)
    expect(suppressed.map(({ message, suppressed: why }) => `${message} ${why}`)).toEqual([
      'Accepted by somebody. only numbers get here',
    ])
  })

  test.each([
    ['9.1', 'critical'],
    ['7.0', 'high'],
    [5.5, 'medium'],
    ['2', 'low'],
    ['0.0', 'info'],
    ['HIGH', 'high'],
    ['undefined', 'medium'],
    ['11', 'medium'],
  ])('security-severity %j is %s', (score, severity) => {
    expect(withRule({ properties: { 'security-severity': score } })?.severity).toBe(severity)
  })

  test('without it the level counts, then that of the rule, then the kind of problem, then SARIF’s default', () => {
    const defaultConfiguration = { level: 'error' }
    const properties = { 'problem.severity': 'recommendation' }
    expect(withRule({ defaultConfiguration }, { level: 'note' })?.severity).toBe('low')
    expect(withRule({ defaultConfiguration, properties })?.severity).toBe('high')
    expect(withRule({ properties })?.severity).toBe('low')
    expect(withRule({})?.severity).toBe('medium')
  })

  test('a level that is none of SARIF’s says nothing, whatever word it is', () => {
    expect(withRule({}, { level: 'constructor' })?.severity).toBe('medium')
    expect(withRule({}, { level: 'Error' })?.severity).toBe('high')
  })

  test.each([
    ['CodeQL', 'sast'],
    ['Semgrep OSS', 'sast'],
    ['SnykCode', 'sast'],
    ['Snyk Open Source', 'sca'],
    ['Snyk IaC', 'iac'],
    ['gitleaks', 'secrets'],
    ['osv-scanner', 'sca'],
    ['Grype', 'sca'],
    ['checkov', 'iac'],
    ['OWASP ZAP', 'dast'],
    ['nobody knows it', 'sast'],
  ])('%s reports for %s', (name, category) => {
    expect(readContent(log({ tool: { driver: { name } } })).categories).toEqual([category])
  })

  test.each([
    ['vulnerability', 'sca'],
    ['misconfiguration', 'iac'],
    ['secret', 'secrets'],
    ['license', 'license'],
  ])('Trivy reports a %s for %s', (tag, category) => {
    const rules = [{ id: 'R', properties: { tags: [tag] } }]
    expect(readContent(log({ tool: { driver: { name: 'Trivy', rules } } })).categories).toEqual([category])
  })

  test('a secret is not shown where a tool writes it into message and snippet', () => {
    const region = { startLine: 1, snippet: { text: 'planted-value' } }
    const reading = readContent(
      log({
        tool: { driver: { name: 'gitleaks', rules: [{ id: 'R', shortDescription: { text: 'A key' } }] } },
        results: [
          {
            ruleId: 'R',
            message: { text: 'found planted-value' },
            partialFingerprints: { secret: 'planted-value' },
            locations: [{ physicalLocation: { artifactLocation: { uri: 'a.ts' }, region } }],
          },
        ],
      }),
    )
    expect(reading.findings[0]?.message).toBe('A key')
    expect(JSON.stringify(reading)).not.toContain('planted-value')
  })

  test.each([
    ['a tool that says that it failed', log({ invocations: [{ executionSuccessful: false }] })],
    ['a run without results', { version: '2.1.0', runs: [{ tool: { driver: { name: 'A' } } }] }],
    ['results in other files', log({ externalPropertyFileReferences: { results: [{}] } })],
  ])('%s is not trusted', (_, content) => {
    expect(readContent(content).unreadable?.code).toBe('tool-failed')
  })

  test('a log without runs is no report', () => {
    expect(readContent({ version: '2.1.0', runs: [] }).unreadable?.code).toBe('not-a-report')
    expect(readContent({ version: '2.1.0', runs: null }).unreadable?.code).toBe('not-a-report')
  })

  test('a field of the wrong type is named by its JSON path, without its value', () => {
    const reading = readContent(log({ results: [{ ruleId: 'R', message: { text: ['planted-value'] } }] }))
    expect(reading.unreadable).toEqual({
      code: 'not-a-report',
      message:
        'reports/report.json: at $.runs[0].results[0].message.text there is an array where a string is expected.',
    })
  })

  test('the id stays when line and fingerprint’s count are others', () => {
    const id = (line: number, hash: string) =>
      withRule(
        {},
        {
          partialFingerprints: { primaryLocationLineHash: hash },
          locations: [
            { physicalLocation: { artifactLocation: { uri: 'a.ts' }, region: { startLine: line } } },
          ],
        },
      )?.id
    expect(id(1, 'abc:1')).toBe(id(9, 'abc:2'))
    expect(id(1, 'abc:1')).not.toBe(id(1, 'abd:1'))
  })
})
