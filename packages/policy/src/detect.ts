import { CATEGORIES, suggestion } from '@devsecops/core'
import type { Category, ChangeCategory, ComplianceLevel, Mode, Reason, Strategy } from '@devsecops/core'
import { demandOf } from './floor.ts'
import type { EnvironmentPolicy, Policy, ScanPolicy, Trigger } from './policy.ts'
import { isLooser } from './setting.ts'
import { SETTINGS } from './settings.gen.ts'
import type { TriggerContext } from './trigger-context.ts'
import { changedComponents, describeTrigger, matchTriggers } from './triggers.ts'

/** What a person asked for by inputs; each goes before what the policy says, and none below its floor. */
export interface DetectInputs {
  readonly environment?: string
  readonly strategy?: Strategy
  readonly security?: Mode
  readonly compliance?: ComplianceLevel
  readonly changeCategory?: ChangeCategory
}

/** Where a run leads. Empty words where nothing can be said: several environments, or none. */
export interface Detection {
  readonly environment: string
  /** The environment, all of them on a schedule, or none when it was refused. */
  readonly environments: readonly DetectedEnvironment[]
  readonly strategy: Strategy | ''
  readonly security: Mode | ''
  readonly compliance: ComplianceLevel | ''
  readonly changeCategory: ChangeCategory
  readonly deployable: boolean
  /** Why it is deployable or not, in one sentence. */
  readonly reason: string
  /** Judged scan categories, the tightest of the environments. */
  readonly scans: Readonly<Record<Category, ScanPolicy>>
  readonly tests: readonly {
    readonly name: string
    readonly tools: readonly string[]
    readonly parallel: boolean
  }[]
  readonly components: readonly string[]
  /** Every decision, in the order in which it was taken. */
  readonly trace: readonly TraceStep[]
  /** Refusals block; what is only remarkable warns. */
  readonly reasons: readonly Reason[]
}

export interface DetectedEnvironment extends EnvironmentPolicy {
  readonly deployable: boolean
}

export interface TraceStep {
  readonly decision:
    | 'trust'
    | 'trigger'
    | 'environment'
    | 'strategy'
    | 'security'
    | 'compliance'
    | 'change-category'
    | 'components'
    | 'deployable'
  readonly value: string
  readonly why: string
}

/** Where a run leads when nothing else is said: the least that can be done. */
const FALLBACK = 'dev'

/**
 * The target of a run: environment, strategy, controls, and whether it may deploy. Pure, total and deterministic: every
 * context gives a detection in which each decision is explained, and an untrusted one is never deployable.
 */
export const detect = (context: TriggerContext, policy: Policy, inputs: DetectInputs = {}): Detection => {
  const trace: TraceStep[] = []
  const reasons: Reason[] = []
  const note = (decision: TraceStep['decision'], value: string, why: string): void =>
    void trace.push({ decision, value, why })

  note(
    'trust',
    context.untrusted === undefined ? 'trusted' : 'untrusted',
    context.untrusted ?? 'the change and its cause are this repository’s own',
  )
  const trigger = decideTrigger(context, policy, note, reasons)
  const target = decideEnvironment(context, policy, inputs, trigger, reasons)
  note('environment', target.name, target.why)

  const changeCategory = inputs.changeCategory ?? trigger?.changeCategory ?? 'normal'
  note(
    'change-category',
    changeCategory,
    inputs.changeCategory ? 'by input' : trigger?.changeCategory ? 'by the trigger' : 'by default',
  )
  const environments = target.environments.map((name) => {
    const base = policy.environments[name] as EnvironmentPolicy
    return controlled(
      base,
      policy,
      inputs,
      trigger,
      target.environments.length === 1 ? note : undefined,
      reasons,
    )
  })
  const single = environments.length === 1 ? environments[0] : undefined

  const { deployable, why } = decideDeployable(context, trigger, single, target, reasons)
  note('deployable', String(deployable), why)
  const components = changedComponents(policy.components, context)
  if (Object.keys(policy.components).length > 0)
    note(
      'components',
      components.join(', ') || 'none',
      context.changedPaths.state === 'found'
        ? 'by the files that changed'
        : 'all, since it is not known which files changed',
    )

  return {
    environment: single?.name ?? '',
    environments: environments.map((environment) => ({ ...environment, deployable })),
    strategy: context.event === 'merge_group' ? '' : (single?.strategy ?? ''),
    security:
      single?.security ??
      strictest(
        'security',
        environments.map(({ security }) => security),
      ) ??
      '',
    compliance: single?.compliance ?? '',
    changeCategory,
    deployable,
    reason: why,
    scans: tightestScans(environments.length > 0 ? environments : Object.values(policy.environments)),
    tests: testsOf(policy, environments),
    components,
    trace,
    reasons,
  }
}

