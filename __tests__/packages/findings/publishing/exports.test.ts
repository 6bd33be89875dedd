import { describe, expect, test } from '@jest/globals'
import {
  asffFile,
  LARGEST_ASFF_FINDING,
  OCSF_VERSION,
  ocsfFile,
  type Exported,
  type Finding,
  type Published,
} from '@devsecops/findings'
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

type Fields = Readonly<Record<string, unknown>>

/** The batches of the file: a line each. */
const asff = (
  list: readonly Exported[],
  setting: Partial<typeof SETTING> = {},
): readonly (readonly Fields[])[] =>
  textOf(asffFile(list, { ...SETTING, ...setting }).parts)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as readonly Fields[])

const one = (each: Exported, setting: Partial<typeof SETTING> = {}): Fields =>
  asff([each], setting)[0]?.[0] ?? {}

/** What the API reference marks as required of an AwsSecurityFinding. */
const REQUIRED = [
  'AwsAccountId',
  'CreatedAt',
  'Description',
  'GeneratorId',
  'Id',
  'ProductArn',
  'Resources',
  'SchemaVersion',
  'Title',
  'UpdatedAt',
]

describe('the AWS Security Finding Format', () => {
  test('has what Security Hub requires of a finding', () => {
    const finding = one({ ...published(DEPENDENCY), firstSeen: '2025-12-01T00:00:00.000Z' })
    expect(Object.keys(finding)).toEqual(expect.arrayContaining(REQUIRED))
    expect(finding).toMatchObject({
      SchemaVersion: '2018-10-08',
      Id: `https://github.com/example/shop/security-gate/sca/trivy/${aFinding().id}`,
      ProductArn: 'arn:aws:securityhub:eu-central-1:111122223333:product/111122223333/default',
      GeneratorId: 'trivy/CVE-2024-1',
      AwsAccountId: '111122223333',
      Types: ['Software and Configuration Checks/Vulnerabilities/CVE'],
      FirstObservedAt: '2025-12-01T00:00:00.000Z',
      CreatedAt: '2025-12-01T00:00:00.000Z',
      UpdatedAt: '2026-01-01T12:00:00.000Z',
      Severity: { Label: 'HIGH', Original: 'high' },
      FindingProviderFields: { Severity: { Label: 'HIGH', Original: 'high' } },
      Title: 'trivy CVE-2024-1',
      Resources: [{ Type: 'Other', Id: 'https://github.com/example/shop' }],
    })
  })

  test.each([
    ['eu-central-1', 'aws'],
    ['cn-north-1', 'aws-cn'],
    ['us-gov-west-1', 'aws-us-gov'],
  ])('of the region %s is for the partition %s', (region, partition) => {
    expect(one(published(), { region })).toMatchObject({
      ProductArn: `arn:${partition}:securityhub:${region}:111122223333:product/111122223333/default`,
      Resources: [{ Partition: partition, Region: region }],
    })
  })

  test('names the package of a vulnerability, and the version that mends it', () => {
    expect(one(published(DEPENDENCY))['Vulnerabilities']).toEqual([
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

  test('has up to 100 findings a line, the gravest first', () => {
    const list = Array.from({ length: 201 }, (_, index) =>
      published({ id: `${index}:1`, severity: index === 200 ? 'critical' : 'low' }),
    )
    const batches = asff(list)
    expect(batches.map(({ length }) => length)).toEqual([100, 100, 1])
    expect(batches[0]?.[0]?.['Severity']).toMatchObject({ Label: 'CRITICAL' })
  })

  test('suppresses what was accepted', () => {
    expect(one(published({}, 'waived'))['Workflow']).toEqual({ Status: 'SUPPRESSED' })
  })

  test('keeps to the lengths of its texts', () => {
    const long = one(published({ message: 'x'.repeat(3000), rule: 'r'.repeat(3000), id: 'i'.repeat(900) }))
    expect(['Title', 'Description', 'Id', 'GeneratorId'].map((key) => String(long[key]).length)).toEqual([
      256, 1024, 512, 512,
    ])
  })

  test('keeps to the size of a finding, whatever the report says', () => {
    const name = 'é'.repeat(5000)
    const large = one(
      published({
        ...DEPENDENCY,
        message: name,
        package: { name, version: name, fixedIn: name },
        location: { path: name },
        aliases: Array.from({ length: 5000 }, (_, index) => `CVE-2024-${index}`),
      }),
    )
    expect(Buffer.byteLength(JSON.stringify(large))).toBeLessThan(LARGEST_ASFF_FINDING)
  })

  test('is empty without findings', () => {
    expect(asff([])).toEqual([])
  })
})

const ocsf = (list: readonly Exported[]): readonly Fields[] =>
  textOf(ocsfFile(list, SETTING).parts)
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Fields)

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
    ['a CWE alone', { category: 'container', cwes: ['CWE-89'] }, 'cwe'],
  ] as const)('calls a finding with %s a vulnerability, by exactly one name', (_, finding, name) => {
    const [event] = ocsf([published(finding)])
    const [vulnerability] = event?.['vulnerabilities'] as readonly object[]
    expect(event?.['class_uid']).toBe(2002)
    expect(['cve', 'advisory', 'cwe'].filter((key) => key in (vulnerability ?? {}))).toEqual([name])
  })

  test.each([
    ['code', {}],
    ['a secret', { category: 'secrets', cwes: ['CWE-798'] }],
    ['a dependency without a name', { category: 'sca', rule: 'outdated' }],
  ] as const)('calls a weakness of %s one of the posture, and says what to do', (_, finding) => {
    expect(ocsf([published(finding)])[0]).toMatchObject({
      class_uid: 2007,
      type_uid: 200_701,
      remediation: { desc: aFinding().message },
      resources: [{ type: 'Repository' }, { uid: 'api/orders.py', type: 'File' }],
    })
  })

  test('of the posture names the vulnerability where there is one', () => {
    const [event] = ocsf([published({ cwes: ['CWE-89'] })])
    expect(event).toMatchObject({ class_uid: 2007, vulnerabilities: [{ cwe: { uid: 'CWE-89' } }] })
  })

  test.each(['iac', 'license'] as const)('calls one of %s a failed control', (category) => {
    expect(ocsf([published({ category, tool: 'checkov', rule: 'CKV_AWS_20' })])[0]).toMatchObject({
      class_uid: 2003,
      type_uid: 200_301,
      compliance: { control: 'CKV_AWS_20', standards: ['checkov'], status_id: 3 },
    })
  })

  test('says when a finding was first seen', () => {
    const seen = { ...published(), firstSeen: '2025-12-01T00:00:00.000Z' }
    expect(ocsf([seen])[0]?.['finding_info']).toMatchObject({ first_seen_time: Date.UTC(2025, 11, 1) })
  })

  test('suppresses what was accepted, and says whatever came of the rest', () => {
    expect(ocsf([published({}, 'vex'), published({}, 'below')])).toMatchObject([
      { status_id: 3, unmapped: { outcome: 'vex' } },
      { status_id: 1, unmapped: { outcome: 'below' } },
    ])
  })
})
