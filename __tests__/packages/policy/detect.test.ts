import { describe, expect, test } from '@jest/globals'
import { found } from '@devsecops/core'
import { detect } from '@devsecops/policy'
import type { DetectInputs, TriggerContext } from '@devsecops/policy'
import { aPolicy } from './policies.ts'

const a = (context: Partial<TriggerContext>): TriggerContext => ({
  event: 'push',
  commit: 'c0ffee',
  actor: 'sam',
  labels: [],
  changedPaths: found([]),
  ...context,
})

const line = async (
  context: Partial<TriggerContext>,
  inputs?: DetectInputs,
  policy?: string,
): Promise<string> => {
  const { environment, strategy, security, compliance, changeCategory, deployable } = detect(
    a(context),
    await aPolicy(policy),
    inputs,
  )
  return [
    environment,
    strategy,
    security,
    compliance,
    changeCategory,
    deployable ? 'deployable' : 'not deployable',
  ].join(', ')
}

describe('without a policy file, each event leads where the table says', () => {
  test.each<[string, Partial<TriggerContext>, string]>([
    ['push to main', { branch: 'main' }, 'production, blue-green, required, full, normal, deployable'],
    ['push to develop', { branch: 'develop' }, 'staging, canary, required, basic, normal, deployable'],
    [
      'push to release/1.2',
      { branch: 'release/1.2' },
      'staging, canary, required, basic, normal, deployable',
    ],
    ['tag v1.2.3', { tag: 'v1.2.3' }, 'production, blue-green, required, full, normal, deployable'],
    [
      'push to hotfix/x',
      { branch: 'hotfix/x' },
      'production, rolling, required, full, emergency, deployable',
    ],
    [
      'push to a feature branch',
      { branch: 'feature/cart' },
      'dev, rolling, required, basic, normal, deployable',
    ],
    [
      'pull request',
      { event: 'pull_request', branch: 'main' },
      'dev, rolling, required, basic, normal, deployable',
    ],
    [
      'pull request of a fork',
      { event: 'pull_request', branch: 'main', untrusted: 'a fork' },
      'dev, rolling, required, basic, normal, not deployable',
    ],
    [
      'merge group into main',
      { event: 'merge_group', branch: 'main' },
      'production, , required, full, normal, not deployable',
    ],
    [
      'merge group into develop',
      { event: 'merge_group', branch: 'develop' },
      'staging, , required, basic, normal, not deployable',
    ],
    ['schedule', { event: 'schedule' }, ', , required, , normal, not deployable'],
    ['another tag', { tag: 'nightly' }, 'dev, rolling, required, basic, normal, not deployable'],
    ['release', { event: 'release', tag: 'v1' }, 'dev, rolling, required, basic, normal, not deployable'],
    [
      'repository_dispatch',
      { event: 'repository_dispatch' },
      'dev, rolling, required, basic, normal, not deployable',
    ],
    [
      'deletion of a branch',
      { event: 'delete', branch: 'main' },
      'dev, rolling, required, basic, normal, not deployable',
    ],
    ['a branch called release', { branch: 'release' }, 'dev, rolling, required, basic, normal, deployable'],
  ])('%s', async (_name, context, expected) => {
    expect(await line(context)).toBe(expected)
  })

  test('a schedule is about all environments', async () => {
    const { environments } = detect(a({ event: 'schedule' }), await aPolicy())
    expect(environments.map(({ name, deployable }) => [name, deployable])).toEqual([
      ['dev', false],
      ['staging', false],
      ['production', false],
      ['dr', false],
    ])
  })

  test('a schedule is judged by the tightest threshold of all', async () => {
    expect(detect(a({ event: 'schedule' }), await aPolicy()).scans.container.failOn).toBe('high')
  })
})

describe('dispatch', () => {
  const dispatch = { event: 'workflow_dispatch', branch: 'main' }

  test('the inputs decide', async () => {
    expect(
      await line(dispatch, {
        environment: 'dr',
        strategy: 'rolling',
        compliance: 'full',
        changeCategory: 'emergency',
      }),
    ).toBe('dr, rolling, required, full, emergency, deployable')
  })

  test('an unknown environment is refused with the near miss', async () => {
    const { deployable, reason } = detect(a(dispatch), await aPolicy(), { environment: 'prodution' })
    expect({ deployable, reason }).toEqual({
      deployable: false,
      reason:
        'the environment “prodution” is not in the policy; did you mean "production"? it has dev, staging, production, dr',
    })
  })

  test.each(['constructor', '__proto__', 'toString'])('%s is no environment', async (environment) => {
    expect(detect(a(dispatch), await aPolicy(), { environment }).deployable).toBe(false)
  })

  test('security cannot be skipped where the policy requires it', async () => {
    const { reasons } = detect(a(dispatch), await aPolicy(), {
      environment: 'production',
      security: 'advisory',
    })
    expect(reasons.map(({ code }) => code)).toEqual(['security-required'])
  })

  test('security can be advisory where the policy says so', async () => {
    const policy = 'environments: { dev: { security: advisory } }'
    expect(await line(dispatch, { environment: 'dev', security: 'advisory' }, policy)).toContain('advisory')
  })
})

