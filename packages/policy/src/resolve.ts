import { ConfigurationError, digestOf, SEVERITIES, suggestion } from '@devsecops/core'
import type { Category, Fault, Severity } from '@devsecops/core'
import { costFaults, costPolicy } from './cost-policy.ts'
import { LAYERS } from './document.ts'
import type { PolicyDocument } from './document.ts'
import { effectiveSettings, environmentsOf } from './effective.ts'
import type { Effective } from './effective.ts'
import { choicesOf, floorFaults, floorOf } from './floor.ts'
import { frameworksOf } from './frameworks.ts'
import type {
  Approvals,
  Environment as EnvironmentFile,
  PolicyFile,
  Scan,
  Trigger as TriggerFile,
} from './policy.gen.ts'
import type { EnvironmentPolicy, Policy, ScanPolicy, SeverityLimits, TestPolicy, Trigger } from './policy.ts'
import { sbomFaults, sbomPolicy } from './sbom-policy.ts'
import { quantity } from './setting.ts'
import { settingAt } from './setting-path.ts'

/**
 * The effective policy of some documents: repository before organisation before default, and within one of them the
 * document before the one it extends (the order in which they are given).
 *
 * @throws ConfigurationError with every fault: `looser-than-floor`, `unknown-environment`, `bad-policy`.
 */
export const resolvePolicy = (documents: readonly PolicyDocument[]): Policy => {
  const ordered = [...documents].sort((a, b) => LAYERS.indexOf(b.layer) - LAYERS.indexOf(a.layer))
  const names = environmentsOf(ordered)
  const effective = effectiveSettings(ordered, names)
  const floor = floorOf(ordered, names)
  const faults = [
    ...floorFaults(floor, effective, ordered),
    ...unknownNames(ordered, names),
    ...reservedNames(ordered),
    ...ordered.flatMap(sbomFaults),
    ...ordered.flatMap(costFaults),
  ]
  if (faults.length > 0) throw new ConfigurationError(faults)

  const says = spelledOut(effective)
  const frameworks: Policy['frameworksOf'] = (level) => frameworksOf(level, choicesOf(effective))
  return {
    environments: mapValues(says.environments, (environment, name) =>
      environmentPolicy(name, environment, frameworks),
    ),
    triggers: ordered.flatMap((document) => triggersOf(document)),
    tests: mapValues(says.tests, testPolicy),
    components: mapValues(says.components, ({ paths }) => ({ paths })),
    excludedFrameworks: choicesOf(effective).exclude,
    frameworksOf: frameworks,
    retentionSeconds: quantity('seconds', says.retention),
    waivers: says.waivers,
    waiverLimits: severityLimits(says['waiver-limits']),
    remediate: severityLimits(says.remediate),
    sbom: sbomPolicy(says.sbom),
    cost: costPolicy(says.cost),
    explanations: [...effective].map(([setting, { value, document, path }]) => ({
      setting,
      value,
      origin: originOf(document, path),
    })),
    digest: digestOf(Object.fromEntries([...effective].map(([setting, { value }]) => [setting, value]))),
    sources: ordered.flatMap(({ source }) => source ?? []),
    floor,
  }
}

/** A policy in which everything is said: what the effective settings are, put back into the schema's shape. */
type SpelledOut<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? { readonly [K in keyof T]-?: SpelledOut<Exclude<T[K], undefined>> }
    : T

type SpelledEnvironment = SpelledOut<Omit<EnvironmentFile, 'approvals'> & { approvals: Approvals }>

type SpelledPolicy = SpelledOut<
  Pick<
    PolicyFile,
    'retention' | 'waivers' | 'waiver-limits' | 'remediate' | 'sbom' | 'cost' | 'tests' | 'components'
  >
> & {
  readonly environments: Readonly<Record<string, SpelledEnvironment>>
}

const spelledOut = (effective: Effective): SpelledPolicy => {
  const root: Node = { tests: emptyNode(), components: emptyNode() }
  for (const [path, { value }] of effective) {
    const steps = path.split('.')
    const last = steps.pop() ?? ''
    const node = steps.reduce<Node>((parent, step) => (parent[step] ??= emptyNode()) as Node, root)
    node[last] = value
  }
  return root as unknown as SpelledPolicy
}

type Node = Record<string, unknown>

/** Without a prototype: an environment may be called `constructor`. */
const emptyNode = (): Node => Object.create(null) as Node

const mapValues = <T, U>(
  record: Readonly<Record<string, T>>,
  to: (value: T, key: string) => U,
): Record<string, U> =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, to(value, key)]))

