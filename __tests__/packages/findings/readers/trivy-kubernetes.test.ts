import { describe, expect, test } from '@jest/globals'
import { lines, readContent, readFixture } from '../reading.ts'

describe('Trivy on a cluster', () => {
  test('the failed checks of every object are findings', () => {
    const reading = readFixture('trivy-kubernetes.json')
    expect(reading).toMatchObject({
      format: 'trivy-kubernetes',
      tools: ['trivy'],
      categories: ['container', 'iac'],
    })
    expect(lines(reading)).toEqual(['medium KSV-0001 Deployment/web:'])
  })

  test('an object that could not be scanned makes the report untrustworthy', () => {
    const reading = readContent({
      ClusterName: '',
      Resources: [{ Kind: 'Pod', Name: 'a', Error: 'scan failed' }],
    })
    expect(reading.unreadable?.code).toBe('tool-failed')
  })
})