type Note = (decision: TraceStep['decision'], value: string, why: string) => void

const decideTrigger = (
  context: TriggerContext,
  policy: Policy,
  note: Note,
  reasons: Reason[],
): Trigger | undefined => {
  const steps = matchTriggers(policy.triggers, context, policy.components)
  for (const { trigger, outcome, why } of steps)
    note(
      'trigger',
      outcome,
      `${describeTrigger(trigger)} (${trigger.origin}): ${outcome === 'matched' ? 'matches' : why}`,
    )
  const last = steps.at(-1)
  if (last?.outcome === 'unknown')
    reasons.push({
      code: 'trigger-unknown',
      effect: 'blocks',
      message: `whether the trigger “${describeTrigger(last.trigger)}” matches cannot be told: ${last.why}`,
    })
  return last?.outcome === 'matched' ? last.trigger : undefined
}

interface Target {
  readonly name: string
  readonly environments: readonly string[]
  readonly why: string
}

const decideEnvironment = (
  context: TriggerContext,
  policy: Policy,
  inputs: DetectInputs,
  trigger: Trigger | undefined,
  reasons: Reason[],
): Target => {
  const one = (name: string, why: string): Target => {
    if (Object.hasOwn(policy.environments, name)) return { name, environments: [name], why }
    const known = Object.keys(policy.environments)
    const message = `the environment “${name}” is not in the policy${suggestion(name, known) || ';'} it has ${known.join(', ')}`
    reasons.push({ code: 'unknown-environment', effect: 'blocks', message, subject: name })
    return { name: '', environments: [], why: message }
  }
  const wanted = inputs.environment
  if (wanted !== undefined) {
    const owner = policy.floor.settings.get('triggers')
    if (owner !== undefined && trigger !== undefined && !['input', wanted].includes(trigger.environment)) {
      const message = `the input environment is “${wanted}”, but the organisation decides which event leads where, and says ${trigger.environment} (${trigger.origin})`
      reasons.push({ code: 'looser-than-floor', effect: 'blocks', message, subject: 'environment' })
    }
    return one(wanted, 'by input')
  }
  if (trigger === undefined) return one(FALLBACK, 'no trigger matches')
  switch (trigger.environment) {
    case 'all':
      return {
        name: 'all',
        environments: Object.keys(policy.environments),
        why: byTrigger(trigger),
      }
    case 'input':
      return one(FALLBACK, 'the input environment is empty, so the least is taken')
    case 'base-branch':
      return one(
        environmentOfBase(context, policy),
        `that of the branch it goes into, ${context.branch ?? 'which is not known'}`,
      )
    default:
      return one(trigger.environment, byTrigger(trigger))
  }
}

/** Whose word it is: `by the trigger “push on branch main” (default)`. */
const byTrigger = (trigger: Trigger): string =>
  `by the trigger “${describeTrigger(trigger)}” (${trigger.origin})`

/** Where a push to the base branch would lead. */
const environmentOfBase = (context: TriggerContext, policy: Policy): string => {
  const match = matchTriggers(policy.triggers, { ...context, event: 'push' }, policy.components).at(-1)
  const name = match?.outcome === 'matched' ? match.trigger.environment : FALLBACK
  return Object.hasOwn(policy.environments, name) ? name : FALLBACK
}

/** An environment's settings, with the trigger's and then the inputs' word on them. */
const controlled = (
  base: EnvironmentPolicy,
  policy: Policy,
  inputs: DetectInputs,
  trigger: Trigger | undefined,
  note: Note | undefined,
  reasons: Reason[],
): EnvironmentPolicy => {
  const choose = <K extends 'strategy' | 'security' | 'compliance'>(key: K): EnvironmentPolicy[K] => {
    const byPolicy = (trigger?.[key] ?? base[key]) as EnvironmentPolicy[K]
    const value = (inputs[key] ?? byPolicy) as EnvironmentPolicy[K]
    note?.(
      key,
      value,
      inputs[key] !== undefined
        ? 'by input'
        : trigger?.[key] !== undefined
          ? byTrigger(trigger)
          : `as ${base.name} says`,
    )
    if (inputs[key] !== undefined) refuseLooser(key, base.name, value, byPolicy, policy, reasons)
    return value
  }
  const strategy = choose('strategy')
  const security = choose('security')
  const compliance = choose('compliance')
  const frameworks = compliance === base.compliance ? base.frameworks : policy.frameworksOf(compliance)
  return { ...base, strategy, security, compliance, frameworks }
}

