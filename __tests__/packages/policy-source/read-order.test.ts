import { loadPolicy } from '@devsecops/policy-source'
import { aPullRequest, aPush, aSchedule, aTag } from '@devsecops/testing'
import type { RepositoryState } from '@devsecops/testing'
import { afterAll, describe, expect, test } from '@jest/globals'
import { POLICY, aCheckout, aFolder, anIo, policyOf, removeFolders } from './checkout.ts'
import { faultsOf, inputs, loadWith, retentionOf } from './loading.ts'

afterAll(removeFolders)

const REMOTE = ['remote', 'add', 'origin', 'https://github.com/example/shop.git'] as const

const onGitHub = (files: RepositoryState['files']) => ({
  repositories: { 'example/shop': { files: files ?? {} } },
})

const pullAgainst = (sha: string) =>
  aPullRequest(
    {},
    {
      payload: {
        pull_request: { base: { ref: 'main', sha }, head: { ref: 'feature', sha: 'b'.repeat(40) } },
      },
    },
  )

describe('the policy is read', () => {
  test('first from the commit that the event pins, which nobody need be asked for', async () => {
    const checkout = aCheckout()
    const base = checkout.commit({ [POLICY]: policyOf('100d') })
    checkout.commit({ [POLICY]: policyOf('200d') })
    const github = onGitHub({ main: { [POLICY]: policyOf('300d') } })
    const { loaded, requests } = await loadWith(github, (api) =>
      checkout.io({ ...pullAgainst(base), ...api }),
    )
    expect(loaded && retentionOf(loaded)).toBe('100d')
    expect(requests.filter(({ path }) => path.startsWith('/repos/example/shop/'))).toEqual([])
  })

  test('then from GitHub, at that same commit', async () => {
    const checkout = aCheckout()
    checkout.commit({ [POLICY]: policyOf('200d') })
    const base = 'e'.repeat(40)
    const github = onGitHub({ main: { [POLICY]: policyOf('300d') }, [base]: { [POLICY]: policyOf('400d') } })
    const { loaded } = await loadWith(github, (api) => checkout.io({ ...pullAgainst(base), ...api }))
    expect(loaded && retentionOf(loaded)).toBe('400d')
  })

  test('from GitHub, where the checkout’s copy of the branch may be old', async () => {
    const checkout = aCheckout()
    checkout.commit({ [POLICY]: policyOf('100d') })
    checkout.git('update-ref', 'refs/remotes/origin/main', 'HEAD')
    const github = onGitHub({ main: { [POLICY]: policyOf('300d') } })
    const { loaded } = await loadWith(github, (api) => checkout.io(aTag('v1', api)))
    expect(loaded && retentionOf(loaded)).toBe('300d')
  })

  test.each(['refs/remotes/origin/main', 'refs/heads/main'])(
    'without a token from what the checkout knows of the branch: %s',
    async (ref) => {
      const checkout = aCheckout()
      checkout.git(...REMOTE)
      checkout.commit({ [POLICY]: policyOf('100d') })
      checkout.git('checkout', '--quiet', '-b', 'hotfix/x')
      checkout.git('update-ref', ref, 'HEAD')
      if (ref !== 'refs/heads/main') checkout.git('branch', '--quiet', '-D', 'main')
      checkout.commit({ [POLICY]: policyOf('200d') })
      expect(retentionOf(await loadPolicy(inputs(), checkout.io(aPush('hotfix/x'))))).toBe('100d')
    },
  )

  test('in a clone that no event speaks of, from the branch that the remote calls its default', async () => {
    const checkout = aCheckout()
    checkout.git(...REMOTE)
    checkout.commit({ [POLICY]: policyOf('100d') })
    checkout.git('update-ref', 'refs/remotes/origin/trunk', 'HEAD')
    checkout.git('symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/trunk')
    checkout.commit({ [POLICY]: policyOf('200d') })
    const io = checkout.io(aPush('main', { payload: { repository: {} } }), { onRunner: false })
    expect(retentionOf(await loadPolicy(inputs(), io))).toBe('100d')
  })

  test('on a schedule at its own commit, though the payload names no repository', async () => {
    const checkout = aCheckout()
    checkout.git(...REMOTE)
    const sha = checkout.commit({ [POLICY]: policyOf('100d') })
    expect(retentionOf(await loadPolicy(inputs(), checkout.io(aSchedule('0 0 * * *', { sha }))))).toBe('100d')
  })

  test('under its address, for the record', async () => {
    const checkout = aCheckout()
    const sha = checkout.commit({ [POLICY]: policyOf('100d') })
    const { policy } = await loadPolicy(inputs(), checkout.io(aPush('main', { sha })))
    expect(policy.sources).toMatchObject([
      { name: POLICY, uri: `git+https://github.com/example/shop@${sha}` },
    ])
  })
})

