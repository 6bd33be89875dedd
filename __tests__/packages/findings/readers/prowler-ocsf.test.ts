import { describe, expect, test } from '@jest/globals'
import { lines, readContent, readFixture } from '../reading.ts'

describe('Prowler’s OCSF', () => {
  const reading = readFixture('prowler-ocsf.json')

  test('what failed is a finding; what a person must look at and what is muted are suppressed ones', () => {
    expect(reading).toMatchObject({ format: 'prowler-ocsf', tools: ['prowler'], categories: ['iac'] })
    const told = reading.findings.map(({ severity, rule, suppressed }) => [severity, rule, suppressed])
    expect(told.sort()).toEqual([
      ['critical', 's3_bucket_public_access', undefined],
      ['medium', 'account_maintain_current_contact_details', 'left to a person by Prowler'],
      ['medium', 'iam_rotate_access_key_90_days', 'muted in Prowler’s configuration'],
    ])
  })

  test('version 3 has the check as the product’s feature', () => {
    const third = {
      finding: { title: 'No public buckets', uid: 'prowler-aws-s3-1' },
      metadata: { product: { name: 'Prowler', feature: { uid: 's3_bucket_public_access' } } },
      severity: 'High',
      status: 'Failure',
      resources: [{ uid: 'arn:aws:s3:::logs', region: 'eu-west-1' }],
    }
    expect(lines(readContent([third, { ...third, status: 'Success' }]))).toEqual([
      'high s3_bucket_public_access -',
    ])
  })

  test('each resource has a finding of its own', () => {
    const finding = (uid: string): object => ({
      metadata: { event_code: 'c', product: { name: 'Prowler' } },
      finding_info: { title: 't', uid: String(Math.abs(uid.length)) },
      severity: 'Low',
      status_code: 'FAIL',
      resources: [{ uid }],
    })
    const ids = readContent([finding('a'), finding('b')]).findings.map(({ id }) => id.replace(/:\d+$/, ''))
    expect(new Set(ids).size).toBe(2)
  })

  test('another product’s events are not of this format', () => {
    const event = { metadata: { product: { name: 'Other' } }, finding_info: { uid: '1' } }
    expect(readContent([event]).unreadable?.code).toBe('unknown-format')
  })
})
