import { describe, expect, test } from '@jest/globals'
import { judgeLicence, type LicencePolicy } from '@devsecops/bom'
import fc from 'fast-check'

const NOW = new Date('2026-06-01T00:00:00Z')

const policy = (part: Partial<LicencePolicy> = {}): LicencePolicy => ({
  allow: [],
  deny: [],
  review: [],
  onUnknown: 'fail',
  exceptions: [],
  ...part,
})

const judge = (licence: string | undefined, part: Partial<LicencePolicy> = {}) =>
  judgeLicence(
    {
      name: 'left-pad',
      version: '1.0.0',
      purl: 'pkg:npm/left-pad@1.0.0',
      ...(licence === undefined ? {} : { licence }),
    },
    policy(part),
    NOW,
  )

describe('one licence', () => {
  test('that no list names is allowed where there is no list of the allowed', () => {
    expect(judge('MIT', { deny: ['GPL-3.0-only'] })).toMatchObject({ status: 'allowed', blocks: false })
  })

  test('that the list of the allowed does not name is denied', () => {
    expect(judge('ISC', { allow: ['MIT'] })).toMatchObject({
      status: 'denied',
      blocks: true,
      reason: { code: 'not-allow-listed', message: 'ISC is not in the list of allowed licences' },
    })
  })

  test('is denied before it is reviewed, and reviewed before it is allowed', () => {
    const lists = { allow: ['MIT'], review: ['MIT'], deny: ['MIT'] }
    expect(judge('MIT', lists).status).toBe('denied')
    expect(judge('MIT', { ...lists, deny: [] })).toMatchObject({ status: 'review', blocks: false })
  })

  test.each([
    ['GPL-3.0-only', ['GPL-*'], 'denied'],
    ['LGPL-3.0-only', ['GPL-*'], 'allowed'],
    ['AGPL-3.0-or-later', ['network-copyleft'], 'denied'],
    ['GPL-2.0', ['copyleft'], 'denied'],
    ['MIT', ['copyleft'], 'allowed'],
    ['GPL-2.0-or-later', ['GPL-2.0-only'], 'denied'],
    ['LicenseRef-acme', ['LicenseRef-acme'], 'denied'],
  ])('%s is held against %j', (licence, deny, status) => {
    expect(judge(licence, { deny }).status).toBe(status)
  })
})

describe('an expression', () => {
  test('with OR takes the licence that is allowed', () => {
    expect(judge('GPL-3.0-only OR MIT', { allow: ['MIT'] })).toMatchObject({
      status: 'allowed',
      chosen: ['MIT'],
    })
  })

  test('with AND needs all of them', () => {
    expect(judge('MIT AND GPL-3.0-only', { allow: ['MIT'] })).toMatchObject({
      status: 'denied',
      reason: { message: 'GPL-3.0-only is not in the list of allowed licences' },
    })
  })

  test('“or later” may be taken as a later version that is allowed', () => {
    expect(judge('GPL-2.0-or-later', { allow: ['GPL-3.0-only'] }).status).toBe('allowed')
    expect(judge('GPL-3.0-or-later', { allow: ['GPL-2.0-only'] }).status).toBe('denied')
    expect(judge('Apache-1.1+', { allow: ['Apache-2.0'] }).status).toBe('allowed')
  })

  test('a permission on top takes nothing away, and may be what is allowed alone', () => {
    const classpath = 'GPL-2.0-only WITH Classpath-exception-2.0'
    expect(judge(classpath, { allow: ['GPL-2.0-only'] }).status).toBe('allowed')
    expect(judge(classpath, { deny: ['copyleft'] }).status).toBe('denied')
    expect(judge(classpath, { deny: ['copyleft'], allow: [classpath] }).status).toBe('allowed')
    expect(judge('GPL-2.0-only', { allow: [classpath] }).status).toBe('denied')
  })
})

