import { ConfigurationError, describeFault } from '@devsecops/core'
import type { Reason } from '@devsecops/core'
import { describeChange, loadPolicy, policyDifference } from '@devsecops/policy'
import type { LoadRequest, Policy, SettingChange } from '@devsecops/policy'
import type { Io } from '@devsecops/runner'
import { isCheckout } from '@devsecops/checkout'
import { isSame, readWorkTree } from './repository-file.ts'
import type { Sources } from './sources.ts'
import { lands } from './trusted-branch.ts'

/** What the run's own change would do to the policy. */
export interface PolicyChange {
  readonly settings: readonly SettingChange[]
  readonly reasons: readonly Reason[]
}

const NO_CHANGE: PolicyChange = { settings: [], reasons: [] }

/** What the work tree's policy would change, and whether it is valid at all: a faulty one must not land. */
export const findChange = async (
  request: LoadRequest,
  sources: Sources,
  policy: Policy,
  io: Io,
): Promise<PolicyChange> => {
  if (sources.usesWorkTree() || !isCheckout(io)) return NO_CHANGE
  try {
    if (isUnchanged(sources, io)) return NO_CHANGE
    const changed = await loadPolicy({ ...request, named: false }, sources.fetchChanged)
    const settings = policyDifference(policy, changed)
    return { settings, reasons: settings.map(shown) }
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    const effect = lands(io.context) ? 'blocks' : 'warns'
    const reasons = error.faults.map((fault): Reason => ({
      code: 'policy-change-faulty',
      effect,
      message: `The changed policy would be refused: ${describeFault(fault)}`,
    }))
    return { settings: [], reasons }
  }
}

const shown = (change: SettingChange): Reason => ({
  code: `policy-${change.direction}`,
  effect: change.direction === 'looser' ? 'warns' : 'notes',
  message: `This change ${describeChange(change)}; it is not in force here.`,
  subject: change.setting,
})

/** Whether every file that made the policy is the same in the work tree; then so is the policy. */
const isUnchanged = ({ trusted }: Sources, io: Io): boolean =>
  [...trusted].every(([path, file]) => isSame(file, readWorkTree(io, path)))
