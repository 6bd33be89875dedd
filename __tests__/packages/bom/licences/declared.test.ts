import { describe, expect, test } from '@jest/globals'
import { declaredLicence, isExpression, parseExpression } from '@devsecops/bom'

describe('words for a licence become SPDX where they mean one thing', () => {
  test.each([
    ['MIT', 'MIT'],
    ['mit', 'MIT'],
    ['Apache License, Version 2.0', 'Apache-2.0'],
    ['The MIT License', 'MIT'],
    ['Apache 2', 'Apache-2.0'],
    ['License :: OSI Approved :: MIT License', 'MIT'],
    ['GPL-2.0+', 'GPL-2.0-or-later'],
    ['GPL-2.0', 'GPL-2.0-only'],
    ['GPLv3', 'GPL-3.0-only'],
    ['LGPLv2.1+', 'LGPL-2.1-or-later'],
    ['GPL-2.0-with-classpath-exception', 'GPL-2.0-only WITH Classpath-exception-2.0'],
    ['wxWindows', 'LGPL-2.0-or-later WITH WxWindows-exception-3.1'],
    ['(MIT or Apache-2.0)', 'MIT OR Apache-2.0'],
    ['MIT/Apache-2.0', 'MIT OR Apache-2.0'],
    ['Apache-2.0 / MIT', 'Apache-2.0 OR MIT'],
    ['MIT, ISC', 'MIT AND ISC'],
    ['BSD 3-Clause', 'BSD-3-Clause'],
    ['apache-2.0  WITH  llvm-exception', 'Apache-2.0 WITH LLVM-exception'],
    ['(MIT AND (ISC OR Zlib))', 'MIT AND (ISC OR Zlib)'],
    ['LicenseRef-acme-1.0', 'LicenseRef-acme-1.0'],
  ])('%s', (words, text) => {
    expect(declaredLicence(words)).toMatchObject({ kind: 'expression', text })
    expect(isExpression(text)).toBe(true)
  })

  test.each([
    'BSD',
    'GPL',
    'Apache',
    'SEE LICENSE IN LICENSE.txt',
    'UNLICENSED',
    'Public Domain',
    'MIT/Foo',
    'MIT AND',
  ])('%s stays words', (words) => {
    expect(declaredLicence(words)).toEqual({ kind: 'name', text: words })
  })

  test.each([undefined, '', '  ', 'NOASSERTION', 'NONE'])('%s says nothing', (words) => {
    expect(declaredLicence(words)).toEqual({ kind: 'none' })
  })

  test('hostile text is refused, however long and deep', () => {
    expect(parseExpression('('.repeat(100_000))).toBeUndefined()
    expect(parseExpression(`${'MIT AND '.repeat(100_000)}MIT`)).toBeUndefined()
    expect(declaredLicence('constructor')).toEqual({ kind: 'name', text: 'constructor' })
  })
})
