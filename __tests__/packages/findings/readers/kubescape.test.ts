import { describe, expect, test } from '@jest/globals'
import { findingOf, lines, readContent, readFixture } from '../reading.ts'

const report = (factor: unknown, resource = 'apps/v1/shop/Deployment/web', control: object = {}): object => ({
  summaryDetails: { controls: { 'C-1': { scoreFactor: factor } } },
  results: [
    {
      resourceID: resource,
      controls: [
        { controlID: 'C-1', name: 'A control', rules: [{ name: 'r', status: 'failed' }], ...control },
      ],
    },
  ],
})

describe('Kubescape', () => {
  const reading = readFixture('kubescape.json')

  test('a rule that a resource fails is a finding in its manifest', () => {
    expect(reading).toMatchObject({ format: 'kubescape', categories: ['iac'] })
    expect(lines(reading)).toEqual(['high C-0057 deploy/web.yml:', 'medium C-0004 deploy/web.yml:'])
  })

  test('an exception suppresses', () => {
    expect(findingOf(reading, 'C-0004').suppressed).toBe('an exception of Kubescape')
    expect(findingOf(reading, 'C-0057').suppressed).toBeUndefined()
  })

  test.each([
    [9, 'critical'],
    [7, 'high'],
    [4, 'medium'],
    [3, 'low'],
    [undefined, 'unknown'],
  ])('the score factor %s is %s', (factor, severity) => {
    expect(readContent(report(factor)).findings[0]?.severity).toBe(severity)
  })

  test('its own word comes first', () => {
    const control = { severity: 'Critical', status: { status: 'failed' } }
    expect(readContent(report(1, 'a', control)).findings[0]?.severity).toBe('critical')
  })

  test('results that are gone while a control failed are no report', () => {
    const controls = { 'C-1': { status: 'failed', scoreFactor: 5 } }
    const content = { summaryDetails: { controls }, resources: [], results: null }
    expect(readContent(content).unreadable?.code).toBe('not-a-report')
  })

  test('a status that is not known is no good news', () => {
    const control = { rules: [{ name: 'r', status: 'odd' }] }
    expect(readContent(report(5, 'a', control)).findings).toHaveLength(1)
  })

  test('a control that passed is no finding', () => {
    expect(readContent(report(9, 'a', { status: { status: 'passed' } })).findings).toEqual([])
  })

  test('where the checkout lies changes nothing in the id', () => {
    const id = (resource: string) => readContent(report(5, resource)).findings[0]?.id
    expect(id('path=1/api=apps/v1//Deployment/web')).toBe(id('path=2/api=apps/v1//Deployment/web'))
  })
})
