import { describe, expect, test } from '@jest/globals'
import { aPolicy, faultsOf } from './policies.ts'

const licenses = (text: string): string => `sbom: { licenses: { ${text} } }`

test('without a word every setting has its default', async () => {
  const { sbom } = await aPolicy()
  expect(sbom).toMatchObject({
    incomplete: 'fail',
    onMissing: 'fail',
    licenses: { allow: 'all', deny: [], onUnknown: 'warn', appliesTo: 'all', exceptions: [] },
    alarms: { 'changed-hash': 'fail', 'new-direct': 'off', downgrade: 'warn' },
  })
})

test('an exception holds through its last day', async () => {
  const text =
    'exceptions: [{ package: a, owner: legal, reason: until it is replaced, expires: "2026-06-01" }]'
  const { sbom } = await aPolicy(licenses(text))
  expect(sbom.licenses.exceptions).toEqual([
    { package: 'a', owner: 'legal', reason: 'until it is replaced', endsAt: Date.UTC(2026, 5, 2) },
  ])
})

test('a day that the calendar does not have is refused, at its line', async () => {
  const text =
    'exceptions: [{ package: a, owner: legal, reason: until it is replaced, expires: "2026-02-30" }]'
  expect(await faultsOf(() => aPolicy(licenses(text)))).toMatch(
    /devsecops\.yml:1:\d+: .*expires is "2026-02-30", which is no day/,
  )
})

describe('a repository may only tighten what its organisation has set', () => {
  const EXCEPTION = '{ package: a, owner: legal, reason: until it is replaced, expires: "2026-06-01" }'

  test.each([
    ['allow more', 'allow: [MIT]', 'allow: [MIT, ISC]'],
    ['allow all', 'allow: [MIT]', 'allow: all'],
    ['warn of what is unknown', 'on-unknown: fail', 'on-unknown: warn'],
    ['judge the change alone', 'applies-to: all', 'applies-to: change'],
    ['except where there is a list', 'exceptions: []', `exceptions: [${EXCEPTION}]`],
  ])('not %s', async (_, organisation, repository) => {
    expect(await faultsOf(() => aPolicy(licenses(repository), licenses(organisation)))).toContain(
      'looser than',
    )
  })

  test.each([
    ['allow less', 'allow: [MIT, ISC]', 'allow: [MIT]'],
    ['deny more', 'deny: [GPL-*]', 'deny: [MPL-2.0]'],
    ['repeat an exception', `exceptions: [${EXCEPTION}]`, `exceptions: [${EXCEPTION}]`],
    ['except where there is no list', 'deny: [GPL-*]', `exceptions: [${EXCEPTION}]`],
  ])('but %s', async (_, organisation, repository) => {
    expect(await faultsOf(() => aPolicy(licenses(repository), licenses(organisation)))).toBe('')
  })

  test('what both deny is denied', async () => {
    const { sbom } = await aPolicy(licenses('deny: [MPL-2.0]'), licenses('deny: [GPL-*]'))
    expect([...sbom.licenses.deny].sort()).toEqual(['GPL-*', 'MPL-2.0'])
  })

  test.each([
    ['alarms: { changed-hash: warn }', 'alarms: { changed-hash: fail }'],
    ['minimum-quality: { bsi-2-1: 6 }', 'minimum-quality: { bsi-2-1: 7 }'],
    ['incomplete: warn', 'incomplete: fail'],
  ])('not %s', async (repository, organisation) => {
    expect(await faultsOf(() => aPolicy(`sbom: { ${repository} }`, `sbom: { ${organisation} }`))).toContain(
      'looser than',
    )
  })
})
