import { describe, expect, test } from '@jest/globals'
import {
  absent,
  canonicalJson,
  count,
  dollars,
  ratio,
  found,
  seconds,
  share,
  unavailable,
} from '@devsecops/core'
import type { RunContext } from '@devsecops/core'
import { detect, resolvePolicy, triggerContext } from '@devsecops/policy'
import type { Policy } from '@devsecops/policy'
import { defaultPolicy } from '../../../packages/policy/src/document.ts'
import { settingsIn } from '../../../packages/policy/src/setting-path.ts'
import { SETTINGS } from '../../../packages/policy/src/settings.gen.ts'
import fc from 'fast-check'
import { aDocument, aPolicy, faultsOf } from './policies.ts'

const words = (...values: readonly (string | boolean)[]): fc.Arbitrary<string | boolean> =>
  fc.constantFrom(...values)
const subset = (...values: readonly string[]): fc.Arbitrary<string[]> => fc.subarray([...values])
const optional = <T>(shape: Record<string, fc.Arbitrary<T>>): fc.Arbitrary<Record<string, T>> =>
  fc.record(shape, { requiredKeys: [] }) as fc.Arbitrary<Record<string, T>>

const money = fc.oneof(fc.integer({ min: 0, max: 9999 }), fc.constantFrom('none', '$5,000'))
const percentage = fc.integer({ min: 0, max: 100 }).map((n) => `${String(n)}%`)
const duration = fc
  .tuple(fc.integer({ min: 0, max: 99 }), fc.constantFrom('ms', 's', 'min', 'h', 'd', 'y'))
  .map(([n, unit]) => `${String(n)}${unit}`)

const scans: fc.Arbitrary<unknown> = optional({
  sast: optional<unknown>({
    mode: words('off', 'advisory', 'required'),
    'fail-on': words('critical', 'high', 'medium', 'low', 'any'),
    'new-only': fc.boolean(),
    tools: subset('codeql', 'semgrep'),
    'on-missing': words('warn', 'fail'),
  }),
})

const environment: fc.Arbitrary<unknown> = optional<unknown>({
  security: words('off', 'advisory', 'required'),
  compliance: words('basic', 'full'),
  'minimum-score': fc.integer({ min: 0, max: 100 }),
  approvals: fc.oneof(
    fc.integer({ min: 0, max: 20 }),
    fc.record({ count: fc.integer({ min: 0, max: 20 }), teams: subset('a', 'b') }),
  ),
  protection: optional<unknown>({ reviewers: fc.boolean(), 'branch-policy': fc.boolean() }),
  cost: optional<unknown>({ change: money, daily: money, 'alert-at': percentage }),
  slo: optional<unknown>({ availability: percentage, 'latency-p95': duration, 'error-rate': percentage }),
  rto: duration,
  scans,
})

const policyFile: fc.Arbitrary<Record<string, unknown>> = optional<unknown>({
  environments: optional<unknown>({ dev: environment, production: environment, qa: environment }),
  scans,
  retention: duration,
  frameworks: optional<unknown>({
    add: subset('cis', 'nist-800-53'),
    exclude: optional({ hipaa: fc.constant('no health data'), sox: fc.constant('not a listed company') }),
  }),
  tests: optional<unknown>({
    unit: optional<unknown>({ environments: fc.oneof(fc.constant('all'), subset('dev', 'production')) }),
  }),
})

const UNITS = { count, dollars, ratio, share, seconds, number: Number }

/** How tight a value is, written without the code under test: more is tighter. Sets are compared by the caller. */
const tightness = (setting: (typeof SETTINGS)[string], value: unknown): number => {
  if (setting.kind !== 'ordered') throw new Error('not ordered')
  if ('order' in setting) return setting.order.indexOf(value as string)
  const number = UNITS[setting.unit](value as string) ?? NaN
  return setting.tighter === 'lower' ? -number : number
}

