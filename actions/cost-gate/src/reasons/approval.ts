import type { Totals } from '@devsecops/cost'
import { percentText } from '@devsecops/report'
import type { Approval, Facts, GatePolicy, Remark } from '../facts.ts'
import { increaseOf } from './limits.ts'

/** Whether the change adds so much that somebody must have agreed. Where nothing was there before, the limit in dollars alone holds. */
export const needsApproval = (policy: GatePolicy, totals: Totals): boolean => {
  const { approveIncreaseOver: limit } = policy.limits
  const increase = increaseOf(policy, totals)
  return limit !== null && increase !== undefined && increase > limit + 1e-9
}

/** An increase over the policy's share passes with an approval that quotes the plan's digest and has not expired. */
export const approvalRemarks = (
  policy: GatePolicy,
  totals: Totals,
  { approvals, digest }: Pick<Facts, 'approvals' | 'digest'>,
  now: Date,
): readonly Remark[] => {
  if (!needsApproval(policy, totals)) return []
  const increase = percentText(increaseOf(policy, totals) ?? 0)
  const limit = percentText(policy.limits.approveIncreaseOver ?? 0)
  const needed = `The change adds ${increase} to what ${policy.environment} costs; over ${limit} it needs an approval that quotes sha256:${digest}`
  const refused = (why: string): Remark => ({
    code: 'approval-needed',
    effect: 'blocks',
    message: `${needed}: ${why}.`,
  })
  switch (approvals.state) {
    case 'absent':
      return [refused('there is none')]
    case 'unavailable':
      return [refused(`it could not be looked for, ${approvals.reason}`)]
    case 'found': {
      const given = approvals.value.filter(({ from }) => policy.cost.approval.from.includes(from))
      const valid = given.find((approval) => endOf(approval, policy) > now.getTime())
      if (valid !== undefined) return [approved(valid, increase)]
      return [refused(given.length === 0 ? 'there is none' : 'the one there is has expired')]
    }
  }
}

const endOf = ({ at }: Approval, { cost }: GatePolicy): number =>
  cost.approval.validForSeconds === null ? Infinity : at + cost.approval.validForSeconds * 1000

const approved = ({ by, from, at, url }: Approval, increase: string): Remark => ({
  code: 'approved',
  effect: 'notes',
  message: `The increase of ${increase} was approved by ${by} in a ${from} on ${new Date(at).toISOString()}${url === undefined ? '' : `: ${url}`}.`,
})
