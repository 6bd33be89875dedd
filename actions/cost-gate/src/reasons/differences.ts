import type { Difference } from '@devsecops/cost'
import { deltaText, moneyText, percentText } from '@devsecops/report'
import type { Facts, Remark } from '../facts.ts'

/** How many differences are told one by one; the summary has more. */
const NAMED = 10

/** Where another engine says otherwise. It warns and never blocks: which of the two is right, nobody has said. */
export const differenceRemarks = ({ differences }: Pick<Facts, 'differences'>): readonly Remark[] => {
  switch (differences.state) {
    case 'absent':
      return []
    case 'unavailable':
      return [
        {
          code: 'cross-check-unavailable',
          effect: 'warns',
          message: `The prices were not held against another engine's: ${differences.reason.replace(/\.$/, '')}.`,
        },
      ]
    case 'found':
      return [
        ...differences.value.slice(0, NAMED).map((difference): Remark => ({
          code: 'engines-differ',
          effect: 'warns',
          message: `${difference.address}: ${wordsOf(difference)}.`,
          subject: difference.address,
        })),
        {
          code: 'cross-check',
          effect: 'notes',
          message:
            differences.value.length === 0
              ? 'The other engine says the same of every resource.'
              : `The other engine says otherwise of ${String(differences.value.length)} resources.`,
        },
      ]
  }
}

const wordsOf = ({ ours, theirs, amount, share }: Difference): string => {
  if (ours === undefined) return `only the other engine prices it, at ${moneyText(theirs ?? 0)}`
  if (theirs === undefined) return `the other engine has no price; ours is ${moneyText(ours)}`
  const relative = share === undefined ? '' : ` (${percentText(share)})`
  return `${moneyText(ours)} here, ${moneyText(theirs)} there, ${deltaText(amount ?? 0)}${relative}`
}
