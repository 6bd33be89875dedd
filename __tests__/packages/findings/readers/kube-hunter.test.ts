import { describe, expect, test } from '@jest/globals'
import { lines, readContent, readFixture } from '../reading.ts'

const entry = {
  vid: 'KHV044',
  vulnerability: 'Privileged Container',
  severity: 'high',
  location: '192.0.2.1',
}
const report = (vulnerabilities: readonly object[]): object => ({ nodes: [], services: [], vulnerabilities })

describe('kube-hunter', () => {
  test('each vulnerability is a finding, without its evidence', () => {
    const reading = readFixture('kube-hunter.json')
    expect(reading).toMatchObject({ format: 'kube-hunter', categories: ['iac'] })
    expect(lines(reading)).toEqual(['high KHV036 -'])
    expect(JSON.stringify(reading)).not.toContain('planted-value')
  })

  test('a node’s address changes nothing in the id', () => {
    const id = (location: string) => readContent(report([{ ...entry, location }])).findings[0]?.id
    expect(id('192.0.2.1')).toBe(id('192.0.2.2'))
  })

  test('lists without entries are a scan that found nothing', () => {
    expect(readContent(report([]))).toMatchObject({
      format: 'kube-hunter',
      categories: ['iac'],
      findings: [],
    })
  })
})
