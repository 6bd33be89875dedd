import { aCommit, aForkPullRequest, aPush } from '@devsecops/testing'
import type { BundleResult, RepositoryState } from '@devsecops/testing'
import { describe, expect, test } from '@jest/globals'
import { POLICY, detectWith, errorsOf } from './detection.ts'

const REVIEWED = { reviewers: [{ type: 'Team', name: 'platform' }] } as const
const [OLD, NEW] = [aCommit('9'), aCommit('a')]

const aRepository = (state: Partial<RepositoryState> = {}, policy?: string) => {
  const files = policy === undefined ? { 'README.md': '' } : { [POLICY]: policy }
  return {
    'example/shop': {
      files: { main: files, [NEW]: files },
      environments: { production: REVIEWED },
      ...state,
    },
  }
}

const pushed = (state?: Partial<RepositoryState>, inputs = {}, policy?: string, rest = {}) =>
  detectWith(
    { repositories: aRepository(state, policy), ...rest },
    { event: aPush('main', { sha: NEW }), inputs },
  )

const expectRefusal = ({ exitCode, outputs }: BundleResult): void => {
  expect([exitCode, outputs['verdict'], outputs['deployable']]).toEqual([1, 'failure', 'false'])
}

describe('a push to main', () => {
  test('may be deployed to an environment that is there and protected', async () => {
    const { exitCode, outputs } = await pushed()
    expect([exitCode, outputs['verdict'], outputs['deployable']]).toEqual([0, 'success', 'true'])
  })

  test('is refused when the environment is missing, with the way to mend it', async () => {
    const result = await pushed({ environments: { prod: REVIEWED } })
    expectRefusal(result)
    expect(errorsOf(result)[0]).toBe(
      'The environment production does not exist in this repository, and a deployment would create it without any protection. Create it under Settings → Environments.',
    )
  })

  test('is refused when the environment lacks what the policy asks for', async () => {
    const policy = 'environments: { production: { protection: { branch-policy: true } } }\n'
    const result = await pushed({ environments: { production: {} } }, {}, policy)
    expectRefusal(result)
    expect(errorsOf(result).slice(0, 2)).toEqual([
      expect.stringContaining('production has no required reviewers, which the policy asks for'),
      expect.stringContaining('production has no deployment branch policy, which the policy asks for'),
    ])
  })

  test.each([
    ['actions: read', 'whether the environment production exists and is protected'],
    ['deployments: read', 'which commit was deployed last'],
  ])('is refused without the permission %s, which is named', async (permission, what) => {
    const result = await pushed({}, {}, undefined, { deny: [permission] })
    expectRefusal(result)
    expect(errorsOf(result)[0]).toContain(`It is not known ${what}`)
    expect(errorsOf(result)[0]).toContain(`Grant the job ${permission}.`)
  })

  test('is not asked about when check-environment is false, and that is recorded', async () => {
    const { exitCode, files, requests } = await pushed({ environments: {} }, { 'check-environment': 'false' })
    expect(exitCode).toBe(0)
    expect(requests.filter(({ path }) => path.includes('/environments'))).toEqual([])
    expect(files['environment-detect.verdict.json']).toContain(
      'GitHub was not asked about the environment production',
    )
  })
})

describe('after a deployment of another commit', () => {
  const deployed = (status: 'ahead' | 'behind' | 'diverged') => ({
    deployments: [{ environment: 'production', sha: OLD, states: ['success'] }] as const,
    comparisons: { [`${OLD}...${NEW}`]: { status } },
  })

  test('a descendant may be deployed', async () => {
    expect((await pushed(deployed('ahead'))).outputs['deployable']).toBe('true')
  })

  test.each(['behind', 'diverged'] as const)('a commit that is %s is refused', async (status) => {
    const result = await pushed(deployed(status))
    expectRefusal(result)
    expect(errorsOf(result)[0]).toContain(`The commit does not descend from ${OLD}`)
  })

  test('a rollback that is declared and explained may be deployed', async () => {
    const { exitCode, outputs, summary } = await pushed(deployed('behind'), {
      rollback: 'true',
      reason: 'INC-42',
    })
    expect([exitCode, outputs['deployable']]).toEqual([0, 'true'])
    expect(summary).toContain('A rollback from')
  })

  test('a rollback without a reason is refused', async () => {
    const result = await pushed(deployed('behind'), { rollback: 'true' })
    expectRefusal(result)
    expect(errorsOf(result)[0]).toContain('A rollback needs the input reason.')
  })
})

test('the policy is GitHub’s, where nothing was checked out', async () => {
  const { outputs } = await pushed({}, {}, 'triggers: [{ on: push, environment: staging }]\n', {
    repositories: aRepository(
      { environments: { staging: {} } },
      'triggers: [{ on: push, environment: staging }]\n',
    ),
  })
  expect(outputs['environment']).toBe('staging')
})

test('nothing is asked about the target of a fork', async () => {
  const { outputs, requests } = await detectWith(
    { repositories: aRepository() },
    { event: aForkPullRequest() },
  )
  expect(outputs['deployable']).toBe('false')
  expect(requests.map(({ path }) => path).filter((path) => /environments|deployments/.test(path))).toEqual([])
})

test('on a Server it asks the Server, and nobody else', async () => {
  const { exitCode, outputs, requests } = await detectWith(
    { repositories: aRepository(), enterpriseServer: true },
    { event: aPush('main', { sha: NEW, serverUrl: 'https://github.example.org' }) },
  )
  expect([exitCode, outputs['deployable']]).toEqual([0, 'true'])
  expect(requests.length).toBeGreaterThan(2)
  expect(requests.every(({ path }) => path.startsWith('/api/v3/repos/'))).toBe(true)
})

test('the token is shown nowhere but to the runner, which masks it', async () => {
  const { stdout, stderr, summary, files, outputs } = await pushed({}, {}, undefined, {
    deny: ['actions: read'],
  })
  expect(stdout.replace('::add-mask::a-token', '')).not.toContain('a-token')
  expect(stderr + summary + JSON.stringify([files, outputs])).not.toContain('a-token')
})
