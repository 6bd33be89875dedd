import { describe, expect, test } from '@jest/globals'
import { secretHash, secretHasher, type Finding } from '@devsecops/findings'
import { readContent, readFixture } from './reading.ts'

const firstOf = (name: string, rule: string): Finding | undefined =>
  readFixture(name).findings.find((finding) => finding.rule === rule)

describe('what a report says beside its rating is read from', () => {
  test.each<[string, string, Partial<Finding>]>([
    ['bandit.json', 'B602', { cwes: ['CWE-78'] }],
    ['brakeman.json', 'SQL', { cwes: ['CWE-89'] }],
    ['checkmarx.xml', 'SQL_Injection', { cwes: ['CWE-89'] }],
    ['checkmarx-one.json', 'CVE-2021-23337', { score: 7.2, cwes: ['CWE-94'] }],
    ['checkmarx-one.json', 'CVE-2022-0778', { image: 'registry.example/shop/web' }],
    ['checkmarx-one-export.json', 'Reflected_XSS', { cwes: ['CWE-79'] }],
    ['cyclonedx-extension.xml', 'CVE-2024-0184', { score: 9.8, image: 'registry.example/shop/api' }],
    ['cyclonedx-vex.json', 'CVE-2024-0181', { score: 5.5, image: 'shop/api' }],
    ['dependency-check.json', 'CVE-2024-0170', { score: 9.8, cwes: ['CWE-611'] }],
    ['dependency-check.xml', 'CVE-2024-0171', { score: 5 }],
    ['gitlab-container.json', 'CVE-2024-0201', { image: 'registry.example/shop/api' }],
    ['gitlab-sast.json', 'sqli', { cwes: ['CWE-89'] }],
    ['gosec.json', 'G402', { cwes: ['CWE-295'] }],
    ['mobsfscan.json', 'android_kotlin_logging', { cwes: ['CWE-532'] }],
    ['njsscan.json', 'eval_nodejs', { cwes: ['CWE-95'] }],
    ['osv-scanner.json', 'CVE-2021-44906', { score: 9.8, cwes: ['CWE-1321'] }],
    [
      'same-image-grype.json',
      'CVE-2021-23337',
      { score: 7.2, cwes: ['CWE-94'], image: 'registry.example/shop/api' },
    ],
    ['same-image-grype.json', 'CVE-2023-45853', { score: 9.8 }],
    [
      'same-image-trivy.json',
      'CVE-2023-45853',
      { score: 9.8, cwes: ['CWE-190'], image: 'registry.example/shop/api' },
    ],
    ['semgrep.json', 'reports.shell-command-from-text', { cwes: ['CWE-78'] }],
    ['semgrep-platform.json', 'javascript.lang.security.audit.sqli', { cwes: ['CWE-89'] }],
    ['semgrep-supply-chain.json', 'CVE-2021-23337', { cwes: ['CWE-94'] }],
    ['snyk.json', 'SNYK-JS-QS-2', { score: 9.8, cwes: ['CWE-400'] }],
    ['snyk-container.json', 'SNYK-DEBIAN12-OPENSSL-3', { image: 'shop/api' }],
    ['trivy-operator.json', 'CVE-2022-37434', { score: 9.8 }],
    ['veracode.xml', 'CVE-2022-42889', { score: 9.8, cwes: ['CWE-94'] }],
    ['veracode-findings.json', 'CWE-89', { cwes: ['CWE-89'] }],
    ['veracode-pipeline.json', 'CWE-117', { cwes: ['CWE-117'] }],
  ])('%s, %s', (name, rule, expected) => {
    expect(firstOf(name, rule)).toMatchObject(expected)
  })

  test.each([
    ['cyclonedx.xml', 'CVE-2024-0180', 'pkg:maven/org.dom4j/dom4j@2.1.1'],
    ['cyclonedx-vex.json', 'CVE-2024-0181', 'pkg:npm/other@2.0.0'],
    ['dependency-check.json', '1500', 'pkg:npm/yargs-parser@5.0.0'],
    ['osv-scanner.json', 'CVE-2023-43804', 'pkg:pypi/urllib3@2.0.5'],
    ['same-image-grype.json', 'CVE-2021-23337', 'pkg:npm/lodash@4.17.20'],
    ['same-image-trivy.json', 'CVE-2021-23337', 'pkg:npm/lodash@4.17.20'],
  ])('%s: the package URL', (name, rule, purl) => {
    expect(firstOf(name, rule)?.package?.purl).toBe(purl)
  })

  test.each([
    ['noseyparker.jsonl', 'np.aws.1'],
    ['noseyparker.jsonl', 'Generic API Key'],
    ['trufflehog.jsonl', 'AWS'],
    ['trufflehog3.json', 'aws'],
  ])('%s: the hash of the secret of %s, where there is a key', (name, rule) => {
    const { findings } = readFixture(name, { hashSecret: secretHasher('key') })
    expect(findings.find((finding) => finding.rule === rule)?.secretHash).toBe(
      secretHash('key', 'planted-value'),
    )
    expect(firstOf(name, rule)?.secretHash).toBeUndefined()
  })
})

