import type { Evidence } from '@devsecops/core'
import { judgedRun } from '@devsecops/policy-source'
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
 * The part of the policy that this gate judges by.
 * @throws ConfigurationError as judgedRun does.
 */
export const findPolicy = async (input: Inputs, io: Io): Promise<Judged> => {
  const { policy, environment, mode, remarks, commit, evidence } = await judgedRun(input, io)
  return { policy: { environment, mode, sbom: policy.sbom, remarks }, commit, evidence }
}
