import { absent, ConfigurationError, type Evidence, type Mode, type Reason } from '@devsecops/core'
import { askForPaths, detect, triggerContext, type Detection, type Policy } from '@devsecops/policy'
import type { Io } from '@devsecops/runner'
import { fetchChangedPaths } from './changed-paths.ts'
import { clientFor } from './client.ts'
import type { PolicyInputs } from './inputs.ts'
import { loadPolicy } from './load.ts'

/** The policy a gate judges a run by, the environment it is for, and the evidence of where it came from. */
export interface JudgedRun {
  readonly policy: Policy
  readonly detection: Detection
  /** The environment's name; on a schedule those of all, between commas. */
  readonly environment: string
  readonly mode: Mode
  readonly commit: string
  readonly evidence: Evidence['policy']
  /** What is to be said of how it was found; a blocking one blocks. */
  readonly remarks: readonly Reason[]
}

/** What of a gate's inputs leads to its policy. */
export type JudgedInputs = PolicyInputs & {
  readonly environment?: string | undefined
  readonly mode?: Mode | undefined
}

/**
 * Loads the policy and finds the environment it judges this run for: the input's, or the one the event leads to.
 * @throws ConfigurationError for a policy that is faulty or cannot be read, and for an input that is looser than it.
 */
export const judgedRun = async (input: JudgedInputs, io: Io): Promise<JudgedRun> => {
  const { policy, reasons } = await loadPolicy(input, io)
  const paths = askForPaths(policy.triggers)
    ? await fetchChangedPaths(io, clientFor(input.token, io))
    : absent
  const context = triggerContext(io.context, paths)
  const wanted = input.environment === undefined ? {} : { environment: input.environment }
  const detection = detect(context, policy, wanted)
  const { environment, environments, security } = detection
  const name = environments.length > 1 ? environments.map((each) => each.name).join(', ') : environment
  return {
    ...{ policy, detection, environment: name, commit: context.commit },
    // Where no environment was found, the reason for it blocks, and must not be softened.
    mode: modeOf(security === '' ? 'required' : security, input.mode, name),
    evidence: { sha256: policy.digest, sources: policy.sources },
    remarks: [...reasons, ...detection.reasons],
  }
}

/** @throws ConfigurationError `looser-than-floor` where the policy says required and the input advisory. */
const modeOf = (byPolicy: Mode, byInput: Mode | undefined, environment: string): Mode => {
  if (byPolicy === 'required' && byInput === 'advisory')
    throw new ConfigurationError({
      code: 'looser-than-floor',
      message: `Input mode: found advisory, but the policy says required for ${environment}; an input may only tighten it.`,
    })
  return byInput ?? byPolicy
}
