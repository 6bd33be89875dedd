import { describe, expect, test } from '@jest/globals'
import { findingOf, lines, readContent, readFixture } from '../reading.ts'

const answer = (alerts: object, more: object = {}): object => ({
  data: { search: { nodes: [{ name: 'shop', vulnerabilityAlerts: alerts }] } },
  ...more,
})

describe('Dependabot alerts of the GraphQL API', () => {
  test('an alert is a finding in its manifest; one that is fixed is suppressed', () => {
    const reading = readFixture('github-dependabot-graphql.json')
    expect(reading).toMatchObject({ format: 'github-dependabot-graphql', tools: ['dependabot'] })
    expect([...lines(reading)].sort()).toEqual([
      'critical GHSA-hhhh-2222-0004 api/pom.xml:',
      'medium GHSA-hhhh-2222-0003 api/pom.xml:',
    ])
    expect(findingOf(reading, 'GHSA-hhhh-2222-0003').suppressed).toBeUndefined()
    expect(findingOf(reading, 'GHSA-hhhh-2222-0004').suppressed).toBe('fixed on GitHub')
  })

  test('no alerts are a scan that found nothing', () => {
    const reading = readContent(answer({ nodes: [] }))
    expect(reading).toMatchObject({ categories: ['sca'], findings: [] })
    expect(reading.unreadable).toBeUndefined()
  })

  test.each([
    ['with a next page', answer({ nodes: [], pageInfo: { hasNextPage: true } })],
    ['with errors', answer({ nodes: [] }, { errors: [{ message: 'Forbidden' }] })],
  ])('an answer %s is not the whole', (_, content) => {
    expect(readContent(content).unreadable?.code).toBe('tool-failed')
  })
})
