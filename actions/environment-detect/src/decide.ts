import { conclude } from '@devsecops/core'
import type { Fact, Reason, Verdict } from '@devsecops/core'
import type { Environment } from '@devsecops/github'
import { detect } from '@devsecops/policy'
import type { Detection, EnvironmentPolicy, Policy } from '@devsecops/policy'
import type { Facts, TargetFacts } from './facts.ts'
import type { Wish } from './wish.ts'

export interface Decision {
  readonly verdict: Verdict
  readonly detection: Detection
}

/** Where the run leads, and whether what it would deploy to is what the policy takes it for. */
export const decide = (policy: Policy, facts: Facts, wish: Wish): Decision => {
  const found = detect(facts.context, policy, wish)
  const target = found.deployable
    ? targetReasons(policy, found.environment, facts, wish)
    : { reasons: [], missing: [] }
  const reasons = [...found.reasons, ...facts.policyReasons, ...unexplained(wish), ...target.reasons]
  const refusal = reasons.find(({ effect }) => effect === 'blocks')
  const detection = refusal === undefined ? found : refuse(found, refusal)
  const verdict = conclude('environment-detect', 'required', reasons, {
    measures: measuresOf(detection, facts, wish),
    missing: target.missing,
  })
  return { verdict, detection }
}

const refuse = (detection: Detection, { message }: Reason): Detection =>
  detection.deployable
    ? {
        ...detection,
        deployable: false,
        reason: message,
        environments: detection.environments.map((environment) => ({ ...environment, deployable: false })),
        trace: [...detection.trace, { decision: 'deployable', value: 'false', why: message }],
      }
    : detection

/** What goes past the ordinary path must say why: it is what a later review starts from. */
const unexplained = ({ changeCategory, rollback, reason }: Wish): Reason[] =>
  reason === '' && (rollback || changeCategory === 'emergency')
    ? [blocks('reason-missing', `${rollback ? 'A rollback' : 'An emergency change'} needs the input reason.`)]
    : []

interface TargetReasons {
  readonly reasons: readonly Reason[]
  readonly missing: readonly string[]
}

const targetReasons = (
  policy: Policy,
  name: string,
  { target, offersReviewers }: Facts,
  wish: Wish,
): TargetReasons => {
  const environment = policy.environments[name]
  if (target === undefined || environment === undefined)
    return {
      reasons: [],
      missing: [
        `GitHub was not asked about the environment ${name}: no token, or check-environment is false`,
      ],
    }
  const { reasons, missing } = protectionReasons(environment, target.environment, offersReviewers)
  return { reasons: [...reasons, ...orderReasons(target, wish)], missing }
}

const protectionReasons = (
  { name, protection }: EnvironmentPolicy,
  environment: Fact<Environment>,
  offersReviewers: boolean,
): TargetReasons => {
  switch (environment.state) {
    case 'absent':
      return {
        missing: [],
        reasons: [
          blocks(
            'environment-missing',
            `The environment ${name} does not exist in this repository, and a deployment would create it without any protection. Create it under Settings → Environments.`,
            name,
          ),
        ],
      }
    case 'unavailable':
      return {
        missing: [`environment ${name}`],
        reasons: [
          unavailable(
            'environment-unknown',
            `whether the environment ${name} exists and is protected`,
            environment,
            name,
          ),
        ],
      }
    case 'found':
      return protectedAs(name, protection, environment.value, offersReviewers)
  }
}

const protectedAs = (
  name: string,
  wanted: EnvironmentPolicy['protection'],
  has: Environment,
  offersReviewers: boolean,
): TargetReasons => {
  const lacksBranchPolicy = wanted.branchPolicy && has.branchPolicy === 'none'
  const lacksReview = [
    ...(wanted.reviewers && has.reviewers.length === 0 ? ['required reviewers'] : []),
    // A rule of the required reviewers: where GitHub does not offer them, it does not offer it either.
    ...(wanted.preventSelfReview && !has.preventSelfReview ? ['prevention of self-review'] : []),
  ]
  return {
    missing: offersReviewers ? [] : lacksReview.map((what) => `${what} of ${name}: unavailable (plan)`),
    reasons: [
      ...lacksReview.map((what) => (offersReviewers ? unprotected(name, what) : notOffered(name, what))),
      ...(lacksBranchPolicy ? [unprotected(name, 'deployment branch policy')] : []),
    ],
  }
}

const unprotected = (name: string, what: string): Reason =>
  blocks(
    'environment-unprotected',
    `The environment ${name} has no ${what}, which the policy asks for. Add it under Settings → Environments.`,
    name,
  )

const notOffered = (name: string, what: string): Reason => ({
  code: 'reviewers-unavailable',
  effect: 'warns',
  subject: name,
  message: `The environment ${name} has no ${what}: unavailable (plan). To a private repository GitHub offers it on Enterprise only; approvals are then taken from reviews of the commit.`,
})

/** Jobs may run late, twice or out of order: a commit that does not build on what is deployed would undo it silently. */
const orderReasons = ({ lastDeployment, ancestry }: TargetFacts, { rollback }: Wish): Reason[] => {
  if (lastDeployment.state === 'unavailable')
    return [unavailable('last-deployment-unknown', 'which commit was deployed last', lastDeployment)]
  if (lastDeployment.state === 'absent') return []
  const { sha } = lastDeployment.value
  switch (ancestry.state) {
    case 'unavailable':
      return [
        unavailable(
          'ancestry-unknown',
          `whether the commit descends from ${sha}, which was deployed last`,
          ancestry,
        ),
      ]
    case 'absent':
      return []
    case 'found': {
      if (ancestry.value === 'ahead' || ancestry.value === 'identical') return []
      if (rollback)
        return [
          {
            code: 'rollback',
            effect: 'notes',
            message: `A rollback from ${sha}, as declared.`,
            subject: sha,
          },
        ]
      return [
        blocks(
          'not-a-descendant',
          `The commit does not descend from ${sha}, which was deployed last (it is ${ancestry.value}). If going back is meant, give the inputs rollback: true and reason.`,
          sha,
        ),
      ]
    }
  }
}

const blocks = (code: string, message: string, subject?: string): Reason => ({
  code,
  effect: 'blocks',
  message,
  ...(subject !== undefined && { subject }),
})

const unavailable = (
  code: string,
  what: string,
  { reason, permission }: Extract<Fact<never>, { state: 'unavailable' }>,
  subject?: string,
): Reason =>
  blocks(
    code,
    `It is not known ${what}: ${reason}.${permission === undefined ? '' : ` Grant the job ${permission}.`}`,
    subject,
  )

const measuresOf = (
  detection: Detection,
  { context }: Facts,
  { reason, rollback }: Wish,
): Record<string, unknown> => ({
  event: context.event,
  environment: detection.environment,
  strategy: detection.strategy,
  security: detection.security,
  compliance: detection.compliance,
  'change-category': detection.changeCategory,
  deployable: detection.deployable,
  reason: detection.reason,
  'declared-reason': reason,
  rollback,
  trace: detection.trace,
})