describe('the work tree is read only where no such branch can be', () => {
  test('in a folder that is no checkout, on somebody’s machine; and that is said', async () => {
    const io = anIo(aFolder(), aPush('hotfix/x'), { onRunner: false })
    const { reasons } = await loadPolicy(inputs(), io)
    expect(reasons.map(({ code }) => code)).toContain('policy-from-work-tree')
  })

  test('in a checkout without a remote, which lacks the branch', async () => {
    const checkout = aCheckout()
    checkout.git('checkout', '--quiet', '-b', 'work')
    checkout.commit({})
    checkout.write({ [POLICY]: policyOf('200d') })
    const loaded = await loadPolicy(inputs(), checkout.io(aPush('work'), { onRunner: false }))
    expect(retentionOf(loaded)).toBe('200d')
    expect(loaded.reasons.map(({ code }) => code)).toContain('policy-from-work-tree')
  })

  test('before the first commit of the repository, as GitHub has it', async () => {
    const checkout = aCheckout()
    checkout.git(...REMOTE)
    checkout.write({ [POLICY]: policyOf('200d') })
    const { loaded } = await loadWith(onGitHub({}), (api) => checkout.io(aPush('first', api)))
    expect(loaded && retentionOf(loaded)).toBe('200d')
  })

  test('not where a remote may have the branch: that is a failure that names the way out', async () => {
    const checkout = aCheckout()
    checkout.git(...REMOTE)
    checkout.git('checkout', '--quiet', '-b', 'hotfix/x')
    checkout.commit({ [POLICY]: policyOf('200d') })
    expect(await faultsOf(loadPolicy(inputs(), checkout.io(aPush('hotfix/x'))))).toBe(
      `the policy ${POLICY} cannot be read: the default branch main is not in the checkout; give the input token, or check out with fetch-depth: 0; it needs the permission contents: read`,
    )
  })

  test('not on a runner that checked nothing out', async () => {
    expect(await faultsOf(loadPolicy(inputs(), anIo(aFolder(), aPush('hotfix/x'))))).toContain(
      'the default branch main is not in the checkout',
    )
  })

  test('not where git is missing, and cannot say whether there is a remote', async () => {
    const checkout = aCheckout()
    checkout.commit({ [POLICY]: policyOf('200d') })
    const io = checkout.io(aPush('hotfix/x'))
    const without = { ...io, exec: () => Promise.resolve({ exitCode: 127, stdout: '', stderr: '' }) }
    expect(await faultsOf(loadPolicy(inputs(), without))).toContain('main is not in the checkout')
  })

  test('not where the branch was renamed since the event: then GitHub’s present one judges', async () => {
    const checkout = aCheckout()
    checkout.commit({ [POLICY]: policyOf('200d') })
    const renamed = {
      repositories: {
        'example/shop': { defaultBranch: 'trunk', files: { trunk: { [POLICY]: policyOf('300d') } } },
      },
    }
    const { loaded } = await loadWith(renamed, (api) => checkout.io(aPush('hotfix/x', api)))
    expect(loaded && retentionOf(loaded)).toBe('300d')
  })

  test('not where GitHub does not know the base’s commit', async () => {
    const checkout = aCheckout()
    checkout.commit({ [POLICY]: policyOf('200d') })
    const github = onGitHub({ main: {} })
    const { faults } = await loadWith(github, (api) =>
      checkout.io({ ...pullAgainst('e'.repeat(40)), ...api }),
    )
    expect(faults).toContain(`example/shop has no branch, tag or commit ${'e'.repeat(40)}`)
  })
})

