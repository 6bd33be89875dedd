import { describe, expect, test } from '@jest/globals'
import { fixture, lines, readContent, readFixture } from './reading.ts'

type Json = Record<string, unknown>

const json = (name: string): Json => JSON.parse(new TextDecoder().decode(fixture(name))) as Json
const text = (name: string): string => new TextDecoder().decode(fixture(name))

/** A recorded report with one part of its JSON exchanged, wherever that stands. */
const swapped = (name: string, part: RegExp, by: string): string => {
  const before = JSON.stringify(JSON.parse(text(name)))
  const after = before.replace(part, by)
  expect(after).not.toBe(before)
  return after
}

describe('a report is refused', () => {
  test.each([
    ['Falco’s with a list among its alerts', `${text('falco.ndjson').trimEnd()}\n[]\n`],
    ['Nuclei’s with a list among its matches', `${text('nuclei.ndjson').trimEnd()}\n[]\n`],
    ['Dependabot’s with a number for the day of the dismissal', swapped('github-dependabot-graphql.json', /"dismissedAt":null/, '"dismissedAt":7')],
    ['gosec’s with a suppression of no kind', swapped('gosec.json', /"suppressions":null/, '"suppressions":[{}]')],
    ['InSpec’s with a control without results', swapped('inspec.json', /"results":\[/, '"other":[')],
    ['Kubescape’s without a list of rules', swapped('kubescape.json', /"rules":\[[^\]]*\]/, '"rules":null')],
    ['mobsfscan’s with null for the files', swapped('mobsfscan.json', /"files":\[\{.*?\}\]/, '"files":null')],
    ['OSV-Scanner’s without packages', swapped('osv-scanner.json', /"packages":/, '"other":')],
    ['CycloneDX with null for the vulnerabilities', JSON.stringify({ ...json('cyclonedx-vex.json'), vulnerabilities: null })],
    ['Dependency-Check’s with null for them', swapped('dependency-check.json', /"vulnerabilities":\[\{.*?\}\](?=,"|\})/, '"vulnerabilities":null')],
    ['Safety’s that does not say by what it ignores', swapped('safety-scan.json', /"ignored":null/, '"ignored":{}')],
    ['Snyk’s with null for the applications', JSON.stringify({ ...json('snyk-container.json'), applications: null })],
    ['Trivy’s with null for the misconfigurations', JSON.stringify({ SchemaVersion: 2, ArtifactName: '.', ArtifactType: 'filesystem', Results: [{ Target: 'a', Class: 'config', Misconfigurations: null }] })],
    ['Trivy’s of a cluster with null for an object', JSON.stringify({ ClusterName: 'c', Resources: [null] })],
    ['Aqua’s that counts vulnerabilities and has none', JSON.stringify({ image: 'a', resources: [{ resource: { name: 'b' }, vulnerabilities: null }], vulnerability_summary: { total: 1 } })],
    ['bundler-audit’s with a gem’s name missing', text('bundler-audit.txt').replace(/^Name: .*$/m, '')],
    ['npm’s with a blank name for a package', JSON.stringify({ auditReportVersion: 2, vulnerabilities: { a: { severity: 'high', via: [''] } } })],
  ] as const)('%s', (_, content) => {
    expect(['not-a-report', 'unknown-format']).toContain(readContent(content).unreadable?.code)
  }) // prettier-ignore

  test('as cut off: a table that ends in its header', () => {
    const [header = ''] = text('testssl.csv').split('\n')
    expect(readContent(header).unreadable?.code).toBe('truncated')
  })
})

describe('a word that is not known is no good news', () => {
  test.each([
    ['the state of an alert', 'github-dependabot.json', /"state":"open"/, '"state":"unheard"'],
    ['the status of a misconfiguration', 'trivy-config.json', /"Status":"FAIL"/, '"Status":"UNHEARD"'],
    ['the kind of a SARIF result', 'codeql.sarif', /"results":\[\{/, '"results":[{"kind":"unheard",'],
  ] as const)('%s', (_, name, part, by) => {
    const active = (reading: ReturnType<typeof readFixture>) =>
      reading.findings.filter(({ suppressed }) => suppressed === undefined)
    expect(active(readContent(swapped(name, part, by)))).toHaveLength(active(readFixture(name)).length)
  })
})

test('a package of npm’s that is vulnerable through others, of which the report has nothing, is a finding', () => {
  const vulnerabilities = { a: { name: 'a', severity: 'high', via: ['b'] } }
  expect(lines(readContent({ auditReportVersion: 2, vulnerabilities }))).toEqual([
    'high a package-lock.json:',
  ])
})

test('a line of Nikto’s table without a method is an item where it has a path', () => {
  const table =
    '"Nikto - v2.5.0/"\n"h","1.1.1.1","80","","","","Apache"\n"h","1.1.1.1","80","","","/a","A message"\n'
  expect(readContent(table).findings).toHaveLength(1)
})

test('a SARIF result with a blank rule still has a rule and a message', () => {
  const runs = [{ tool: { driver: { name: 'a' } }, results: [{ ruleId: ' ', message: { text: '' } }] }]
  expect(readContent({ version: '2.1.0', runs }).findings).toMatchObject([
    { rule: 'unnamed-rule', message: 'unnamed-rule' },
  ])
})
