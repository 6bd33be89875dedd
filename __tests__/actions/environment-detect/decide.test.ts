import { absent, found, unavailable } from '@devsecops/core'
import { ANCESTRIES } from '@devsecops/github'
import { aForkPullRequest, aPush } from '@devsecops/testing'
import { describe, expect, test } from '@jest/globals'
import { aTarget, aWish, anEnvironment, codesOf, decideWith, someFacts } from './deciding.ts'

const LAST = 'f'.repeat(40)
const STRICT =
  'environments: { production: { protection: { reviewers: true, branch-policy: true, prevent-self-review: true } } }'

const onTarget = (target: Parameters<typeof aTarget>[0], wish = {}, policy?: string) =>
  decideWith(someFacts({ target: aTarget(target) }), aWish(wish), policy)

/** After a deployment of LAST, from where the commit stands as told. */
const after = (ancestry: Parameters<typeof aTarget>[0], wish = {}) =>
  onTarget(
    { lastDeployment: found({ id: 1, sha: LAST, createdAt: '2026-01-01T00:00:00Z' }), ...ancestry },
    wish,
  )

describe('the target environment', () => {
  test('that is protected as the policy asks may be deployed to', async () => {
    const { verdict, detection } = await decideWith(someFacts(), aWish(), STRICT)
    expect(verdict).toMatchObject({ conclusion: 'success', reasons: [], missing: [] })
    expect(detection.deployable).toBe(true)
  })

  test('that is missing is refused, since deploying would create it unprotected', async () => {
    const { verdict, detection } = await onTarget({ environment: absent })
    expect(codesOf(verdict)).toEqual(['blocks environment-missing'])
    expect(verdict.reasons[0]?.message).toContain('Create it under Settings → Environments')
    expect(detection.deployable).toBe(false)
  })

  test('that cannot be asked about is a named fact with the permission to add, and no pass', async () => {
    const { verdict } = await onTarget({ environment: unavailable('GET /x: 403', 'actions: read') })
    expect(verdict).toMatchObject({ conclusion: 'failure', missing: ['environment production'] })
    expect(verdict.reasons).toMatchObject([
      {
        code: 'environment-unknown',
        message:
          'It is not known whether the environment production exists and is protected: GET /x: 403. Grant the job actions: read.',
      },
    ])
  })

  test.each([
    [{ reviewers: [] }, 'required reviewers'],
    [{ branchPolicy: 'none' }, 'deployment branch policy'],
    [{ preventSelfReview: false }, 'prevention of self-review'],
  ])('with %j is refused for its lack of %s', async (protection, lack) => {
    const { verdict } = await onTarget({ environment: found(anEnvironment(protection)) }, {}, STRICT)
    expect(codesOf(verdict)).toEqual(['blocks environment-unprotected'])
    expect(verdict.reasons[0]?.message).toContain(`production has no ${lack}`)
  })

  test('names all that it lacks at once', async () => {
    const bare = anEnvironment({ reviewers: [], branchPolicy: 'none', preventSelfReview: false })
    const { verdict } = await onTarget({ environment: found(bare) }, {}, STRICT)
    expect(verdict.reasons).toHaveLength(3)
  })

  test('needs no protection that the policy does not ask for', async () => {
    const bare = anEnvironment({ branchPolicy: 'none', preventSelfReview: false })
    expect((await onTarget({ environment: found(bare) })).verdict.conclusion).toBe('success')
  })

  test('without reviewers, where the plan offers none, is a fact that is unavailable, and told', async () => {
    const bare = anEnvironment({ reviewers: [], preventSelfReview: false })
    const facts = someFacts({ offersReviewers: false, target: aTarget({ environment: found(bare) }) })
    const { verdict } = await decideWith(facts, aWish(), STRICT)
    expect(codesOf(verdict)).toEqual(['warns reviewers-unavailable', 'warns reviewers-unavailable'])
    expect(verdict.missing).toEqual([
      'required reviewers of production: unavailable (plan)',
      'prevention of self-review of production: unavailable (plan)',
    ])
  })

  test('that was not asked about is told as missing', async () => {
    const { context, policyReasons, offersReviewers } = someFacts()
    const { verdict, detection } = await decideWith({ context, policyReasons, offersReviewers })
    expect(verdict.missing).toEqual([
      'GitHub was not asked about the environment production: no token, or check-environment is false',
    ])
    expect(detection.deployable).toBe(true)
  })

  test('does not matter to a run that cannot deploy', async () => {
    const facts = someFacts({ target: aTarget({ environment: absent }) }, aForkPullRequest())
    const { verdict, detection } = await decideWith(facts)
    expect(verdict).toMatchObject({ conclusion: 'success', reasons: [], missing: [] })
    expect(detection.deployable).toBe(false)
  })
})