const asTight = (setting: (typeof SETTINGS)[string], floor: unknown, value: unknown): boolean => {
  if (setting.kind === 'ordered') return tightness(setting, value) >= tightness(setting, floor)
  if (setting.kind !== 'set') return true
  const members = (of: unknown): string[] =>
    Array.isArray(of) ? (of as string[]) : Object.keys(of as object)
  if (value === 'all' || floor === 'all') return value === 'all'
  const [whole, part] = setting.tighter === 'superset' ? [value, floor] : [floor, value]
  return members(part).every((member) => members(whole).includes(member))
}

/** The pattern of a path: names that people chose are stars. */
const patternOf = (path: readonly string[]): string =>
  path
    .map((step, index) => (index === 1 && ['environments', 'tests'].includes(path[0] ?? '') ? '*' : step))
    .join('.')

describe('every setting', () => {
  test('says of itself how it may be changed', () => {
    expect(
      settingsIn(defaultPolicy().value).filter(({ path }) => SETTINGS[patternOf(path)] === undefined),
    ).toEqual([])
    expect(
      Object.values(SETTINGS).filter(
        ({ kind }) => !['ordered', 'set', 'organisation', 'free'].includes(kind),
      ),
    ).toEqual([])
  })

  test('that is a list says whether it replaces or appends', () => {
    const lists = settingsIn(defaultPolicy().value).filter(({ value }) => Array.isArray(value))
    expect(lists.filter(({ path }) => !('list' in (SETTINGS[patternOf(path)] ?? {})))).toEqual([])
  })
})

describe('whatever a repository and its organisation say', () => {
  const resolve = (repository: unknown, organisation: unknown): Policy =>
    resolvePolicy([
      aDocument(JSON.stringify(repository)),
      aDocument(JSON.stringify(organisation), 'organisation'),
      defaultPolicy(),
    ])

  test('the result is never looser than the floor in any setting', async () => {
    const floorOf = (organisation: unknown) =>
      settingsIn(aDocument(JSON.stringify(organisation), 'organisation').value)
    await fc.assert(
      fc.asyncProperty(policyFile, policyFile, async (repository, organisation) => {
        let policy: Policy | undefined
        const faults = await faultsOf(() => void (policy = resolve(repository, organisation)))
        expect(faults).toMatch(policy === undefined ? /looser than|takes out/ : /^$/)
        if (policy === undefined) return
        const effective = new Map(policy.explanations.map(({ setting, value }) => [setting, value]))
        const demands = floorOf(organisation)
        for (const { path, value } of demands) {
          const setting = SETTINGS[patternOf(path)]
          if (setting === undefined) continue
          expect([path, asTight(setting, value, effective.get(path.join('.')))]).toEqual([path, true])
          if (path[0] !== 'scans') continue
          for (const name of Object.keys(policy.environments)) {
            const own = ['environments', name, ...path]
            if (demands.some((demand) => demand.path.join('.') === own.join('.'))) continue
            expect([own, asTight(setting, value, effective.get(own.join('.')))]).toEqual([own, true])
          }
        }
      }),
      { numRuns: 3000 },
    )
  })

  test('a repository that repeats its organisation’s words is never at fault', async () => {
    await fc.assert(
      fc.asyncProperty(policyFile, async (policy) => {
        expect(await faultsOf(() => resolve(policy, policy))).toBe('')
      }),
    )
  })
})

const name = fc.oneof(
  fc.constantFrom('main', 'develop', 'release/1', 'hotfix/x', 'v1', ''),
  fc.string({ unit: 'binary', maxLength: 40 }),
)
const repository = fc.option(fc.record({ full_name: fc.constantFrom('org/shop', 'stranger/shop', '') }), {
  nil: null,
})
const payload: fc.Arbitrary<Record<string, unknown>> = fc.oneof(
  fc.record({
    deleted: fc.boolean(),
    pull_request: fc.record({
      head: fc.record({ sha: name, repo: repository }),
      base: fc.record({ ref: name, repo: repository }),
      labels: fc.array(fc.record({ name })),
    }),
    merge_group: fc.record({ base_ref: name.map((ref) => `refs/heads/${ref}`), head_sha: name }),
    workflow_run: fc.record({
      head_branch: name,
      head_sha: name,
      event: name,
      head_repository: repository,
      repository,
    }),
  }),
  fc.dictionary(fc.string(), fc.jsonValue()) as fc.Arbitrary<Record<string, unknown>>,
)

