import { describe, expect, test } from '@jest/globals'
import { lines, readContent, readFixture } from '../reading.ts'

describe('Prowler’s own JSON', () => {
  test('an array of version 3', () => {
    const reading = readFixture('prowler.json')
    expect(reading).toMatchObject({ format: 'prowler', tools: ['prowler'], categories: ['iac'] })
    expect(lines(reading)).toEqual(['critical s3_bucket_public_access -'])
  })

  const second = (status: string): object => ({
    'Account Number': '123456789012',
    Control: '[check114] Ensure hardware MFA is enabled for the root account',
    'Control ID': '1.14',
    Message: 'Only virtual MFA is enabled for root',
    Severity: 'Critical',
    Status: status,
    'Resource ID': 'MFA',
  })

  test.each(['FAIL', 'Fail'])('a line of version 2 with %s is a finding', (status) => {
    const reading = readContent(`${JSON.stringify(second(status))}\n${JSON.stringify(second('Pass'))}\n`)
    expect(lines(reading)).toEqual(['critical check114 -'])
  })

  test('INFO of version 2 says that there was nothing to check', () => {
    expect(readContent(second('INFO'))).toMatchObject({ format: 'prowler', findings: [] })
  })

  test('WARNING of version 2 is an allow-listed failure', () => {
    expect(readContent(second('WARNING')).findings[0]?.suppressed).toBe('muted in Prowler’s configuration')
  })

  test('an entry without a status is not of this format', () => {
    expect(readContent([{ CheckID: 'a', CheckTitle: 'b', Severity: 'low' }]).unreadable?.code).toBe(
      'unknown-format',
    )
  })
})
