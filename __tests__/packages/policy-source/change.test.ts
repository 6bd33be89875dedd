import type { RunContext } from '@devsecops/core'
import { loadPolicy } from '@devsecops/policy-source'
import type { LoadedPolicy } from '@devsecops/policy-source'
import { aDispatch, aMergeGroup, aPullRequest, aPush, aTag } from '@devsecops/testing'
import { afterAll, describe, expect, test } from '@jest/globals'
import { POLICY, aCheckout, policyOf, removeFolders } from './checkout.ts'
import { inputs, retentionOf } from './loading.ts'

afterAll(removeFolders)

/** A change to main's policy, as a run on another branch sees it; `base` is what the event says of main's commit. */
const changed = async (
  from: Readonly<Record<string, string>>,
  to: Readonly<Record<string, string | undefined>>,
  context: (base: string, head: string) => RunContext = pull,
): Promise<LoadedPolicy> => {
  const checkout = aCheckout()
  const base = checkout.commit(from)
  checkout.git('checkout', '--quiet', '-b', 'hotfix/x')
  const head = checkout.commit(to)
  return loadPolicy(inputs(), checkout.io(context(base, head)))
}

const pull = (sha: string): RunContext =>
  aPullRequest(
    {},
    { payload: { pull_request: { base: { ref: 'main', sha }, head: { ref: 'x', sha: 'b'.repeat(40) } } } },
  )

/** What is said of the change; that no token was given is another matter. */
const said = ({ reasons }: LoadedPolicy) =>
  reasons.filter(({ code }) => code !== 'organisation-policy-not-seen')

describe('a changed policy is not used', () => {
  test('in a pull request', async () => {
    expect(retentionOf(await changed({ [POLICY]: policyOf('9y') }, { [POLICY]: policyOf('1d') }))).toBe(
      '3285d',
    )
  })

  test('in a push to hotfix/x that brings its own: the default branch’s judges', async () => {
    const push = (_base: string, sha: string) => aPush('hotfix/x', { sha })
    const loaded = await changed({ [POLICY]: policyOf('9y') }, { [POLICY]: policyOf('1d') }, push)
    expect(retentionOf(loaded)).toBe('3285d')
  })

  test('in a pull request that takes it away', async () => {
    expect(retentionOf(await changed({ [POLICY]: policyOf('9y') }, { [POLICY]: undefined }))).toBe('3285d')
  })
})

describe('a changed policy is shown', () => {
  test('as looser, with a warning', async () => {
    expect(said(await changed({ [POLICY]: policyOf('9y') }, { [POLICY]: policyOf('8y') }))).toEqual([
      {
        code: 'policy-looser',
        effect: 'warns',
        message: 'This change would loosen retention from 9y to 8y; it is not in force here.',
        subject: 'retention',
      },
    ])
  })

  test('as tighter, with a note', async () => {
    expect(said(await changed({ [POLICY]: policyOf('8y') }, { [POLICY]: policyOf('9y') }))).toMatchObject([
      {
        code: 'policy-tighter',
        effect: 'notes',
        message: expect.stringContaining('would tighten retention'),
      },
    ])
  })

  test('as another, where a setting is neither', async () => {
    const loaded = await changed({}, { [POLICY]: 'waivers: waivers.yml\n' })
    expect(said(loaded)).toMatchObject([{ code: 'policy-other', effect: 'notes', subject: 'waivers' }])
  })

  test('also where it is one that the policy extends', async () => {
    const own = { [POLICY]: 'extends: ./base.yml\n' }
    const loaded = await changed({ ...own, 'base.yml': policyOf('9y') }, { 'base.yml': policyOf('8y') })
    expect(said(loaded)).toMatchObject([{ code: 'policy-looser', subject: 'retention' }])
  })

  test('not at all where nothing of it has changed', async () => {
    expect(said(await changed({ [POLICY]: policyOf('9y') }, { 'README.md': 'x' }))).toEqual([])
  })
})

describe('a changed policy that is faulty', () => {
  const faulty = { [POLICY]: 'retentoin: 9y\n' }

  test.each([
    ['a pull request', pull],
    ['a push', (_base: string, sha: string) => aPush('hotfix/x', { sha })],
    ['a merge group', () => aMergeGroup()],
  ])('must not land: %s is blocked', async (_name, context) => {
    expect(said(await changed({}, faulty, context))).toEqual([
      {
        code: 'policy-change-faulty',
        effect: 'blocks',
        message: expect.stringContaining(
          `The changed policy would be refused: ${POLICY}:1:1: unknown key "retentoin"; did you mean "retention"?`,
        ),
      },
    ])
  })

  test.each([
    ['a tag', () => aTag()],
    ['a dispatch', () => aDispatch({}, { ref: 'refs/heads/hotfix/x' })],
  ])('does not stop a way back to it: %s is told', async (_name, context) => {
    expect(said(await changed({}, faulty, context))).toMatchObject([
      { code: 'policy-change-faulty', effect: 'warns' },
    ])
  })

  test('that extends what is not there, likewise', async () => {
    expect(said(await changed({}, { [POLICY]: 'extends: ./base.yml\n' }))).toMatchObject([
      { code: 'policy-change-faulty', message: expect.stringContaining('the policy base.yml is not there') },
    ])
  })
})
