import { describe, expect, test } from '@jest/globals'
import { readContent, readFixture } from '../reading.ts'

const HEADER = 'PROVIDER;CHECK_ID;CHECK_TITLE;STATUS;SEVERITY'

describe('Prowler’s CSV', () => {
  test('what failed is a finding; what a person must look at and what is muted are suppressed ones', () => {
    const reading = readFixture('prowler.csv')
    expect(reading).toMatchObject({ format: 'prowler-csv', tools: ['prowler'], categories: ['iac'] })
    const told = reading.findings.map(({ severity, rule, suppressed }) => [severity, rule, suppressed])
    expect(told.sort()).toEqual([
      ['critical', 's3_bucket_public_access', undefined],
      ['medium', 'account_maintain_current_contact_details', 'left to a person by Prowler'],
      ['medium', 'iam_rotate_access_key_90_days', 'muted in Prowler’s configuration'],
    ])
  })

  test('its findings have the ids of those in OCSF', () => {
    const ids = (name: string) => readFixture(name).findings.map(({ id }) => id)
    expect(ids('prowler.csv').sort()).toEqual(ids('prowler-ocsf.json').sort())
  })

  test('a header alone is a scan that found nothing', () => {
    expect(readContent(`${HEADER}\n`)).toMatchObject({ format: 'prowler-csv', findings: [] })
  })

  test.each(['aws;a;b', 'aws;;b;FAIL;low', 'aws;a;b;;low', 'aws;a;b;FAIL;low;more'])(
    'the row %s is no report',
    (row) => {
      expect(readContent(`${HEADER}\n${row}\n`).unreadable?.code).toBe('not-a-report')
    },
  )
})
