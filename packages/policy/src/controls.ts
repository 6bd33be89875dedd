import type { Reason } from '@devsecops/core'
import type { DetectInputs, Note } from './detection.ts'
import { demandOf } from './floor.ts'
import type { EnvironmentPolicy, Policy, Trigger } from './policy.ts'
import { isLooser } from './setting.ts'
import { SETTINGS } from './settings.gen.ts'
import { wordOf } from './triggers.ts'

/** An environment's settings, with the trigger's and then the inputs' word on them. */
export const controlled = (
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
          ? wordOf(trigger)
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
