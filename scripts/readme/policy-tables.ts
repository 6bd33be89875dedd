/** The default policy as tables, from the defaults of schemas/policy.schema.json. */
import { FRAMEWORKS, frameworksOf } from '../../packages/policy/src/frameworks.ts'
import type { Environment, PolicyFile, Trigger } from '../../packages/policy/src/policy.gen.ts'
import { DEFAULTS } from '../../packages/policy/src/settings.gen.ts'
import { code, table } from './table.ts'

const defaults = DEFAULTS as Required<PolicyFile>

const environments = Object.entries(defaults.environments) as [string, Environment][]

/** Events in the words of people. */
const EVENTS: Readonly<Record<string, string>> = {
  pull_request: 'pull request',
  merge_group: 'merge group',
  workflow_dispatch: 'manual dispatch',
  schedule: 'schedule',
}

const causeOf = ({ on, branches, tags }: Trigger): string => {
  const events = [on].flat()
  if (events.includes('*')) return 'anything else: other tags, a release, the deletion of a branch …'
  if (tags !== undefined) return `push of tag ${tags.map(code).join(', ')}`
  if (branches?.includes('**') === true) return 'push to any other branch'
  if (branches !== undefined) return `push to ${branches.map(code).join(', ')}`
  return EVENTS[events[0] ?? ''] ?? events.join(', ')
}

/** What a trigger's environment stands for when it is no environment's name. */
const TARGETS: Readonly<Record<string, string>> = {
  all: 'all',
  'base-branch': 'that of its base branch',
  input: `as the input says, else ${code('dev')}`,
}

const triggers = (): string =>
  table(
    ['trigger', 'environment', 'strategy', 'security', 'compliance', 'change', 'may deploy'],
    defaults.triggers.map((trigger) => {
      const target = defaults.environments[trigger.environment]
      const of = (key: 'strategy' | 'security' | 'compliance'): string =>
        trigger[key] ?? target?.[key] ?? 'of the environment'
      return [
        causeOf(trigger),
        TARGETS[trigger.environment] ?? code(trigger.environment),
        target === undefined && trigger.deployable === false ? '–' : of('strategy'),
        of('security'),
        of('compliance'),
        trigger['change-category'] ?? 'normal',
        mayDeploy(trigger),
      ]
    }),
  )

const mayDeploy = ({ on, deployable }: Trigger): string => {
  if (deployable === false) return 'no'
  return [on].flat().includes('pull_request') ? 'not from a fork' : 'yes'
}

/** A limit as people write it; `none` is no limit. */
const limit = (value: string | number | undefined, unit = ''): string =>
  value === undefined || value === 'none'
    ? '–'
    : typeof value === 'number'
      ? `${unit}${value.toLocaleString('en-US')}`
      : value

const targets = (): string =>
  table(
    [
      'environment',
      'a change may add, a month',
      'budget a month / a day',
      'SLO: availability, p95 latency, error rate',
      'RTO / RPO',
      'approvals',
      'minimum compliance score',
      'required reviewers',
    ],
    environments.map(([name, { cost, slo, rto, rpo, approvals, protection, ...rest }]) => [
      code(name),
      `${limit(cost?.change, '$')}${cost?.['approve-increase-over'] === 'none' ? '' : `, and an approval over ${limit(cost?.['approve-increase-over'])}`}`,
      `${limit(cost?.monthly, '$')} / ${limit(cost?.daily, '$')}`,
      `${limit(slo?.availability)}, ${limit(slo?.['latency-p95'])}, ${limit(slo?.['error-rate'])}`,
      rto === 'none' && rpo === 'none' ? '–' : `${limit(rto)} / ${limit(rpo)}`,
      String(typeof approvals === 'object' ? approvals.count : approvals),
      String(rest['minimum-score']),
      protection?.reviewers === true ? 'yes' : 'no',
    ]),
  )

type Category = keyof Required<PolicyFile>['scans']

const scans = (): string =>
  table(
    ['category', 'mode', 'blocks from', 'without a report'],
    (Object.keys(defaults.scans) as Category[]).map((category) => {
      const scan = defaults.scans[category]
      return [
        code(category),
        scan?.mode ?? '',
        [thresholdText(scan?.['fail-on']), ...exceptions(category)].join('; '),
        scan?.['on-missing'] === 'fail' ? 'fails' : 'warns',
      ]
    }),
  )

const thresholdText = (threshold: string | undefined): string =>
  threshold === 'any' ? 'any severity' : (threshold ?? '')

/** Environments that judge a category otherwise. */
const exceptions = (category: Category): readonly string[] =>
  environments.flatMap(([name, { scans: own }]) => {
    const threshold = own?.[category]?.['fail-on']
    return threshold === undefined ? [] : [`${code(name)}: ${thresholdText(threshold)}`]
  })

const frameworks = (): string => {
  const own = { add: [], exclude: {} }
  const full = frameworksOf('full', own)
  return table(
    ['compliance', 'frameworks'],
    [
      [code('basic'), frameworksOf('basic', own).map(code).join(', ')],
      [code('full'), full.map(code).join(', ')],
      [
        `with ${code('frameworks.add')}`,
        FRAMEWORKS.filter((name) => !full.includes(name))
          .map(code)
          .join(', '),
      ],
    ],
  )
}

const tests = (): string =>
  table(
    ['tests', 'tools', 'environments', 'beside others'],
    Object.entries(defaults.tests).map(([name, test]) => [
      code(name),
      (test?.tools ?? []).map(code).join(', ') || 'as the repository has',
      [test?.environments ?? 'all'].flat().map(placeText).join(', '),
      test?.parallel === true ? 'yes' : 'no',
    ]),
  )

const placeText = (environment: string): string => (environment === 'all' ? 'all' : code(environment))

/** By the name that stands in a README's comment. */
export const policyTables: Readonly<Record<string, () => string>> = {
  triggers,
  environments: targets,
  scans,
  frameworks,
  tests,
}