describe('the order of deployments', () => {
  const expected = {
    ahead: [[], []],
    identical: [[], []],
    behind: [['blocks not-a-descendant'], ['notes rollback']],
    diverged: [['blocks not-a-descendant'], ['notes rollback']],
  } as const

  test.each(
    ANCESTRIES.flatMap((ancestry) =>
      [false, true].map((rollback) => [ancestry, rollback, expected[ancestry][Number(rollback)]] as const),
    ),
  )('a commit that is %s, rollback declared: %s, gives %j', async (ancestry, rollback, codes) => {
    const wish = { rollback, reason: rollback ? 'INC-42' : '' }
    const { verdict, detection } = await after({ ancestry: found(ancestry) }, wish)
    expect(codesOf(verdict)).toEqual(codes)
    expect(detection.deployable).toBe(!String(codes).includes('blocks'))
  })

  test('names the commit that a refused one would undo, and the way to do so', async () => {
    const { verdict } = await after({ ancestry: found('behind') })
    expect(verdict.reasons[0]).toMatchObject({ subject: LAST })
    expect(verdict.reasons[0]?.message).toContain('give the inputs rollback: true and reason')
  })

  test('that is not known is refused, also for a declared rollback', async () => {
    const unknown = unavailable('GET /compare: 404', 'contents: read')
    const { verdict } = await after({ ancestry: unknown }, { rollback: true, reason: 'INC-42' })
    expect(codesOf(verdict)).toEqual(['blocks ancestry-unknown'])
    expect(verdict.reasons[0]?.message).toContain('Grant the job contents: read.')
  })

  test('whose last deployment is not known is refused', async () => {
    const { verdict } = await onTarget({ lastDeployment: unavailable('GET /x: 403', 'deployments: read') })
    expect(codesOf(verdict)).toEqual(['blocks last-deployment-unknown'])
    expect(verdict.reasons[0]?.message).toContain('Grant the job deployments: read.')
  })

  test('has no say in the first deployment', async () => {
    expect((await onTarget({ lastDeployment: absent })).verdict.reasons).toEqual([])
  })
})

describe('what goes past the ordinary path needs a reason', () => {
  test.each([
    [{ rollback: true }, 'A rollback needs the input reason.'],
    [{ changeCategory: 'emergency' }, 'An emergency change needs the input reason.'],
  ] as const)('%j without one is refused', async (wish, message) => {
    const { verdict, detection } = await decideWith(someFacts(), aWish(wish))
    expect(verdict).toMatchObject({ conclusion: 'failure', reasons: [{ code: 'reason-missing', message }] })
    expect(detection.deployable).toBe(false)
  })

  test.each([{ rollback: true }, { changeCategory: 'emergency' }] as const)(
    '%j with one is not',
    async (wish) => {
      const { verdict } = await decideWith(someFacts(), aWish({ ...wish, reason: 'INC-42' }))
      expect(verdict.conclusion).toBe('success')
      expect(verdict.measures).toMatchObject({ 'declared-reason': 'INC-42' })
    },
  )

  test('a push to hotfix/x is an emergency by its name, and needs none', async () => {
    const { verdict, detection } = await decideWith(someFacts({}, aPush('hotfix/x')))
    expect(verdict.conclusion).toBe('success')
    expect(detection.changeCategory).toBe('emergency')
  })
})

describe('a refusal of any kind', () => {
  const blocked = someFacts({
    policyReasons: [{ code: 'policy-change-faulty', effect: 'blocks', message: 'It would be refused.' }],
  })

  test('makes the run undeployable, in every output', async () => {
    const { detection } = await decideWith(blocked)
    expect(detection).toMatchObject({
      deployable: false,
      reason: 'It would be refused.',
      environments: [{ deployable: false }],
    })
    expect(detection.trace.at(-1)).toEqual({
      decision: 'deployable',
      value: 'false',
      why: 'It would be refused.',
    })
  })

  test('does not hide where the run would have led', async () => {
    const { verdict, detection } = await decideWith(blocked)
    expect(detection.environment).toBe('production')
    expect(verdict.measures).toMatchObject({ environment: 'production', deployable: false })
  })

  test('a warning is none', async () => {
    const facts = someFacts({ policyReasons: [{ code: 'policy-looser', effect: 'warns', message: 'x' }] })
    const { verdict, detection } = await decideWith(facts)
    expect(verdict.conclusion).toBe('success')
    expect(detection.deployable).toBe(true)
  })
})
