import type { Evidence } from '@devsecops/core'
import { judgedRun } from '@devsecops/policy-source'
import type { Io } from '@devsecops/runner'
import type { GatePolicy } from './facts.ts'
import type { Inputs } from './inputs.ts'
import { tightestLimits } from './limits.ts'

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
  const { policy, detection, environment, mode, remarks, commit, evidence } = await judgedRun(input, io)
  const { environments } = detection
  return {
    policy: {
      ...{ environment, mode, remarks, cost: policy.cost },
      environments: environments.map(({ name }) => name),
      limits: tightestLimits(environments),
    },
    commit,
    evidence,
  }
}