describe('what a policy can say', () => {
  test('its triggers are asked before the defaults', async () => {
    const policy = 'triggers: [{ on: push, branches: [trunk], environment: production }]'
    expect(await line({ branch: 'trunk' }, {}, policy)).toContain('production')
    expect(await line({ branch: 'develop' }, {}, policy)).toContain('staging')
  })

  test.each<[string, string, Partial<TriggerContext>, string]>([
    [
      'a negated branch',
      '{ on: push, branches: [ "**", "!x/**" ], environment: dr }',
      { branch: 'x/y' },
      'dev',
    ],
    [
      'the last match decides',
      '{ on: push, branches: [ "!x/**", "**" ], environment: dr }',
      { branch: 'x/y' },
      'dr',
    ],
    [
      'an actor',
      '{ on: push, actors: [ "release-*" ], environment: dr }',
      { branch: 'b', actor: 'release-bot' },
      'dr',
    ],
    [
      'a label',
      '{ on: pull_request, labels: [ship], environment: dr }',
      { event: 'pull_request', labels: ['a', 'ship'] },
      'dr',
    ],
    [
      'paths',
      '{ on: push, paths: [ "infra/**" ], environment: dr }',
      { branch: 'b', changedPaths: found(['infra/a.tf']) },
      'dr',
    ],
    [
      'other paths',
      '{ on: push, paths: [ "infra/**" ], environment: dr }',
      { branch: 'b', changedPaths: found(['docs/a']) },
      'dev',
    ],
    ['several events', '{ on: [create, push], environment: dr }', { branch: 'b' }, 'dr'],
  ])('%s', async (_name, trigger, context, expected) => {
    expect(detect(a(context), await aPolicy(`triggers: [${trigger}]`)).environment).toBe(expected)
  })

  test('a changed component', async () => {
    const policy =
      'components: { web: { paths: ["web/**"] }, api: { paths: ["api/**"] } }\ntriggers: [{ on: push, components: [web], environment: dr }]'
    const detection = detect(a({ branch: 'b', changedPaths: found(['web/x']) }), await aPolicy(policy))
    expect([detection.environment, detection.components]).toEqual(['dr', ['web']])
  })

  test('files that are not known never pass a trigger over', async () => {
    const policy = 'triggers: [{ on: push, paths: ["infra/**"], environment: production }]'
    const context = a({ branch: 'b', changedPaths: { state: 'unavailable', reason: 'no history' } })
    const { deployable, reasons } = detect(context, await aPolicy(policy))
    expect([deployable, reasons[0]?.code]).toEqual([false, 'trigger-unknown'])
  })

  test('no policy makes a stranger’s change deployable', async () => {
    const policy = 'triggers: [{ on: "*", environment: production, deployable: true }]'
    expect(
      await line({ event: 'issue_comment', untrusted: 'anybody can' }, { environment: 'production' }, policy),
    ).toContain('not deployable')
  })

  test('an environment’s strategy holds for the triggers that lead there', async () => {
    expect(
      await line({ branch: 'main' }, {}, 'environments: { production: { strategy: canary } }'),
    ).toContain('production, canary')
  })

  test('the organisation’s triggers cannot be escaped by an input', async () => {
    const policy = await aPolicy('', 'triggers: [{ on: push, branches: [main], environment: production }]')
    expect(
      detect(a({ branch: 'main' }), policy, { environment: 'dev' }).reasons.map(({ code }) => code),
    ).toEqual(['looser-than-floor'])
  })

  test('an input cannot go below the organisation’s floor', async () => {
    const policy = await aPolicy('', 'environments: { dev: { compliance: full } }')
    expect(
      detect(a({ branch: 'x' }), policy, { compliance: 'basic' }).reasons.map(({ code }) => code),
    ).toEqual(['looser-than-floor'])
  })
})
