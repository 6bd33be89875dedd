import { conclude, testResultStatement, verdictStatement } from '@devsecops/core'
import type { Evidence, Mode, Reason } from '@devsecops/core'
import { describe, expect, test } from '@jest/globals'

const COMMIT = 'a'.repeat(40)
const JUDGE = { name: 'dist/some-gate', digest: { sha256: '3'.repeat(64) } }
const REPORT = { name: 'reports/a.json', digest: { sha256: '2'.repeat(64) } }

const evidence: Evidence = {
  decidedAt: '2026-01-01T12:00:00Z',
  environment: 'production',
  run: {
    repository: 'https://github.com/example/shop',
    event: 'push',
    ref: 'refs/heads/main',
    runId: '1',
    runAttempt: '1',
    actor: 'mona',
  },
  policy: { sha256: '1'.repeat(64), sources: [] },
  inputs: [REPORT],
  judge: JUDGE,
}

const statement = (mode: Mode, reasons: readonly Reason[] = []) =>
  verdictStatement(COMMIT, conclude('some-gate', mode, reasons), evidence)

const BLOCKING: Reason = { code: 'some-code', effect: 'blocks', message: 'Some words.' }

describe('a verdict document', () => {
  test('is an in-toto statement about the commit', () => {
    const { _type, subject, predicateType } = statement('required')
    expect(_type).toBe('https://in-toto.io/Statement/v1')
    expect(predicateType).toBe('https://github.com/org/devsecops/verdict/v1')
    expect(subject).toEqual([
      { uri: `git+https://github.com/example/shop@${COMMIT}`, digest: { gitCommit: COMMIT } },
    ])
  })

  test('holds the verdict and its evidence, none hiding the other', () => {
    expect(statement('required', [BLOCKING]).predicate).toEqual({
      ...conclude('some-gate', 'required', [BLOCKING]),
      ...evidence,
    })
  })
})

describe('the same claim as a test result', () => {
  test.each([
    ['PASSED', statement('required'), ['some-gate'], [], []],
    ['WARNED', statement('advisory', [BLOCKING]), [], ['some-gate'], []],
    ['FAILED', statement('required', [BLOCKING]), [], [], ['some-gate']],
  ] as const)('is %s, with the gate in that list alone', (result, document, passed, warned, failed) => {
    expect(testResultStatement(document)).toMatchObject({
      _type: 'https://in-toto.io/Statement/v1',
      subject: document.subject,
      predicateType: 'https://in-toto.io/attestation/test-result/v0.1',
      predicate: { result, passedTests: passed, warnedTests: warned, failedTests: failed },
    })
  })

  test('names policy, inputs and judge as its configuration', () => {
    expect(testResultStatement(statement('required')).predicate.configuration).toEqual([
      { name: 'effective-policy', digest: { sha256: '1'.repeat(64) } },
      REPORT,
      JUDGE,
    ])
  })
})
