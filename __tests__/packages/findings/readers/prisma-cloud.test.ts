import { describe, expect, test } from '@jest/globals'
import { findingOf, lines, readContent, readFixture } from '../reading.ts'

describe('Prisma Cloud', () => {
  const reading = readFixture('prisma-cloud.json')

  test('vulnerabilities and compliance issues are findings', () => {
    expect(reading).toMatchObject({ format: 'prisma-cloud', categories: ['container'] })
    expect(lines(reading).toSorted()).toEqual([
      'high 448 -',
      'high CVE-2022-37434 -',
      'info CVE-2019-20838 -',
    ])
    expect(JSON.stringify(reading)).not.toContain('planted-value')
  })

  test('a package is named without those it is used in, with the first fix', () => {
    expect(findingOf(reading, 'CVE-2022-37434').package).toEqual({
      name: 'zlib',
      version: '1.2.11',
      fixedIn: '1.2.12',
    })
  })

  const report = (more: object): object => ({ results: [{ id: 'sha256:1', distro: 'Debian', ...more }] })

  test('an image without vulnerabilities is a scan that found nothing', () => {
    const content = report({ vulnerabilities: null, vulnerabilityDistribution: { total: 0 } })
    expect(readContent(content)).toMatchObject({ format: 'prisma-cloud', findings: [] })
  })

  test('a list that is gone while its distribution counts some is no report', () => {
    expect(readContent(report({ vulnerabilityDistribution: { total: 3 } })).unreadable?.code).toBe(
      'not-a-report',
    )
  })

  test('tag and digest change nothing in the id', () => {
    const vulnerabilities = [{ id: 'CVE-1', packageName: 'zlib', severity: 'low' }]
    const id = (name: string) => findingOf(readContent(report({ name, vulnerabilities })), 'CVE-1').id
    expect(id('shop/web:1')).toBe(id('shop/web:2'))
  })
})