const environmentPolicy = (
  name: string,
  says: SpelledEnvironment,
  frameworks: Policy['frameworksOf'],
): EnvironmentPolicy => {
  const limit = (path: string, value: unknown): number | null => {
    const setting = settingAt(['environments', name, ...path.split('.')])
    const unit = setting?.kind === 'ordered' && 'unit' in setting ? setting.unit : 'number'
    return finite(quantity(unit, value))
  }
  return {
    name,
    strategy: says.strategy,
    security: says.security,
    compliance: says.compliance,
    frameworks: frameworks(says.compliance),
    minimumScore: says['minimum-score'],
    approvals: {
      count: says.approvals.count,
      teams: says.approvals.teams,
      securityReview: says.approvals['security-review'],
    },
    protection: {
      reviewers: says.protection.reviewers,
      branchPolicy: says.protection['branch-policy'],
      preventSelfReview: says.protection['prevent-self-review'],
    },
    cost: {
      change: limit('cost.change', says.cost.change),
      increase: limit('cost.increase', says.cost.increase),
      monthly: limit('cost.monthly', says.cost.monthly),
      daily: limit('cost.daily', says.cost.daily),
      alertAt: limit('cost.alert-at', says.cost['alert-at']),
      approveIncreaseOver: limit('cost.approve-increase-over', says.cost['approve-increase-over']),
    },
    slo: {
      availability: limit('slo.availability', says.slo.availability),
      latencyP95: limit('slo.latency-p95', says.slo['latency-p95']),
      errorRate: limit('slo.error-rate', says.slo['error-rate']),
    },
    rto: limit('rto', says.rto),
    rpo: limit('rpo', says.rpo),
    scans: mapValues(says.scans, scanPolicy) as Record<Category, ScanPolicy>,
  }
}

const severityLimits = (says: Readonly<Record<Severity, string>>): SeverityLimits =>
  Object.fromEntries(
    SEVERITIES.map((severity) => [severity, finite(quantity('seconds', says[severity]))]),
  ) as Record<Severity, number | null>

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null)

const scanPolicy = (says: SpelledOut<Scan>): ScanPolicy => ({
  mode: says.mode,
  failOn: says['fail-on'],
  block: [says.block].flat(),
  onUnknown: says['on-unknown'],
  newOnly: says['new-only'],
  tools: says.tools,
  onMissing: says['on-missing'],
  severity: says.severity,
})

/** A test that a policy adds runs everywhere, alone, with the repository's own tools, unless it says otherwise. */
const testPolicy = (says: Partial<TestPolicy>): TestPolicy => ({
  tools: says.tools ?? [],
  environments: says.environments ?? 'all',
  parallel: says.parallel ?? false,
})

const triggersOf = (document: PolicyDocument): Trigger[] =>
  (document.value.triggers ?? []).map((trigger, index) => ({
    ...criteria(trigger),
    origin: originOf(document, ['triggers', index]),
    on: [trigger.on].flat(),
    environment: trigger.environment,
    deployable: trigger.deployable ?? true,
    ...(trigger.strategy && { strategy: trigger.strategy }),
    ...(trigger.security && { security: trigger.security }),
    ...(trigger.compliance && { compliance: trigger.compliance }),
    ...(trigger['change-category'] && { changeCategory: trigger['change-category'] }),
  }))

const CRITERIA = ['branches', 'tags', 'paths', 'actors', 'labels', 'components'] as const

const criteria = (trigger: TriggerFile): Pick<Trigger, (typeof CRITERIA)[number]> =>
  Object.fromEntries(CRITERIA.flatMap((key) => (trigger[key] === undefined ? [] : [[key, trigger[key]]])))

/** Names that refer to something the policy does not have: a typo would otherwise be a rule that never holds. */
const unknownNames = (documents: readonly PolicyDocument[], environments: readonly string[]): Fault[] => {
  const components = documents.flatMap(({ value }) => Object.keys(value.components ?? {}))
  return documents.flatMap((document) => {
    const { triggers = [], tests = {} } = document.value
    const unknown = (
      name: string,
      known: readonly string[],
      what: string,
      path: (string | number)[],
    ): Fault[] =>
      known.includes(name)
        ? []
        : [
            {
              code: 'unknown-environment',
              file: document.name,
              ...document.locate(path),
              message: `${what} "${name}" is not in this policy${suggestion(name, known) || ';'} it has ${known.join(', ') || 'none'}`,
            },
          ]
    return [
      ...triggers.flatMap(({ environment, components: wanted = [] }, index) => [
        ...unknown(environment, [...environments, ...SPECIAL], 'environment', [
          'triggers',
          index,
          'environment',
        ]),
        ...wanted.flatMap((name) =>
          unknown(name.replace(/^!/, ''), components, 'component', ['triggers', index, 'components']),
        ),
      ]),
      ...Object.entries(tests).flatMap(([test, settings]) =>
        [settings?.environments ?? []]
          .flat()
          .filter((name) => name !== 'all')
          .flatMap((name) => unknown(name, environments, 'environment', ['tests', test, 'environments'])),
      ),
    ]
  })
}

const reservedNames = (documents: readonly PolicyDocument[]): Fault[] =>
  documents.flatMap((document) =>
    SPECIAL.filter((word) => document.value.environments?.[word] !== undefined).map((word) => ({
      code: 'bad-policy' as const,
      file: document.name,
      ...document.locate(['environments', word]),
      message: `an environment cannot be called "${word}": triggers use the word for something else`,
    })),
  )

/** Words that stand where an environment's name is expected, and name one only when an event comes. */
const SPECIAL = ['all', 'base-branch', 'input']

const originOf = (document: PolicyDocument, path: readonly (string | number)[]): string => {
  const place = document.locate(path)
  return place === undefined ? document.name : `${document.name}:${place.line}`
}
