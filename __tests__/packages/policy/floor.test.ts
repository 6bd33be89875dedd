import { describe, expect, test } from '@jest/globals'
import { aPolicy, faultsOf } from './policies.ts'

const faults = (repository: string, organisation: string): Promise<string> =>
  faultsOf(() => aPolicy(repository, organisation))

describe('a repository may only tighten what its organisation has set', () => {
  test.each([
    [
      'a cost limit',
      'environments: { dev: { cost: { change: 200 } } }',
      'environments: { dev: { cost: { change: 50 } } }',
    ],
    [
      'a limit taken away',
      'environments: { dev: { cost: { daily: none } } }',
      'environments: { dev: { cost: { daily: 50 } } }',
    ],
    ['a blocking severity', 'scans: { sast: { fail-on: high } }', 'scans: { sast: { fail-on: medium } }'],
    [
      'fewer approvals',
      'environments: { production: { approvals: 1 } }',
      'environments: { production: { approvals: 2 } }',
    ],
    [
      'a team left out',
      'environments: { production: { approvals: { count: 2, teams: [] } } }',
      'environments: { production: { approvals: { count: 1, teams: [platform] } } }',
    ],
    ['a shorter retention', 'retention: 1y', 'retention: 10y'],
    ['advisory for required', 'scans: { iac: { mode: advisory } }', 'scans: { iac: { mode: required } }'],
    ['a tool left out', 'scans: { sast: { tools: [semgrep] } }', 'scans: { sast: { tools: [codeql] } }'],
    ['only what is new', 'scans: { sca: { new-only: true } }', 'scans: { sca: { new-only: false } }'],
    [
      'a general setting through an environment',
      'environments: { dev: { scans: { sast: { fail-on: critical } } } }',
      'scans: { sast: { fail-on: medium } }',
    ],
    [
      'an environment’s setting through the general one',
      'scans: { sast: { fail-on: critical } }',
      'environments: { dev: { scans: { sast: { fail-on: low } } } }',
    ],
    [
      'triggers, once it sets any',
      'triggers: [{ on: push, environment: dev }]',
      'triggers: [{ on: push, environment: production }]',
    ],
    [
      'a trigger that is lax on security',
      'triggers: [{ on: push, environment: dev, security: advisory }]',
      'environments: { dev: { security: required } }',
    ],
    [
      'a framework taken out',
      'frameworks: { exclude: { hipaa: no health data } }',
      'environments: { production: { compliance: full } }',
    ],
    ['freeing itself', 'may-loosen: [retention]', 'retention: 7y'],
  ])('%s', async (_name, repository, organisation) => {
    expect(await faults(repository, organisation)).toContain('.github/devsecops.yml:1:')
  })

  test('the fault names both places, both values and the setting', async () => {
    expect(
      await faults('scans:\n  sast: { fail-on: high }', '# floor\nscans:\n  sast: { fail-on: medium }'),
    ).toBe(
      '.github/devsecops.yml:2:11: environments.dev.scans.sast.fail-on is high, looser than medium by org/.github/devsecops.yml:3:11 (scans.sast.fail-on); make it at least as tight, or have the organisation add it to may-loosen',
    )
  })

  test('what the organisation marked may be loosened', async () => {
    const organisation =
      'retention: 10y\nmay-loosen: [retention, environments.*.cost]\nenvironments: { dev: { cost: { change: 50 } } }'
    expect(await faults('retention: 1y\nenvironments: { dev: { cost: { change: 90 } } }', organisation)).toBe(
      '',
    )
  })

  test('what it did not set is the repository’s own', async () => {
    expect(await faults('environments: { dev: { cost: { change: 900 } } }', 'retention: 10y')).toBe('')
  })

  test('tighter is always welcome', async () => {
    const policy = await aPolicy('scans: { sast: { fail-on: low } }', 'scans: { sast: { fail-on: medium } }')
    expect(policy.environments['dev']?.scans.sast.failOn).toBe('low')
  })

  test('its floor holds whether or not the repository has a policy', async () => {
    const policy = await aPolicy('', 'environments: { dev: { approvals: 3 } }')
    expect(policy.environments['dev']?.approvals.count).toBe(3)
  })
})
