import type { PlanRule } from '../rule.ts'

/** Changes that touch more than the policy lets one change touch. */
export const BLAST_RADIUS: PlanRule = {
  id: 'blast-radius',
  title: 'The plan touches more resources than the policy lets one change touch',
  severity: 'medium',
  scope: 'plan',
  references: ['The policy: cost.blast-radius'],
  checks: [
    {
      require: 'max_changes < 0 || changes <= max_changes',
      says: 'changes more resources than the policy lets one change touch',
      remedy: 'split the change, or have cost.blast-radius changed',
    },
    {
      require: 'max_deletions < 0 || deletions <= max_deletions',
      says: 'deletes or replaces more resources than the policy lets one change delete',
      remedy: 'split the change, or have cost.blast-radius changed',
    },
  ],
}
