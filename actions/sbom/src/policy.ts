import { absent, ConfigurationError, type Evidence, type Mode } from '@devsecops/core'
import { askForPaths, detect, triggerContext } from '@devsecops/policy'
import { clientFor, fetchChangedPaths, loadPolicy } from '@devsecops/policy-source'
import type { Io } from '@devsecops/runner'
import type { GatePolicy } from './facts.ts'
import type { Inputs } from './inputs.ts'

/** The policy this run is judged by, the commit it is about, and the evidence of where the policy came from. */
export interface Judged {
  readonly policy: GatePolicy
  readonly commit: string
  readonly evidence: Evidence['policy']
}

/**
 * Loads the policy and finds the environment it judges this run for: the input's, or the one the event leads to.
 * @throws ConfigurationError for a policy that is faulty or cannot be read, and for an input that is looser than it.
 */
export const findPolicy = async (input: Inputs, io: Io): Promise<Judged> => {
  const { policy, reasons } = await loadPolicy(input, io)
  const paths = askForPaths(policy.triggers)
    ? await fetchChangedPaths(io, clientFor(input.token, io))
    : absent
  const context = triggerContext(io.context, paths)
  const wanted = input.environment === undefined ? {} : { environment: input.environment }
  const detection = detect(context, policy, wanted)
  const { environment, environments } = detection
  const name = environments.length > 1 ? environments.map((each) => each.name).join(', ') : environment
  // Where no environment was found, the reason for it blocks, and must not be softened.
  const mode = modeOf(detection.security === '' ? 'required' : detection.security, input.mode, name)
  return {
    policy: { environment: name, mode, sbom: policy.sbom, remarks: [...reasons, ...detection.reasons] },
    commit: context.commit,
    evidence: { sha256: policy.digest, sources: policy.sources },
  }
}

/** @throws ConfigurationError `looser-than-floor` where the policy says required and the input advisory. */
const modeOf = (byPolicy: Mode, byInput: Inputs['mode'], environment: string): Mode => {
  if (byPolicy === 'required' && byInput === 'advisory')
    throw new ConfigurationError({
      code: 'looser-than-floor',
      message: `Input mode: found advisory, but the policy says required for ${environment}; an input may only tighten it.`,
    })
  return byInput ?? byPolicy
}
