import { describe, expect, test } from '@jest/globals'
import { findingOf, lines, readContent, readFixture } from '../reading.ts'

const report = (image: string, version: string): object => ({
  descriptor: { name: 'grype', version: '0.110.0' },
  source: { type: 'image', target: { userInput: image } },
  matches: [
    {
      vulnerability: { id: 'CVE-2024-0001', severity: 'High' },
      artifact: {
        name: 'log4j-core',
        version,
        type: 'java-archive',
        locations: [{ path: `/lib/${version}.jar` }],
      },
    },
  ],
})

describe('Grype', () => {
  test('matches of an image are of the category container, with the severity that Grype chose', () => {
    const reading = readFixture('grype.json')
    expect(reading).toMatchObject({ format: 'grype', tools: ['grype'], categories: ['container'] })
    expect([...lines(reading)].sort()).toEqual([
      'critical CVE-2024-0101 app/node_modules/lodash/package.json:',
      'high CVE-2024-0104 var/lib/dpkg/status:',
      'info CVE-2024-0102 usr/share/doc/bash:',
      'unknown CVE-2024-0103 var/lib/dpkg/status:',
    ])
  })

  test('the rule is the CVE where one is known, and the other names are aliases', () => {
    expect(findingOf(readFixture('grype.json'), 'CVE-2024-0101')).toMatchObject({
      aliases: ['GHSA-aaaa-bbbb-cccc'],
      package: { name: 'lodash', version: '4.17.4', fixedIn: '4.17.21' },
    })
  })

  test('a package that lies at two places is one finding', () => {
    expect(findingOf(readFixture('grype.json'), 'CVE-2024-0102').package?.name).toBe('bash')
  })

  test('a match that a rule ignores is suppressed, with the reason', () => {
    expect(findingOf(readFixture('grype.json'), 'CVE-2024-0104').suppressed).toContain('not reachable')
  })

  test('ids stay when tag, version and path are others, and differ between images', () => {
    const id = (image: string, version: string) => readContent(report(image, version)).findings[0]?.id
    expect(id('shop/api:1', '2.14')).toBe(id('shop/api:2', '2.15'))
    expect(id('shop/api:1', '2.14')).not.toBe(id('shop/web:1', '2.14'))
  })

  test('a directory is of the category sca, also when nothing was found', () => {
    const clean = { descriptor: { name: 'grype' }, source: { type: 'directory', target: '.' } }
    expect(readContent({ ...clean, matches: [] })).toMatchObject({ categories: ['sca'], findings: [] })
    expect(readContent(clean).unreadable?.code).toBe('not-a-report')
  })
})
