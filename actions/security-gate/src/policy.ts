import { absent, ConfigurationError } from '@devsecops/core'
import {
  askForPaths,
  detect,
  triggerContext,
  type Detection,
  type Policy,
  type TriggerContext,
} from '@devsecops/policy'
import { clientFor, fetchChangedPaths, loadPolicy, simulatePolicy } from '@devsecops/policy-source'
import type { Evidence } from '@devsecops/core'
import { findingConditions, type FindingConditions } from '@devsecops/findings'
import type { Io } from '@devsecops/runner'
import { withMode, type SecurityPolicy } from './decide.ts'
import type { Inputs } from './inputs.ts'

/** The policy this run is judged by, the commit it is about, and the evidence of where the policy came from. */
export interface Judged {
  readonly policy: SecurityPolicy
  /** All of the policy, for what else it names. */
  readonly whole: Policy
  readonly commit: string
  readonly evidence: Evidence['policy']
}

/**
 * Loads the policy and finds the environment it judges this run for: the input's, or the one the event leads to.
 * @throws ConfigurationError for a policy that is faulty or cannot be read, and for an input that is looser than it.
 */
export const findPolicy = async (input: Inputs, io: Io): Promise<Judged> => {
  const { policy, reasons } = await loadPolicy(input, io)
  const { own, commit } = await policyFor(policy, input, io)
  return {
    policy: withMode({ ...own, remarks: [...reasons, ...(own.remarks ?? [])] }, input.mode),
    whole: policy,
    commit,
    evidence: { sha256: policy.digest, sources: policy.sources },
  }
}

/** What another policy file would say of this run; or why it would be refused, in words. */
export const findSimulatedPolicy = async (
  file: string,
  input: Inputs,
  io: Io,
): Promise<SecurityPolicy | { readonly refused: string }> => {
  try {
    const { own } = await policyFor(await simulatePolicy(file, input, io), input, io)
    return withMode(own, input.mode)
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    return { refused: error.message }
  }
}

const policyFor = async (
  policy: Policy,
  input: Inputs,
  io: Io,
): Promise<{ readonly own: SecurityPolicy; readonly commit: string }> => {
  const context = triggerContext(io.context, await changedPaths(policy, input, io))
  const wanted = input.environment === undefined ? {} : { environment: input.environment }
  const detection = detect(context, policy, wanted)
  const own: SecurityPolicy = {
    environment: nameOf(detection),
    // Where no environment was found, the reason for it blocks, and must not be softened.
    mode: detection.security === '' ? 'required' : detection.security,
    scans: detection.scans,
    conditions: await conditionsOf(policy),
    waiverLimits: policy.waiverLimits,
    remediate: policy.remediate,
    remarks: detection.reasons,
  }
  return { own, commit: context.commit }
}

/** Those of every environment, so that a fault does not wait until its environment is judged. */
const conditionsOf = (policy: Policy): Promise<FindingConditions> =>
  findingConditions(
    Object.values(policy.environments).flatMap(({ name, scans }) =>
      Object.entries(scans).flatMap(([category, { block }]) =>
        block.map((source) => ({ source, ...placeOf(policy, name, category) })),
      ),
    ),
  )

/** The setting's name, and the file and line where its list begins. */
const placeOf = (
  { explanations }: Policy,
  environment: string,
  category: string,
): { readonly setting: string; readonly file?: string; readonly line?: number } => {
  const path = `environments.${environment}.scans.${category}.block`
  const origin = explanations.find(({ setting }) => setting === path)?.origin ?? ''
  const [, file, line] = /^(.+):(\d+)$/.exec(origin) ?? []
  const setting = `scans.${category}.block`
  return file === undefined ? { setting } : { setting, file, line: Number(line) }
}

/** Asked for only where a trigger depends on them: it may take the network. */
const changedPaths = async (
  policy: Policy,
  input: Inputs,
  io: Io,
): Promise<TriggerContext['changedPaths']> =>
  askForPaths(policy.triggers) ? fetchChangedPaths(io, clientFor(input.token, io)) : absent

/** On a schedule there are several environments; the tightest rules of all of them judge. */
const nameOf = ({ environment, environments }: Detection): string =>
  environments.length > 1 ? environments.map(({ name }) => name).join(', ') : environment
