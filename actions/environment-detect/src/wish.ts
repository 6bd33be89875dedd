import type { DetectInputs } from '@devsecops/policy'
import type { Inputs } from './inputs.ts'

/** What a person asked of this run. */
export interface Wish extends DetectInputs {
  readonly reason: string
  /** Whether going back to an older commit is meant. */
  readonly rollback: boolean
}

export const wishOf = (input: Inputs): Wish => ({
  ...(input.environment !== undefined && { environment: input.environment }),
  ...(input.strategy !== undefined && { strategy: input.strategy }),
  ...(input.security !== undefined && { security: input.security }),
  ...(input.compliance !== undefined && { compliance: input.compliance }),
  ...(input['change-category'] !== undefined && { changeCategory: input['change-category'] }),
  reason: input.reason ?? '',
  rollback: input.rollback,
})