describe('what is not a readable file on the trusted branch is a failure, and never an absence', () => {
  test('a folder', async () => {
    const checkout = aCheckout()
    checkout.git(...REMOTE)
    const sha = checkout.commit({ [`${POLICY}/a.yml`]: 'x' })
    expect(await faultsOf(loadPolicy(inputs(), checkout.io(aPush('main', { sha }))))).toContain(
      `the checkout cannot give ${POLICY} at ${sha} as a text file`,
    )
  })

  test('bytes that are not UTF-8, which a program’s output would lose', async () => {
    const checkout = aCheckout()
    checkout.git(...REMOTE)
    checkout.write({ [POLICY]: new Uint8Array([0x23, 0xff, 0xfe]) })
    const sha = checkout.commit({})
    expect(await faultsOf(loadPolicy(inputs(), checkout.io(aPush('main', { sha }))))).toContain(
      'as a text file',
    )
  })

  test('a file that a partial clone has left out; GitHub is asked for it', async () => {
    const checkout = aCheckout()
    checkout.git(...REMOTE)
    const sha = checkout.commit({ [POLICY]: policyOf('100d') })
    const blob = checkout.git('rev-parse', `${sha}:${POLICY}`)
    checkout.write({ [`.git/objects/${blob.slice(0, 2)}/${blob.slice(2)}`]: undefined })
    const context = aPush('main', { sha })
    expect(await faultsOf(loadPolicy(inputs(), checkout.io(context)))).toContain('as a text file')
    const github = onGitHub({ [sha]: { [POLICY]: policyOf('100d') } })
    const { loaded } = await loadWith(github, (api) => checkout.io({ ...context, ...api }))
    expect(loaded && retentionOf(loaded)).toBe('100d')
  })

  test('a file that GitHub may not show', async () => {
    const folder = aFolder()
    const github = { ...onGitHub({ main: {} }), deny: ['contents: read'] }
    const { faults } = await loadWith(github, (api) => anIo(folder, aPush('main', api)))
    expect(faults).toContain('it needs the permission contents: read')
  })

  test('while one that is nowhere is an absence: the defaults hold', async () => {
    const checkout = aCheckout()
    const sha = checkout.commit({ 'README.md': 'x' })
    const { policy } = await loadPolicy(inputs(), checkout.io(aPush('main', { sha })))
    expect(policy.sources).toEqual([])
  })
})

describe('the input policy-file', () => {
  test('names a file of the trusted branch', async () => {
    const checkout = aCheckout()
    const sha = checkout.commit({ 'ci/policy.yml': policyOf('100d') })
    const io = checkout.io(aPush('main', { sha }))
    expect(retentionOf(await loadPolicy(inputs({ 'policy-file': './ci/policy.yml' }), io))).toBe('100d')
  })

  test('must be somewhere', async () => {
    const checkout = aCheckout()
    const sha = checkout.commit({})
    const io = checkout.io(aPush('main', { sha }))
    expect(await faultsOf(loadPolicy(inputs({ 'policy-file': 'ci/policy.yml' }), io))).toBe(
      'the policy ci/policy.yml is not there',
    )
  })

  test('may name a file that this very change introduces, which is not yet used', async () => {
    const checkout = aCheckout()
    const base = checkout.commit({})
    checkout.commit({ 'ci/policy.yml': policyOf('9y') })
    const loaded = await loadPolicy(
      inputs({ 'policy-file': 'ci/policy.yml' }),
      checkout.io(pullAgainst(base)),
    )
    expect(retentionOf(loaded)).toBe('2555d')
    expect(loaded.change).toMatchObject([{ setting: 'retention', direction: 'tighter' }])
  })

  test.each(['/etc/policy.yml', '../policy.yml', 'a/../../policy.yml', '..', '.', 'ci\\policy.yml'])(
    'is refused where no branch can have it: %s',
    async (path) => {
      const checkout = aCheckout()
      expect(
        await faultsOf(loadPolicy(inputs({ 'policy-file': path }), checkout.io(aPush('main')))),
      ).toContain('expected a path inside the repository')
    },
  )
})
