import { describe, expect, test } from '@jest/globals'
import { asffFiles, OCSF_VERSION, ocsfFile, type Finding, type Published } from '@devsecops/findings'
import { aFinding } from '@devsecops/testing'

const SETTING = {
  account: '111122223333',
  region: 'eu-central-1',
  repository: 'https://github.com/example/shop',
  commit: 'a'.repeat(40),
  now: new Date('2026-01-01T12:00:00Z'),
}

const published = (finding: Partial<Finding> = {}, outcome: Published['outcome'] = 'blocks'): Published => ({
  finding: aFinding(finding),
  outcome,
})

const DEPENDENCY: Partial<Finding> = {
  category: 'sca',
  tool: 'trivy',
  rule: 'CVE-2024-1',
  package: { name: 'lodash', version: '4.17.20', fixedIn: '4.17.21' },
  aliases: ['GHSA-xxxx'],
  score: 9.8,
  helpUri: 'https://example.com/CVE-2024-1',
}

const textOf = (parts: Iterable<unknown>): string => [...parts].join('')

interface Asff {
  readonly Findings: readonly Readonly<Record<string, unknown>>[]
}
const asff = (list: readonly Published[]) =>
  asffFiles(list, SETTING).map(({ path, parts }) => ({ path, ...(JSON.parse(textOf(parts)) as Asff) }))

describe('the AWS Security Finding Format', () => {
  test('has what Security Hub requires of a finding', () => {
    const [file] = asff([published(DEPENDENCY)])
    expect(file?.Findings[0]).toMatchObject({
      SchemaVersion: '2018-10-08',
      Id: `https://github.com/example/shop/security-gate/sca/trivy/${aFinding().id}`,
      ProductArn: 'arn:aws:securityhub:eu-central-1:111122223333:product/111122223333/default',
      GeneratorId: 'trivy/CVE-2024-1',
      AwsAccountId: '111122223333',
      Types: ['Software and Configuration Checks/Vulnerabilities/CVE'],
      CreatedAt: '2026-01-01T12:00:00.000Z',
      UpdatedAt: '2026-01-01T12:00:00.000Z',
      Severity: { Label: 'HIGH', Original: 'high' },
      Title: 'trivy CVE-2024-1',
      Resources: [{ Type: 'Other', Id: 'https://github.com/example/shop' }],
    })
  })

  test('names the package of a vulnerability, and the version that mends it', () => {
    expect(asff([published(DEPENDENCY)])[0]?.Findings[0]?.['Vulnerabilities']).toEqual([
      {
        Id: 'CVE-2024-1',
        VulnerablePackages: [{ Name: 'lodash', Version: '4.17.20', FixedInVersion: '4.17.21' }],
        Cvss: [{ BaseScore: 9.8 }],
        RelatedVulnerabilities: ['GHSA-xxxx'],
        ReferenceUrls: ['https://example.com/CVE-2024-1'],
        FixAvailable: 'YES',
      },
    ])
  })

  test('has 100 findings a file, the gravest first', () => {
    const list = Array.from({ length: 201 }, (_, index) =>
      published({ id: `${index}:1`, severity: index === 200 ? 'critical' : 'low' }),
    )
    const files = asff(list)
    expect(files.map(({ path, Findings }) => [path, Findings.length])).toEqual([
      ['security-gate.asff-1.json', 100],
      ['security-gate.asff-2.json', 100],
      ['security-gate.asff-3.json', 1],
    ])
    expect(files[0]?.Findings[0]?.['Severity']).toMatchObject({ Label: 'CRITICAL' })
  })

  test('suppresses what was accepted', () => {
    expect(asff([published({}, 'waived')])[0]?.Findings[0]?.['Workflow']).toEqual({ Status: 'SUPPRESSED' })
  })

  test('keeps to the lengths of its texts', () => {
    const long = published({ message: 'x'.repeat(3000), rule: 'r'.repeat(3000), id: 'i'.repeat(900) })
    const [{ Findings } = { Findings: [] }] = asff([long])
    expect(
      ['Title', 'Description', 'Id', 'GeneratorId'].map((key) => String(Findings[0]?.[key]).length),
    ).toEqual([256, 1024, 512, 512])
  })

  test('is no file without findings', () => {
    expect(asff([])).toEqual([])
  })
})

const ocsf = (list: readonly Published[]): readonly Readonly<Record<string, unknown>>[] =>
  textOf(ocsfFile(list, SETTING).parts)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>)

describe('the Open Cybersecurity Schema Framework', () => {
  test('has what the schema requires of an event', () => {
    expect(ocsf([published(DEPENDENCY)])[0]).toMatchObject({
      activity_id: 1,
      category_uid: 2,
      class_uid: 2002,
      type_uid: 200_201,
      time: Date.UTC(2026, 0, 1, 12),
      severity_id: 4,
      metadata: { version: OCSF_VERSION, product: { name: 'security-gate', vendor_name: 'devsecops' } },
      finding_info: { uid: aFinding().id, title: 'trivy CVE-2024-1' },
      vulnerabilities: [
        {
          cve: { uid: 'CVE-2024-1' },
          is_fix_available: true,
          affected_packages: [{ name: 'lodash', version: '4.17.20', fixed_in_version: '4.17.21' }],
        },
      ],
    })
  })

  test.each([
    ['a CVE', DEPENDENCY, 'cve'],
    ['a CVE among its aliases', { ...DEPENDENCY, rule: 'GHSA-x', aliases: ['CVE-2024-1'] }, 'cve'],
    ['an advisory', { ...DEPENDENCY, rule: 'GHSA-x', aliases: [] }, 'advisory'],
    ['a CWE', { cwes: ['CWE-89'] }, 'cwe'],
  ] as const)('calls a finding with %s a vulnerability, by exactly one name', (_, finding, name) => {
    const [event] = ocsf([published(finding)])
    const [vulnerability] = event?.['vulnerabilities'] as readonly object[]
    expect(event?.['class_uid']).toBe(2002)
    expect(['cve', 'advisory', 'cwe'].filter((key) => key in (vulnerability ?? {}))).toEqual([name])
  })

  test.each([
    ['a weakness without a name', {}],
    ['a secret', { category: 'secrets', cwes: ['CWE-798'] }],
    ['a licence', { category: 'license', package: { name: 'x' } }],
  ] as const)('calls %s a detection, with its file as evidence', (_, finding) => {
    expect(ocsf([published(finding)])[0]).toMatchObject({
      class_uid: 2004,
      type_uid: 200_401,
      evidences: [{ file: { name: 'orders.py', path: 'api/orders.py', type_id: 1 } }],
    })
  })

  test('suppresses what was accepted, and says whatever came of the rest', () => {
    expect(ocsf([published({}, 'vex'), published({}, 'below')])).toMatchObject([
      { status_id: 3, unmapped: { outcome: 'vex' } },
      { status_id: 1, unmapped: { outcome: 'below' } },
    ])
  })
})
