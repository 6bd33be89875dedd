import { describe, expect, test } from '@jest/globals'
import { readInputs } from '@devsecops/runner'
import { scanRequests } from '../../../../actions/security-gate/src/scan/request.ts'

const parsed = (given: string) => scanRequests.parse(given)?.value

describe('the input scan', () => {
  test('is categories, scanners, or both, between commas or line ends', () => {
    expect(parsed('secrets, trivy\n iac:checkov')).toEqual([
      { category: 'secrets' },
      { scanner: 'trivy' },
      { category: 'iac', scanner: 'checkov' },
    ])
  })

  test('may be left out', () => expect(parsed('')).toEqual([]))

  test.each([
    'secret',
    'trivvy',
    'sast:trivy',
    'trivy:sca',
    'iac:checkov:x',
    'iac:',
    ':trivy',
    'container',
    'dast',
    'constructor',
  ])('%j is refused', (word) => expect(parsed(`secrets, ${word}`)).toBeUndefined())

  test('a near miss is pointed out', () => {
    expect(() => readInputs({ scan: scanRequests }, { INPUT_SCAN: 'secrets, iac:chekov' })).toThrow(
      'Did you mean checkov?',
    )
  })
})
