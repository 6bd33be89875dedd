import { suggestion } from '@devsecops/core'
import type { Reason } from '@devsecops/core'
import { controlled } from './controls.ts'
import type { Detection, DetectInputs, Note, TraceStep } from './detection.ts'
import type { EnvironmentPolicy, Policy, Trigger } from './policy.ts'
import { tightestMode, tightestScans } from './tightest.ts'
import type { TriggerContext } from './trigger-context.ts'
import { changedComponents, describeTrigger, matchTriggers, wordOf } from './triggers.ts'

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
    security: single?.security ?? tightestMode(environments.map(({ security }) => security)) ?? '',
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
        why: wordOf(trigger),
      }
    case 'input':
      return one(FALLBACK, 'the input environment is empty, so the least is taken')
    case 'base-branch':
      return one(
        environmentOfBase(context, policy),
        `that of the branch it goes into, ${context.branch ?? 'which is not known'}`,
      )
    default:
      return one(trigger.environment, wordOf(trigger))
  }
}

/** Where a push to the base branch would lead. */
const environmentOfBase = (context: TriggerContext, policy: Policy): string => {
  const match = matchTriggers(policy.triggers, { ...context, event: 'push' }, policy.components).at(-1)
  const name = match?.outcome === 'matched' ? match.trigger.environment : FALLBACK
  return Object.hasOwn(policy.environments, name) ? name : FALLBACK
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

const testsOf = (policy: Policy, environments: readonly EnvironmentPolicy[]): Detection['tests'] =>
  Object.entries(policy.tests)
    .filter(
      ([, { environments: where }]) =>
        where === 'all' || environments.some(({ name }) => where.includes(name)),
    )
    .map(([name, { tools, parallel }]) => ({ name, tools, parallel }))