/**
 * An input may not go below the organisation's floor; and security not below the policy at all: skipping it is a switch
 * in a form that anybody with write access can fill in.
 */
const refuseLooser = (
  key: 'strategy' | 'security' | 'compliance',
  environment: string,
  value: string,
  byPolicy: string,
  policy: Policy,
  reasons: Reason[],
): void => {
  const path = `environments.${environment}.${key}`
  const setting = SETTINGS[`environments.*.${key}`]
  const demand = policy.floor.settings.get(path)
  if (setting === undefined) return
  if (demand !== undefined && !policy.floor.mayLoosen(path) && isLooser(setting, demand.value, value))
    reasons.push({
      code: 'looser-than-floor',
      effect: 'blocks',
      message: `the input ${key} is ${value}, looser than ${path}: ${demandOf(path, demand)}`,
      subject: key,
    })
  else if (key === 'security' && isLooser(setting, byPolicy, value))
    reasons.push({
      code: 'security-required',
      effect: 'blocks',
      message: `the input security is ${value}, but the policy says ${byPolicy} for ${environment}; only ${path} in the policy can change that`,
      subject: key,
    })
}

const decideDeployable = (
  context: TriggerContext,
  trigger: Trigger | undefined,
  environment: EnvironmentPolicy | undefined,
  target: Target,
  reasons: readonly Reason[],
): { deployable: boolean; why: string } => {
  const refused = (why: string): { deployable: boolean; why: string } => ({ deployable: false, why })
  if (context.untrusted !== undefined) return refused(context.untrusted)
  const refusal = reasons.find(({ effect }) => effect === 'blocks')
  if (refusal !== undefined) return refused(refusal.message)
  if (environment === undefined) return refused('no single environment is the target')
  if (trigger?.deployable !== true)
    return refused(
      trigger === undefined ? 'no trigger matches' : `${describeTrigger(trigger)} is not deployable`,
    )
  return { deployable: true, why: `${target.name}, ${target.why}` }
}

const strictest = (key: 'security', values: readonly Mode[]): Mode | undefined => {
  const setting = SETTINGS[`environments.*.${key}`]
  return values.reduce<Mode | undefined>(
    (best, value) =>
      best === undefined || (setting !== undefined && isLooser(setting, value, best)) ? value : best,
    undefined,
  )
}

/** Of each setting of each category the tightest value that any of the environments has. */
export const tightestScans = (
  environments: readonly EnvironmentPolicy[],
): Readonly<Record<Category, ScanPolicy>> =>
  Object.fromEntries(
    CATEGORIES.map((category) => [
      category,
      environments
        .map(({ scans }) => scans[category])
        .reduce((tightest, scan) => ({
          mode: tighter('mode', tightest.mode, scan.mode),
          failOn: tighter('fail-on', tightest.failOn, scan.failOn),
          newOnly: tighter('new-only', tightest.newOnly, scan.newOnly),
          tools: [...new Set([...tightest.tools, ...scan.tools])],
          onMissing: tighter('on-missing', tightest.onMissing, scan.onMissing),
          // The rating of the tool and that of CVSS: neither is tighter, so both are asked.
          severity: tightest.severity === scan.severity ? scan.severity : ('max' as const),
        })),
    ]),
  ) as Record<Category, ScanPolicy>

const tighter = <T>(key: string, a: T, b: T): T => {
  const setting = SETTINGS[`scans.sast.${key}`]
  return setting !== undefined && isLooser(setting, b, a) ? b : a
}

const testsOf = (policy: Policy, environments: readonly EnvironmentPolicy[]): Detection['tests'] =>
  Object.entries(policy.tests)
    .filter(
      ([, { environments: where }]) =>
        where === 'all' || environments.some(({ name }) => where.includes(name)),
    )
    .map(([name, { tools, parallel }]) => ({ name, tools, parallel }))
