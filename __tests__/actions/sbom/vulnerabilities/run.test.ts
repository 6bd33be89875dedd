import type { Report } from '@devsecops/core'
import {
  clears,
  groupFindings,
  parseOpenVex,
  read,
  sourceOf,
  vexRegister,
  type Finding,
  type Reading,
} from '@devsecops/findings'
import { readInputs } from '@devsecops/runner'
import { fakeIo } from '@devsecops/testing'
import { expect, test } from '@jest/globals'
import { inputs, run } from '../../../../actions/sbom/src/run.ts'
import { aRecord, lockOf, zipOf } from './advising.ts'

const DEFAULTS = {
  path: '.',
  formats: 'cyclonedx-1.7',
  engine: 'native',
  comment: 'false',
  submit: 'false',
  attest: 'false',
}
const LOCK = { 'web/package-lock.json': lockOf('left', 'right') }

type Content = Readonly<Record<string, string | Uint8Array>>

const started = (files: Content, given: Readonly<Record<string, string>> = {}): Promise<Report> => {
  const values = Object.entries({ ...DEFAULTS, advisories: 'osv', ...given })
  const input = readInputs(
    inputs,
    Object.fromEntries(values.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value])),
  )
  return run(input, fakeIo({ onRunner: false, files: { ...LOCK, ...files } }))
}

const told = ({ verdict }: Report, code: string): readonly string[] =>
  verdict.reasons
    .filter((reason) => reason.code === code)
    .map(({ effect, message }) => `${effect}: ${message}`)

const logOf = ({ files }: Report): string =>
  files
    .filter(({ path }) => path === 'sbom.vulnerabilities.sarif')
    .flatMap(({ parts }) => [...parts])
    .map((part) => (typeof part === 'string' ? part : ''))
    .join('')

const readingOf = (report: Report): Reading => read(sourceOf('sbom.sarif', logOf(report)))