const EVENTS = [
  'push',
  'pull_request',
  'pull_request_target',
  'merge_group',
  'workflow_dispatch',
  'schedule',
  'workflow_run',
  'release',
  'repository_dispatch',
  'delete',
  'issue_comment',
  'issues',
  'fork',
  'pull_request_review',
  'unheard-of',
]

const context: fc.Arbitrary<RunContext> = fc.record({
  event: fc.constantFrom(...EVENTS),
  payload,
  sha: fc.constantFrom('a'.repeat(40), ''),
  ref: fc
    .tuple(fc.constantFrom('refs/heads/', 'refs/tags/', 'refs/pull/', ''), name)
    .map(([prefix, ref]) => prefix + ref),
  baseRef: name,
  headRef: name,
  repository: fc.constant('org/shop'),
  actor: fc.constantFrom('sam', 'dependabot[bot]', ''),
  runId: fc.constant('1'),
  runAttempt: fc.constant('1'),
  serverUrl: fc.constant('https://github.com'),
  apiUrl: fc.constant('https://api.github.com'),
})

const inputs = fc.record(
  {
    environment: fc.constantFrom('dev', 'production', 'prodution', 'constructor'),
    strategy: fc.constantFrom('rolling', 'canary', 'blue-green'),
    security: fc.constantFrom('off', 'advisory', 'required'),
    compliance: fc.constantFrom('basic', 'full'),
    changeCategory: fc.constantFrom('standard', 'normal', 'emergency'),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<Parameters<typeof detect>[2]>

const changed = fc.oneof(
  fc.constant(absent),
  fc.constant(unavailable('no history')),
  fc.array(name).map(found),
)

describe('whatever the run', () => {
  const lax =
    'triggers: [{ on: [push], paths: ["a*"], environment: dr }, { on: "*", environment: production, deployable: true, security: advisory }]\ncomponents: { web: { paths: ["*"] } }'

  test.each([
    ['the defaults', ''],
    ['a policy that lets everything deploy', lax],
  ])(
    'under %s: total, deterministic, explained, and never deployable from a stranger',
    async (_name, text) => {
      const policy = await aPolicy(text)
      const decisions = ['trust', 'trigger', 'environment', 'change-category', 'deployable']
      const explained = fc.check(
        fc.property(context, changed, inputs, (run, paths, asked) => {
          const detection = detect(triggerContext(run, paths), policy, asked)
          const { deployable, environment, environments, reason, reasons, trace } = detection
          const stranger =
            ['pull_request_target', 'issue_comment', 'issues', 'fork'].includes(run.event) ||
            (['pull_request', 'pull_request_review'].includes(run.event) && !sameRepository(run))
          if (stranger && deployable) throw new Error('a stranger’s change is deployable')
          if (reason === '' || (deployable && environment === '')) throw new Error('not explained')
          if (environments.length === 0 && !reasons.some(({ effect }) => effect === 'blocks'))
            throw new Error('nowhere, and no reason')
          for (const decision of decisions)
            if (!trace.some((step) => step.decision === decision && step.why !== ''))
              throw new Error(`${decision} is not explained`)
        }),
        { numRuns: 55_000 },
      )
      const deterministic = fc.check(
        fc.property(context, changed, inputs, (run, paths, asked) => {
          const once = detect(triggerContext(run, paths), policy, asked)
          return canonicalJson(once) === canonicalJson(detect(triggerContext(run, paths), policy, asked))
        }),
        { numRuns: 1000 },
      )
      expect([explained.errorInstance, deterministic.counterexample]).toEqual([null, null])
    },
  )

  const sameRepository = ({ payload: { pull_request: pull } }: RunContext): boolean => {
    const { head, base } = (pull ?? {}) as {
      head?: { repo?: { full_name?: string } }
      base?: { repo?: { full_name?: string } }
    }
    const [from, into] = [head?.repo?.full_name, base?.repo?.full_name]
    return from !== undefined && from !== '' && from === into
  }
})
