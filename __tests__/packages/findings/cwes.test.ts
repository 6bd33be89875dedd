import { describe, expect, test } from '@jest/globals'
import { cweIds } from '../../../packages/findings/src/cwes.ts'

describe('kinds of weakness', () => {
  test.each<[unknown, readonly string[]]>([
    [79, ['CWE-79']],
    ['79', ['CWE-79']],
    ['CWE-079', ['CWE-79']],
    ['cwe:79', ['CWE-79']],
    ['CWE-79: Improper Neutralization of Input', ['CWE-79']],
    ['external/cwe/cwe-089', ['CWE-89']],
    ['CWE-89, CWE-79 and CWE-89', ['CWE-79', 'CWE-89']],
    [
      ['CWE-1321', 94, '20'],
      ['CWE-20', 'CWE-94', 'CWE-1321'],
    ],
  ])('%j is %j', (raw, expected) => {
    expect(cweIds(raw)).toEqual(expected)
  })

  test.each([
    undefined,
    null,
    0,
    -1,
    7.5,
    1e9,
    '',
    '0',
    '-1',
    'CWE-0',
    'NVD-CWE-noinfo',
    'CWE-123456',
    'OWASP-79',
    'acwe-79',
    {},
    [['CWE-79']],
  ])('%j names none', (raw) => {
    expect(cweIds(raw)).toEqual([])
  })
})