describe('the secret of', () => {
  const hashOf = (content: unknown) =>
    readContent(content, { hashSecret: secretHasher('key') }).findings[0]?.secretHash

  test('TruffleHog is all parts of it, where it has several', () => {
    const result = {
      SourceMetadata: { Data: { Filesystem: { file: 'a' } } },
      DetectorName: 'AWS',
      Verified: false,
      Raw: 'the public id',
    }
    expect(hashOf(result)).toBe(secretHash('key', 'the public id'))
    expect(hashOf({ ...result, RawV2: 'id and key' })).toBe(secretHash('key', 'id and key'))
  })

  test.each([[['YQ==', 'Yg==']], [[]], [['/w==']], ['YQ==']])(
    'Nosey Parker with the groups %j is not told',
    (groups) => {
      const entry = {
        rule_name: 'Key',
        num_matches: 1,
        groups,
        match_content: 'planted-value',
        matches: [{ location: {}, provenance: [{ path: 'a' }] }],
      }
      expect(hashOf([entry])).toBeUndefined()
    },
  )
})

describe('the score of Trivy', () => {
  const scoreOf = (CVSS: unknown, SeveritySource?: string) =>
    readContent({
      SchemaVersion: 2,
      ArtifactName: '.',
      ArtifactType: 'repository',
      Results: [
        {
          Target: 'package-lock.json',
          Class: 'lang-pkgs',
          Vulnerabilities: [
            {
              VulnerabilityID: 'CVE-1',
              PkgName: 'a',
              Severity: 'LOW',
              SeveritySource,
              CVSS,
              PkgIdentifier: 'text',
            },
          ],
        },
      ],
    }).findings.map(({ score }) => score)

  test('is that of the vendor whose severity it took, then of the NVD, then the highest', () => {
    const CVSS = { redhat: { V3Score: 5.3 }, nvd: { V2Score: 7.5, V3Score: 9.8 }, ghsa: { V3Score: 9.9 } }
    expect(scoreOf(CVSS, 'redhat')).toEqual([5.3])
    expect(scoreOf(CVSS, 'debian')).toEqual([9.8])
    expect(scoreOf({ ...CVSS, nvd: {} })).toEqual([9.9])
  })

  test.each([undefined, null, 'text', [], {}, { nvd: 9 }, { nvd: { V3Score: 0 } }, { nvd: { V3Score: 11 } }])(
    'is none in %j, and the report is read',
    (CVSS) => {
      expect(scoreOf(CVSS)).toEqual([undefined])
    },
  )
})

describe('what a stranger writes there', () => {
  const withPurl = (purl: unknown) =>
    readContent({
      descriptor: { name: 'grype' },
      matches: [{ vulnerability: { id: 'CVE-1' }, artifact: { name: 'a', purl } }],
    }).findings[0]?.package

  test.each([
    4,
    '',
    'lodash',
    'pkg:npm',
    'pkg:npm/a\nb',
    'pkg:npm/a?vcs_url=https://me:planted@host.example/',
    `pkg:npm/${'a'.repeat(1000)}`,
  ])('%j is no package URL', (purl) => {
    expect(withPurl(purl)).toEqual({ name: 'a' })
  })

  test('a rating that is no CVSS score is no score', () => {
    const rated = (method?: string) =>
      readContent({
        bomFormat: 'CycloneDX',
        vulnerabilities: [{ id: 'CVE-1', cwes: [79], ratings: [{ score: 9, ...(method && { method }) }] }],
      }).findings[0]
    expect(rated()).toMatchObject({ score: 9, cwes: ['CWE-79'] })
    expect(rated('CVSSv31')?.score).toBe(9)
    expect(rated('OWASP')?.score).toBeUndefined()
  })

  test('CWEs stand in elements of XML', () => {
    const bom = `<bom xmlns="http://cyclonedx.org/schema/bom/1.5"><vulnerabilities><vulnerability><id>CVE-1</id>
      <cwes><cwe>79</cwe><cwe>89</cwe></cwes></vulnerability></vulnerabilities></bom>`
    expect(readContent(bom).findings[0]?.cwes).toEqual(['CWE-79', 'CWE-89'])
  })
})

describe('the tags of a SARIF rule', () => {
  const cwesOf = (tags: unknown) =>
    readContent({
      version: '2.1.0',
      runs: [
        {
          tool: { driver: { name: 'A tool', rules: [{ id: 'R', properties: { tags } }] } },
          results: [{ ruleId: 'R', message: { text: 'm' } }],
        },
      ],
    }).findings[0]?.cwes

  test('name its kinds of weakness', () => {
    expect(cwesOf(['security', 'external/cwe/cwe-079', 'CWE-89: SQL Injection', '20'])).toEqual([
      'CWE-79',
      'CWE-89',
    ])
  })

  test.each([undefined, 'CWE-79', {}, [], ['security', 79, ['CWE-79'], { id: 'CWE-79' }]])(
    '%j names none',
    (tags) => {
      expect(cwesOf(tags)).toBeUndefined()
    },
  )
})
