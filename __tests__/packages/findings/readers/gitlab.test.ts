import { describe, expect, test } from '@jest/globals'
import { findingOf, lines, readContent, readFixture } from '../reading.ts'

const report = (scan: object, vulnerabilities: readonly object[] = []): object => ({
  version: '15.0.0',
  scan: { scanner: { id: 'semgrep' }, type: 'sast', status: 'success', ...scan },
  vulnerabilities,
})

describe('GitLab’s reports', () => {
  test.each([
    [
      'gitlab-sast.json',
      'semgrep',
      'sast',
      ['high sqli web/src/store.ts:23', 'unknown other web/src/store.ts:30'],
    ],
    ['gitlab-dependency.json', 'gemnasium', 'sca', ['unknown CVE-2024-0200 service/go.sum:']],
    ['gitlab-container.json', 'trivy', 'container', ['medium CVE-2024-0201 -']],
    ['gitlab-secrets.json', 'gitleaks', 'secrets', ['critical AWS README.md:5']],
    ['gitlab-dast.json', 'zaproxy', 'dast', ['low 10010 -']],
  ])('%s', (file, tool, category, expected) => {
    const reading = readFixture(file)
    expect(reading).toMatchObject({ format: 'gitlab', tools: [tool], categories: [category] })
    expect(lines(reading)).toEqual(expected)
  })

  test('what may hold a secret is not looked at', () => {
    const text = ['gitlab-secrets.json', 'gitlab-dast.json']
      .map((file) => JSON.stringify(readFixture(file)))
      .join()
    expect(text).not.toContain('planted-value')
  })

  test('of an address neither query nor fragment is shown', () => {
    expect(findingOf(readFixture('gitlab-dast.json'), '10010').message).toBe(
      'A cookie without a flag: GET https://shop.example/items',
    )
  })

  test.each([
    ['a status', { status: 'failure' }],
    ['a fatal message', { messages: [{ level: 'fatal', value: 'out of memory' }] }],
  ])('%s that says that the scan failed makes the report untrustworthy', (_, scan) => {
    expect(readContent(report(scan)).unreadable?.code).toBe('tool-failed')
  })

  test.each([
    ['secret_detection', 'gitleaks', ['secrets']],
    ['cluster_image_scanning', 'trivy', ['container']],
    ['api_fuzzing', 'fuzzer', ['dast']],
    ['sast', 'kics', ['iac']],
  ])('a scan of type %s by %s that found nothing speaks for %j', (type, id, categories) => {
    expect(readContent(report({ type, scanner: { id } })).categories).toEqual(categories)
  })

  test('a report of the first schemas does not say what it scanned for: its vulnerabilities do', () => {
    const old = (vulnerabilities: readonly object[]) => ({
      version: '2.3',
      vulnerabilities,
      remediations: [],
    })
    const secret = {
      location: { file: 'a.env' },
      identifiers: [{ type: 'trufflehog_rule_id', value: 'Password' }],
    }
    expect(readContent(old([secret])).categories).toEqual(['secrets'])
    expect(readContent(old([]))).toMatchObject({ format: 'gitlab', categories: [], findings: [] })
  })

  test('ids stay when line, tag and version are others', () => {
    const id = (line: number) =>
      readContent(
        report({}, [
          { location: { file: 'a.ts', start_line: line }, identifiers: [{ type: 'r', value: 'x' }] },
        ]),
      ).findings[0]?.id
    expect(id(1)).toBe(id(90))
  })

  test('a vulnerability without a location is no report', () => {
    expect(readContent(report({}, [{ identifiers: [] }])).unreadable?.code).toBe('not-a-report')
  })
})
