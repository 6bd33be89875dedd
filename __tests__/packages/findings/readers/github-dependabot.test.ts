import { describe, expect, test } from '@jest/globals'
import { findingOf, fixture, lines, readContent, readFixture } from '../reading.ts'

const text = new TextDecoder().decode(fixture('github-dependabot.json'))

describe('Dependabot alerts', () => {
  test('an alert is a finding in its manifest; one that is dismissed is suppressed', () => {
    const reading = readFixture('github-dependabot.json')
    expect(reading).toMatchObject({ format: 'github-dependabot', tools: ['dependabot'], categories: ['sca'] })
    expect(lines(reading)).toEqual([
      'critical GHSA-hhhh-2222-0001 web/package-lock.json:',
      'medium GHSA-hhhh-2222-0002 web/package-lock.json:',
    ])
    expect(findingOf(reading, 'GHSA-hhhh-2222-0001')).toMatchObject({
      aliases: ['CVE-2024-0191'],
      package: { name: 'lodash', fixedIn: '2.0.0' },
    })
    expect(findingOf(reading, 'GHSA-hhhh-2222-0002').suppressed).toBe('dismissed on GitHub: tolerable_risk')
  })

  test.each([
    ['after one another', `${text}${text}`],
    ['in one array', `[${text},[],${text}]`],
  ])('pages %s are one report', (_, content) => {
    expect(readContent(content).findings).toHaveLength(4)
  })

  test('an alert without a state is none', () => {
    const alert = { number: 1, dependency: {}, security_advisory: {} }
    expect(readContent([alert]).unreadable?.code).toBe('unknown-format')
  })

  test('an empty list is an export without alerts where the caller says so', () => {
    const reading = readContent([], { format: 'github-dependabot' })
    expect(reading).toMatchObject({ categories: ['sca'], findings: [] })
  })
})