const ADVISORY = aRecord('GHSA-aaaa-bbbb-cccc', 'right', {
  aliases: ['CVE-2025-0001'],
  severity: [{ type: 'CVSS_V3', score: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H' }],
  database_specific: { severity: 'LOW', cwe_ids: ['CWE-79'] },
})

test('a vector of CVSS 4 rates a vulnerability alone', async () => {
  const score = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N'
  const record = aRecord('GHSA-aaaa-bbbb-cccc', 'right', { severity: [{ type: 'CVSS_V4', score }] })
  const report = await started({ 'osv/npm/all.zip': zipOf(record) })
  expect(readingOf(report).findings).toMatchObject([{ severity: 'critical' }])
})

test('security-gate reads a vulnerability at its lock file’s line, with package and fix', async () => {
  const report = await started({ 'osv/npm/all.zip': zipOf(ADVISORY) })
  expect(readingOf(report)).toMatchObject({
    coverage: [{ tool: 'sbom', category: 'sca' }],
    findings: [
      {
        category: 'sca',
        severity: 'critical',
        tool: 'sbom',
        rule: 'CVE-2025-0001',
        aliases: ['GHSA-aaaa-bbbb-cccc'],
        location: { path: 'web/package-lock.json', line: 19 },
        package: { name: 'right', version: '1.0.0', fixedIn: '2.0.0', purl: 'pkg:npm/right@1.0.0' },
        cwes: ['CWE-79'],
        message:
          'right 1.0.0: GHSA-aaaa-bbbb-cccc of right. Fixed in 2.0.0. It is here by shop → left → right.',
      },
    ],
  })
  expect(told(report, 'vulnerabilities')).toEqual([
    expect.stringMatching(/^notes: 1 vulnerability is known: 1 critical\./),
  ])
  expect(report.verdict.conclusion).toBe('success')
})

test('the id stays when version and line move', async () => {
  const one = await started({ 'osv/all.zip': zipOf(ADVISORY) })
  const moved = LOCK['web/package-lock.json'].replaceAll('1.0.0', '1.1.0').replace('{', '{\n\n')
  const other = await started({ 'osv/all.zip': zipOf(ADVISORY), 'web/package-lock.json': moved })
  const [before, after] = [readingOf(one).findings[0], readingOf(other).findings[0]]
  expect(after?.location?.line).toBe(21)
  expect(after?.id).toBe(before?.id)
})

test('a search that finds nothing says that it was made', async () => {
  const report = await started({ 'osv/all.zip': zipOf(aRecord('GHSA-1', 'other')) })
  expect(readingOf(report)).toMatchObject({ findings: [], coverage: [{ tool: 'sbom', category: 'sca' }] })
  expect(told(report, 'vulnerabilities')).toEqual([
    'notes: No vulnerability is known of the packages that were looked up.',
  ])
})

test('advisories that share a name are one vulnerability, by the CVE, with the fix that ends both', async () => {
  const zip = zipOf(aRecord('MAL-1', 'right', { aliases: ['GHSA-aaaa-bbbb-cccc'] }), {
    ...ADVISORY,
    affected: [
      {
        package: { ecosystem: 'npm', name: 'right' },
        ranges: [{ type: 'SEMVER', events: [{ introduced: '0' }, { fixed: '1.0.10' }] }],
      },
    ],
  })
  expect(readingOf(await started({ 'osv/all.zip': zip })).findings).toMatchObject([
    {
      rule: 'CVE-2025-0001',
      aliases: ['GHSA-aaaa-bbbb-cccc', 'MAL-1'],
      package: { fixedIn: '2.0.0' },
    },
  ])
})

test('what nobody rated reaches the threshold of high', async () => {
  const report = await started({ 'osv/all.zip': zipOf(aRecord('MAL-1', 'right')) })
  expect(readingOf(report).findings).toMatchObject([{ severity: 'high' }])
  expect(told(report, 'vulnerabilities')[0]).toContain('1 unrated')
})

const OTHERS: Readonly<Record<string, object>> = {
  'osv-scanner': {
    results: [
      {
        source: { path: '/workspace/web/package-lock.json', type: 'lockfile' },
        packages: [
          {
            package: { name: 'right', version: '1.0.0', ecosystem: 'npm' },
            vulnerabilities: [{ id: 'GHSA-aaaa-bbbb-cccc', aliases: ['CVE-2025-0001'] }],
            groups: [{ ids: ['GHSA-aaaa-bbbb-cccc'], aliases: ['CVE-2025-0001'] }],
          },
        ],
      },
    ],
  },
  trivy: {
    SchemaVersion: 2,
    ArtifactName: '.',
    ArtifactType: 'filesystem',
    Results: [
      {
        Target: 'web/package-lock.json',
        Class: 'lang-pkgs',
        Type: 'npm',
        Vulnerabilities: [
          { VulnerabilityID: 'CVE-2025-0001', PkgName: 'right', InstalledVersion: '1.0.0', Severity: 'HIGH' },
        ],
      },
    ],
  },
}

test.each(Object.keys(OTHERS))('what %s says of it too is the same weakness', async (tool) => {
  const own = readingOf(await started({ 'osv/all.zip': zipOf(ADVISORY) })).findings
  const theirs = read(sourceOf('other.json', JSON.stringify(OTHERS[tool])), { root: '/workspace' })
  expect([theirs.format, theirs.findings.length]).toEqual([tool, 1])
  expect(groupFindings([...own, ...theirs.findings])).toHaveLength(1)
})

test('a VEX statement about the package clears it in security-gate, by any of its names', async () => {
  const [finding] = readingOf(await started({ 'osv/all.zip': zipOf(ADVISORY) })).findings
  const document = {
    '@context': 'https://openvex.dev/ns/v0.2.0',
    timestamp: '2026-01-01T00:00:00Z',
    statements: [
      {
        vulnerability: { name: 'GHSA-aaaa-bbbb-cccc' },
        products: [{ '@id': 'pkg:npm/right@1.0.0' }],
        status: 'not_affected',
        justification: 'vulnerable_code_not_present',
      },
    ],
  }
  const vex = parseOpenVex(JSON.stringify(document), 'vex.json')
  const statements = 'statements' in vex ? vex.statements : []
  const deciding = vexRegister(statements, []).deciding(finding as Finding)
  expect(deciding !== undefined && clears(deciding)).toBe(true)
})

test('a record that cannot be read blocks, and no reader takes the log for the whole', async () => {
  const report = await started({
    'osv/good.json': JSON.stringify(ADVISORY),
    'osv/bad.json': '{"id": "GHSA-2", "modified": "2025-01-01T00:00:00Z", "affected": [{"package": {}}]}',
    'osv/worse.json': '{"id":',
  })
  expect(told(report, 'advisories-incomplete')).toEqual([
    'blocks: 2 records of the advisories cannot be read, so what they say is not known: osv/bad.json: affected[0] names its package without ecosystem or name; osv/worse.json: it is no JSON.',
  ])
  expect(report.verdict).toMatchObject({ conclusion: 'failure', missing: ['what all advisories say'] })
  expect(readingOf(report)).toMatchObject({ unreadable: { code: 'tool-failed' }, findings: [{}] })
})

test('a database that is not there blocks', async () => {
  const report = await started({}, { advisories: 'nowhere' })
  expect(told(report, 'advisories-unreadable')).toEqual([
    'blocks: The advisories cannot be read: nowhere has no records: neither *.json nor *.zip in the workspace or the temporary folder.',
  ])
  expect(report.verdict.conclusion).toBe('failure')
})

test.each([
  ['by nobody', { advisories: 'nowhere' }, /could not be looked for: whether there are any is not known/],
  ['by a scanner that is not there either', { advisories: 'nowhere', 'scan-with': 'grype' }, /could not be/],
  [
    'by some only',
    { 'scan-with': 'grype' },
    /No vulnerability was found by what could be asked, which is not all/,
  ],
])('where it could be looked for %s, none is not said to be known', async (_what, given, message) => {
  const report = await started({ 'osv/all.zip': zipOf(aRecord('GHSA-1', 'other')) }, given)
  expect(told(report, 'vulnerabilities')).toEqual([expect.stringMatching(message)])
})

test('what was found by some only is told as the least that there is', async () => {
  const report = await started({ 'osv/all.zip': zipOf(ADVISORY) }, { 'scan-with': 'grype' })
  expect(told(report, 'vulnerabilities')).toEqual([
    expect.stringMatching(/^notes: At least 1 vulnerability is known: 1 critical\./),
  ])
})

test('a zip file that was cut off blocks, and names itself', async () => {
  const report = await started({ 'osv/all.zip': zipOf(ADVISORY).slice(0, -30) })
  expect(told(report, 'advisories-unreadable')[0]).toContain(
    'osv/all.zip is no zip file, or its end is missing',
  )
})

test('an entry with a changed byte is told, and not matched', async () => {
  const zip = zipOf(ADVISORY)
  zip.set([(zip[60] ?? 0) ^ 0xff], 60)
  expect(told(await started({ 'osv/all.zip': zip }), 'advisories-incomplete')[0]).toContain('it is damaged')
})

test('the age of the database is told, and judged where a limit is given', async () => {
  const files = { 'osv/all.zip': zipOf(ADVISORY) }
  expect(told(await started(files), 'advisories')).toEqual([
    'notes: The database has 1 advisory, the last of 2025-12-01.',
  ])
  expect(told(await started(files, { 'advisories-max-age': '31' }), 'advisories-old')).toEqual([])
  expect((await started(files, { 'advisories-max-age': '30' })).verdict.conclusion).toBe('failure')
})

test('a package without a version that an advisory can be compared with is told', async () => {
  const record = aRecord('PYSEC-1', 'flask', {
    affected: [
      {
        package: { ecosystem: 'PyPI', name: 'Flask' },
        ranges: [{ type: 'ECOSYSTEM', events: [{ introduced: '0' }] }],
      },
    ],
  })
  const report = await started({ 'requirements.txt': 'flask>=2\n', 'osv/all.zip': zipOf(record) })
  expect(told(report, 'version-not-comparable')).toEqual([
    'warns: Advisories speak of 1 package whose version is not known or cannot be compared with theirs: flask (PYSEC-1).',
  ])
})

test('a record that was withdrawn speaks of nothing', async () => {
  const zip = zipOf({ ...ADVISORY, withdrawn: '2025-12-02T00:00:00Z' })
  expect(readingOf(await started({ 'osv/all.zip': zip })).findings).toEqual([])
})

test('nobody asks: nothing is written', async () => {
  const report = await started({}, { advisories: '' })
  expect(report.outputs['vulnerabilities-sarif']).toBe('')
  expect(logOf(report)).toBe('')
})
