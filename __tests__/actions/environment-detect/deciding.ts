import { absent, found } from '@devsecops/core'
import type { RunContext, Verdict } from '@devsecops/core'
import { loadPolicy, triggerContext } from '@devsecops/policy'
import type { Policy } from '@devsecops/policy'
import { aPush } from '@devsecops/testing'
import { decide } from '../../../actions/environment-detect/src/decide.ts'
import type { Decision } from '../../../actions/environment-detect/src/decide.ts'
import type { Facts, TargetFacts } from '../../../actions/environment-detect/src/facts.ts'
import type { Wish } from '../../../actions/environment-detect/src/wish.ts'

/** The defaults, with what a repository's policy file says. */
export const aPolicy = (text = ''): Promise<Policy> =>
  loadPolicy({ file: '.github/devsecops.yml', named: false }, ({ kind }) =>
    Promise.resolve(
      kind === 'here' && text !== ''
        ? found({ name: '.github/devsecops.yml', bytes: new TextEncoder().encode(text) })
        : absent,
    ),
  )

/** A protected environment to which nothing was deployed yet. */
export const aTarget = (facts: Partial<TargetFacts> = {}): TargetFacts => ({
  environment: found(anEnvironment()),
  lastDeployment: absent,
  ancestry: absent,
  ...facts,
})

export const anEnvironment = (protection = {}) => ({
  name: 'production',
  reviewers: [{ type: 'Team', name: 'platform' }] as const,
  waitTimer: 0,
  preventSelfReview: true,
  canAdminsBypass: false,
  branchPolicy: 'protected' as const,
  ...protection,
})

export const someFacts = (rest: Partial<Facts> = {}, run: RunContext = aPush('main')): Facts => ({
  context: triggerContext(run, absent),
  policyReasons: [],
  offersReviewers: true,
  target: aTarget(),
  ...rest,
})

export const aWish = (wish: Partial<Wish> = {}): Wish => ({ reason: '', rollback: false, ...wish })

export const decideWith = async (
  facts: Facts = someFacts(),
  wish: Wish = aWish(),
  policy?: string,
): Promise<Decision> => decide(await aPolicy(policy), facts, wish)

/** `effect code` of each reason. */
export const codesOf = ({ reasons }: Verdict): readonly string[] =>
  reasons.map(({ effect, code }) => `${effect} ${code}`)
