import { describe, expect, test } from '@jest/globals'
import { findingOf, lines, readContent, readFixture } from '../reading.ts'

const image = (name: string, version: string): object => ({
  SchemaVersion: 2,
  ArtifactName: name,
  ArtifactType: 'container_image',
  Results: [
    {
      Target: `${name} (debian 12.5)`,
      Class: 'os-pkgs',
      Type: 'debian',
      Vulnerabilities: [
        { VulnerabilityID: 'CVE-1', PkgName: 'zlib1g', InstalledVersion: version, Severity: 'HIGH' },
      ],
    },
    {
      Target: 'Java',
      Class: 'lang-pkgs',
      Type: 'jar',
      Vulnerabilities: [
        {
          VulnerabilityID: 'CVE-2',
          PkgName: 'a:b',
          PkgPath: `lib/b-${version}.jar`,
          InstalledVersion: version,
          Severity: 'LOW',
        },
      ],
    },
  ],
})

describe('Trivy', () => {
  test('misconfigurations are of the category iac', () => {
    const reading = readFixture('trivy-config.json')
    expect(reading).toMatchObject({ format: 'trivy', categories: ['iac'] })
    expect(lines(reading)).toContain('high AVD-AWS-0180 infrastructure/database.tf:44')
    expect(reading.findings).toHaveLength(9)
  })

  test('an image has packages, secrets and licences, each in its category', () => {
    const reading = readFixture('trivy-image.json')
    expect(reading.categories).toEqual(['secrets', 'container', 'license'])
    expect(findingOf(reading, 'CVE-2024-0001')).toMatchObject({
      category: 'container',
      severity: 'critical',
      package: { name: 'libssl3', version: '3.0.11-1', fixedIn: '3.0.13-1' },
    })
    expect(findingOf(reading, 'CVE-2021-44228')).toMatchObject({
      category: 'container',
      location: { path: 'app/lib/log4j-core-2.14.1.jar' },
    })
    expect(findingOf(reading, 'CVE-2024-0002').severity).toBe('unknown')
  })

  test('what a VEX document takes out is suppressed, with its reason', () => {
    expect(findingOf(readFixture('trivy-image.json'), 'CVE-2024-0003').suppressed).toBe(
      'not_affected: vulnerable_code_not_in_execute_path',
    )
  })

  test('a secret is not shown where Trivy did not mask it', () => {
    expect(JSON.stringify(readFixture('trivy-image.json'))).not.toContain('not-masked-by-the-tool')
  })

  test('a misconfiguration that passes is no finding', () => {
    const result = {
      Target: 'a.tf',
      Class: 'config',
      Misconfigurations: [
        { ID: 'A', Status: 'PASS' },
        { ID: 'B', Status: 'FAIL' },
      ],
    }
    const reading = readContent({
      SchemaVersion: 2,
      ArtifactType: 'filesystem',
      ArtifactName: '.',
      Results: [result],
    })
    expect(reading.findings.map(({ rule }) => rule)).toEqual(['B'])
  })

  test('ids stay when tag, digest and version are others', () => {
    const ids = [
      image('registry:5000/shop/web:1.0', '1.0'),
      image(`registry:5000/shop/web:2.0@sha256:${'0'.repeat(64)}`, '2.0'),
    ].map((each) => readContent(each).findings.map(({ id }) => id))
    expect(ids[0]).toEqual(ids[1])
    expect(ids[0]).toHaveLength(2)
  })

  test('the same weakness in another image is another finding', () => {
    expect(readContent(image('shop/web:1', '1')).findings[0]?.id).not.toBe(
      readContent(image('shop/worker:1', '1')).findings[0]?.id,
    )
  })

  test('a clean image speaks for container; of a clean directory it is not told which scanners ran', () => {
    const clean = { SchemaVersion: 2, ArtifactName: 'a' }
    expect(readContent({ ...clean, ArtifactType: 'container_image' }).categories).toEqual(['container'])
    expect(readContent({ ...clean, ArtifactType: 'filesystem' }).categories).toEqual([])
    expect(readContent({ ...clean, ArtifactType: 'filesystem' }, { categories: ['iac'] }).categories).toEqual(
      ['iac'],
    )
  })

  test('the legacy array is read, also an entry without an id', () => {
    const reading = readFixture('trivy-legacy.json')
    expect(reading).toMatchObject({ format: 'trivy', categories: ['sca', 'container'] })
    expect(lines(reading)).toEqual([
      'unknown unknown-vulnerability -',
      'high CVE-2018-16487 web/package-lock.json:',
    ])
  })

  test('another schema version is not guessed at', () => {
    const reading = readContent({ SchemaVersion: 3, ArtifactName: 'a', Results: [] })
    expect(reading.unreadable).toEqual({
      code: 'unknown-format',
      message: "reports/report.json: at $.SchemaVersion there is another version of Trivy's schema than 2.",
    })
  })
})