describe('what is not known', () => {
  test('is never allowed: it fails, or warns where the policy says so', () => {
    expect(judge(undefined, { allow: ['MIT'] })).toMatchObject({
      status: 'unknown',
      blocks: true,
      reason: { code: 'no-licence' },
    })
    expect(judge('BSD', { onUnknown: 'warn' })).toMatchObject({
      status: 'unknown',
      blocks: false,
      reason: { code: 'not-spdx' },
    })
  })

  test('words count where a list has them', () => {
    expect(judge('UNLICENSED', { deny: ['unlicensed'] }).status).toBe('denied')
    expect(judge('UNLICENSED', { allow: ['UNLICENSED'] }).status).toBe('allowed')
  })
})

describe('an exception', () => {
  const exception = {
    package: 'pkg:npm/left-pad',
    owner: '@legal',
    reason: 'bought',
    ends: new Date('2026-07-01T00:00:00Z'),
  }
  const deny = ['GPL-3.0-only']

  test('lets its package through, and says whose it is', () => {
    const verdict = judge('GPL-3.0-only', { deny, exceptions: [exception] })
    expect(verdict).toMatchObject({
      status: 'allowed',
      blocks: false,
      exception,
      reason: { code: 'excepted' },
    })
    expect(verdict.reason.message).toBe(
      'GPL-3.0-only is denied by "GPL-3.0-only"; excepted by @legal until 2026-07-01T00:00:00.000Z: bought',
    )
  })

  test('that ended lets nothing through', () => {
    const ended = { ...exception, ends: NOW }
    expect(judge('GPL-3.0-only', { deny, exceptions: [ended] })).toMatchObject({
      status: 'denied',
      reason: {
        message: expect.stringMatching(/the exception of @legal ended 2026-06-01/) as unknown,
      },
    })
  })

  test.each([
    ['pkg:npm/left-pad@1.0.0', true],
    ['pkg:npm/left-pad@2.0.0', false],
    ['left-pad', true],
    ['left-*', true],
    ['pkg:npm/*', true],
    ['left', false],
  ])('for %s', (wanted, holds) => {
    const verdict = judge('GPL-3.0-only', { deny, exceptions: [{ ...exception, package: wanted }] })
    expect(verdict.status === 'allowed').toBe(holds)
  })

  test('for one licence does not cover another', () => {
    const verdict = judge('GPL-3.0-only', { deny, exceptions: [{ ...exception, licence: 'GPL-2.0-only' }] })
    expect(verdict.status).toBe('denied')
  })
})

describe('for every expression', () => {
  const id = fc.constantFrom('MIT', 'ISC', 'GPL-3.0-only', 'MPL-2.0', 'LicenseRef-x')
  const { expression } = fc.letrec<{ expression: string }>((tie) => ({
    expression: fc.oneof(
      { maxDepth: 4 },
      id,
      fc.tuple(tie('expression'), tie('expression')).map(([a, b]) => `(${a} AND ${b})`),
      fc.tuple(tie('expression'), tie('expression')).map(([a, b]) => `(${a} OR ${b})`),
    ),
  }))
  const RANK = ['allowed', 'review', 'unknown', 'denied']
  const lists = fc.record({
    allow: fc.subarray(['MIT', 'ISC', 'MPL-2.0']),
    deny: fc.subarray(['GPL-3.0-only', 'LicenseRef-x']),
    review: fc.subarray(['MPL-2.0', 'ISC']),
  })

  test('a choice is never worse, and a combination never better, than each of its terms', () => {
    fc.assert(
      fc.property(expression, expression, lists, (a, b, part) => {
        const rank = (text: string): number => RANK.indexOf(judge(text, part).status)
        expect(rank(`(${a}) OR (${b})`)).toBe(Math.min(rank(a), rank(b)))
        expect(rank(`(${a}) AND (${b})`)).toBe(Math.max(rank(a), rank(b)))
      }),
    )
  })
})
