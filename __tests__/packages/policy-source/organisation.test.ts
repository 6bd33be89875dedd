import { aPush } from '@devsecops/testing'
import type { GithubServerOptions } from '@devsecops/testing'
import { afterAll, describe, expect, test } from '@jest/globals'
import { loadPolicy } from '@devsecops/policy-source'
import { POLICY, aCheckout, policyOf, removeFolders } from './checkout.ts'
import { TOKEN, faultsOf, inputs, loadWith, retentionOf } from './loading.ts'

afterAll(removeFolders)

/** The organisation's repository, with its policy on main and at v3. */
const organisation = (retention = '9y'): NonNullable<GithubServerOptions['repositories']> => ({
  'example/.github': {
    files: { main: { 'devsecops.yml': policyOf(retention) }, v3: { 'devsecops.yml': policyOf('10y') } },
  },
})

/** A push to main, of a repository that says nothing itself. */
const load = (github: GithubServerOptions, given = {}, own?: string) => {
  const checkout = aCheckout()
  const sha = checkout.commit(own === undefined ? {} : { [POLICY]: own })
  return loadWith(github, (api) => checkout.io(aPush('main', { sha, ...api })), given)
}

describe('the organisation’s policy', () => {
  test('is found in the owner’s .github repository, though nobody names it', async () => {
    const { loaded } = await load({ repositories: organisation() })
    expect(loaded && retentionOf(loaded)).toBe('3285d')
    expect(loaded?.policy.sources).toMatchObject([
      { name: 'example/.github/devsecops.yml', uri: 'git+https://github.com/example/.github@HEAD' },
    ])
    expect(loaded?.reasons).toEqual([])
  })

  test('is a floor', async () => {
    const { faults } = await load({ repositories: organisation() }, {}, policyOf('1y'))
    expect(faults).toBe(
      `${POLICY}:1:1: retention is 1y, looser than 9y by example/.github/devsecops.yml:1:1; make it at least as tight, or have the organisation add it to may-loosen`,
    )
  })

  test('is looked for once, though the change is loaded too', async () => {
    const checkout = aCheckout()
    const sha = checkout.commit({ [POLICY]: policyOf('9y') })
    checkout.write({ [POLICY]: policyOf('10y') })
    const { requests } = await loadWith({ repositories: organisation() }, (api) =>
      checkout.io(aPush('main', { sha, ...api })),
    )
    expect(requests.map(({ path }) => path)).toEqual([
      '/repos/example/.github',
      '/repos/example/.github/contents/devsecops.yml',
    ])
  })

  test('that is not there is none: a repository without that file', async () => {
    const { loaded } = await load({
      repositories: { 'example/.github': { files: { main: { 'README.md': '' } } } },
    })
    expect(loaded && retentionOf(loaded)).toBe('2555d')
    expect(loaded?.reasons).toEqual([])
  })

  test('that is not there is none: no such repository, or one that is hidden; and that is said', async () => {
    const { loaded } = await load({})
    expect(loaded && retentionOf(loaded)).toBe('2555d')
    expect(loaded?.reasons).toMatchObject([
      {
        code: 'organisation-policy-not-seen',
        effect: 'notes',
        message:
          'No policy of the organisation: there is no example/.github that this token can see (a private one needs policy-token).',
      },
    ])
  })

  test('that could not be looked for is a failure: 403', async () => {
    const { faults } = await load({ repositories: organisation(), deny: ['contents: read'] })
    expect(faults).toContain('the policy example/.github/devsecops.yml cannot be read')
    expect(faults).toContain('it needs the permission contents: read')
  })

  test('that could not be looked for is a failure: 5xx', async () => {
    const fail = [{ path: '/repos/example/.github', status: 502 }]
    const { faults } = await load({ repositories: organisation(), fail })
    expect(faults).toContain('GET /repos/example/.github: 502')
    // The client asks three times more, within seven seconds.
  }, 30_000)

  test('that could not be looked for is a failure: a token that is not valid', async () => {
    const { faults } = await load({ repositories: organisation() }, { 'policy-token': 'another' })
    expect(faults).toContain('the token is not valid')
    expect(faults).not.toContain('another')
  })

  test('is not looked for without a token, and that is said', async () => {
    const checkout = aCheckout()
    const sha = checkout.commit({})
    const { reasons } = await loadPolicy(inputs(), checkout.io(aPush('main', { sha })))
    expect(reasons).toMatchObject([
      {
        code: 'organisation-policy-not-seen',
        effect: 'warns',
        message:
          'Whether example/.github has a policy for the organisation was not looked for: no token is given.',
      },
    ])
  })

  test('is read with policy-token, the repository’s own files with token', async () => {
    const { requests } = await load(
      { token: 'of-the-policy', repositories: organisation() },
      {
        'policy-token': 'of-the-policy',
        token: TOKEN,
      },
    )
    expect([...new Set(requests.map(({ headers }) => headers['authorization']))]).toEqual([
      'token of-the-policy',
    ])
  })
})

describe('an organisation’s policy that is named', () => {
  test('is read at its ref', async () => {
    const { loaded } = await load(
      { repositories: organisation() },
      { 'organisation-policy': 'example/.github/devsecops.yml@v3' },
    )
    expect(loaded && retentionOf(loaded)).toBe('3650d')
    expect(loaded?.policy.sources).toMatchObject([{ uri: 'git+https://github.com/example/.github@v3' }])
  })

  test.each([
    ['nobody has', 'example/.github/other.yml@v3', 'is not there'],
    ['has no such ref', 'example/.github/devsecops.yml@v4', 'has no branch, tag or commit v4'],
    ['is in a repository that is hidden', 'other/secret/devsecops.yml@v1', 'cannot be read'],
  ])('is a failure when %s', async (_why, name, sentence) => {
    const { faults } = await load({ repositories: organisation() }, { 'organisation-policy': name })
    expect(faults).toContain(`the policy ${name}`)
    expect(faults).toContain(sentence)
  })

  test('is a failure without a token', async () => {
    const checkout = aCheckout()
    const sha = checkout.commit({})
    const given = inputs({ 'organisation-policy': 'example/.github/devsecops.yml@v3' })
    expect(await faultsOf(loadPolicy(given, checkout.io(aPush('main', { sha }))))).toContain(
      'no token is given; give the input policy-token',
    )
  })

  test('as a path is read from the trusted branch, not from the change', async () => {
    const checkout = aCheckout()
    const sha = checkout.commit({ 'organisation.yml': policyOf('9y') })
    checkout.write({ 'organisation.yml': policyOf('1d') })
    const given = inputs({ 'organisation-policy': 'organisation.yml' })
    const loaded = await loadPolicy(given, checkout.io(aPush('main', { sha })))
    expect(retentionOf(loaded)).toBe('3285d')
    expect(loaded.change).toMatchObject([{ setting: 'retention', direction: 'looser' }])
  })

  test('on a Server has its address there', async () => {
    const checkout = aCheckout()
    const sha = checkout.commit({})
    const { loaded } = await loadWith({ repositories: organisation(), enterpriseServer: true }, (api) =>
      checkout.io(aPush('main', { sha, serverUrl: 'https://github.example.org', ...api })),
    )
    expect(loaded?.policy.sources).toMatchObject([
      { uri: 'git+https://github.example.org/example/.github@HEAD' },
    ])
  })
})
