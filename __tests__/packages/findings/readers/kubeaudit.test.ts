import { describe, expect, test } from '@jest/globals'
import { lines, readContent, readFixture } from '../reading.ts'

describe('kubeaudit', () => {
  test('each line is a finding: error is high, warning medium', () => {
    const reading = readFixture('kubeaudit.ndjson')
    expect(reading).toMatchObject({ format: 'kubeaudit', categories: ['iac'] })
    expect(lines(reading).toSorted()).toEqual(['high RunAsNonRootPSCNilCSCNil -', 'medium LimitsNotSet -'])
  })

  const entry = { AuditResultName: 'LimitsNotSet', ResourceKind: 'ReplicaSet', level: 'warning', msg: 'x' }

  test('the hash of a rollout changes nothing in the id', () => {
    const id = (name: string) => readContent({ ...entry, ResourceName: name }).findings[0]?.id
    expect(id('web-965685897')).toBe(id('web-c868466d4'))
    expect(id('web-965685897')).not.toBe(id('api-965685897'))
  })

  test('a level that is not known is of unknown severity', () => {
    expect(readContent({ ...entry, level: 'fatal' }).findings[0]?.severity).toBe('unknown')
  })
})
