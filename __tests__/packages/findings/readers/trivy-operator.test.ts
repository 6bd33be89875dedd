import { describe, expect, test } from '@jest/globals'
import { findingOf, lines, readContent, readFixture } from '../reading.ts'

const GROUP = 'aquasecurity.github.io/v1alpha1'
const check = { checkID: 'KSV014', severity: 'LOW', success: false, title: 'A check' }
const audit = (name: string): object => ({
  apiVersion: GROUP,
  kind: 'ConfigAuditReport',
  metadata: {
    labels: { 'trivy-operator.resource.kind': 'ReplicaSet', 'trivy-operator.resource.name': name },
  },
  report: { checks: [check] },
})

describe('Trivy operator', () => {
  const reading = readFixture('trivy-operator.json')

  test('the reports of a list are read each by its kind', () => {
    expect(reading).toMatchObject({
      format: 'trivy-operator',
      tools: ['trivy'],
      categories: ['secrets', 'container', 'iac'],
    })
    expect(lines(reading).toSorted()).toEqual([
      'critical CVE-2022-37434 -',
      'critical aws-secret-access-key -',
      'high AVD-KSV-0041 -',
      'high KSV014 -',
    ])
    expect(JSON.stringify(reading)).not.toContain('planted-value')
  })

  test('a vulnerability names its package and the fix', () => {
    expect(findingOf(reading, 'CVE-2022-37434').package).toEqual({
      name: 'zlib',
      version: '1.2.12-r1',
      fixedIn: '1.2.12-r2',
    })
  })

  test.each([
    ['one', audit('web-965685897')],
    ['an array', [audit('web-965685897')]],
    ['lists by name', { 'configauditreports.aquasecurity.github.io': [audit('web-965685897')] }],
    [
      'a list of the API',
      { apiVersion: GROUP, kind: 'ConfigAuditReportList', items: [audit('web-965685897')] },
    ],
  ])('%s is read', (_, content) => {
    expect(lines(readContent(content))).toEqual(['low KSV014 -'])
  })

  test('a rollout changes nothing in the id', () => {
    const id = (name: string) => readContent(audit(name)).findings[0]?.id
    expect(id('web-965685897')).toBe(id('web-c868466d4'))
    expect(id('web-965685897')).not.toBe(id('api-965685897'))
  })

  const compliance = (status: unknown): object => ({
    apiVersion: GROUP,
    kind: 'ClusterComplianceReport',
    metadata: { name: 'cis' },
    status,
  })

  test('a summary has a finding for each control that fails', () => {
    const controlCheck = [
      { id: '1.1', name: 'A', severity: 'HIGH', totalFail: 2 },
      { id: '1.2', name: 'B', severity: 'LOW', totalFail: 0 },
    ]
    expect(lines(readContent(compliance({ summaryReport: { controlCheck } })))).toEqual(['high 1.1 -'])
  })

  test('a compliance report that is not evaluated yet is a failure', () => {
    expect(readContent(compliance(undefined)).unreadable?.code).toBe('tool-failed')
  })

  test('a list that is empty while the summary counts some is no report', () => {
    const content = { ...audit('web'), report: { checks: [], summary: { highCount: 1 } } }
    expect(readContent(content).unreadable?.code).toBe('not-a-report')
  })

  test('a report without its list is no report', () => {
    expect(readContent({ ...audit('web'), report: {} }).unreadable?.code).toBe('not-a-report')
  })

  test('what is of another group is not of this format', () => {
    expect(readContent({ ...audit('web'), apiVersion: 'apps/v1' }).unreadable?.code).toBe('unknown-format')
  })
})
