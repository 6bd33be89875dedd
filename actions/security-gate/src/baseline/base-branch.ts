import type { RunContext } from '@devsecops/core'
import { trustedBranch } from '@devsecops/policy-source'
import { at } from '../publish/target.ts'

/**
 * The branch whose findings are the old ones: the one that a pull request or a merge group goes into, else the default
 * branch. Not the branch that was pushed to: its own last push would excuse what it brought. Empty where the event does not say.
 */
export const baseBranch = (context: RunContext): string => {
  const ref = at(context.payload, 'merge_group', 'base_ref')
  return typeof ref === 'string' && ref.startsWith(HEADS)
    ? ref.slice(HEADS.length)
    : trustedBranch(context).branch
}

const HEADS = 'refs/heads/'

/**
 * Whether something was left for the very commit that a push brings, by an earlier attempt or another workflow: it has seen
 * what is to be judged now, and would excuse it.
 */
export const isOfThisPush = ({ event, sha }: RunContext, { commit }: { readonly commit: string }): boolean =>
  event === 'push' && commit === sha
