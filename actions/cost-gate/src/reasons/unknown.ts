import { isUnknown, whyUnknown, type Movement, type Totals } from '@devsecops/cost'
import { percentText } from '@devsecops/report'
import type { GatePolicy, Remark } from '../facts.ts'

/** How many resources are named one by one, of each kind. */
const NAMED = 20

/**
 * Resources whose cost cannot be told. One that the change brings or alters may add anything: the policy says whether that
 * blocks. One that stays as it is, or goes, adds nothing, and is only told.
 */
export const unknownRemarks = (
  { cost }: GatePolicy,
  movements: readonly Movement[],
  totals: Totals,
): readonly Remark[] => {
  const unknown = movements.filter(({ after }) => isUnknown(after))
  const brought = unknown.filter(({ move, importing }) => move !== 'none' && !importing)
  const standing = unknown.filter(({ move, importing }) => move === 'none' || importing)
  return [
    ...brought.slice(0, NAMED).map((movement): Remark => ({
      code: 'cost-unknown',
      effect: cost.onUnknown === 'fail' ? 'blocks' : 'warns',
      message: `What ${movement.address} costs cannot be told: ${whyOf(movement)}.`,
      subject: movement.address,
    })),
    ...together(
      'cost-unknown',
      cost.onUnknown === 'fail' ? 'blocks' : 'warns',
      brought.slice(NAMED),
      'more resources of the change have a cost that cannot be told',
    ),
    ...together(
      'existing-cost-unknown',
      'notes',
      standing,
      'resources that stay as they are have a cost that cannot be told',
    ),
    ...coverageRemarks(cost.minimumCoverage, totals),
    ...useRemarks(totals),
  ]
}

const whyOf = ({ after }: Movement): string => {
  const why = after === undefined ? [] : whyUnknown(after)
  const more = why.length - 3
  return why.slice(0, 3).join('; ') + (more > 0 ? `; and ${String(more)} lines more` : '')
}

const together = (
  code: string,
  effect: Remark['effect'],
  of: readonly Movement[],
  what: string,
): readonly Remark[] => {
  if (of.length === 0) return []
  const names = of.slice(0, NAMED).map(({ address }) => address)
  const more = of.length > NAMED ? ` and ${String(of.length - NAMED)} more` : ''
  return [{ code, effect, message: `${String(of.length)} ${what}: ${names.join(', ')}${more}.` }]
}

const coverageRemarks = (minimum: number, { coverage }: Totals): readonly Remark[] =>
  coverage >= minimum
    ? []
    : [
        {
          code: 'coverage-low',
          effect: 'blocks',
          message: `The cost of ${percentText(coverage)} of the resources is known; the policy asks for ${percentText(minimum)}.`,
        },
      ]

const useRemarks = ({ untoldUse }: Totals): readonly Remark[] =>
  untoldUse === 0
    ? []
    : [
        {
          code: 'use-untold',
          effect: 'notes',
          message: `${untoldUse === 1 ? '1 line hangs' : `${String(untoldUse)} lines hang`} on use that nobody told, and ${untoldUse === 1 ? 'is' : 'are'} in no sum: a usage file tells it, and cost.usage-defaults of the policy assumes it.`,
        },
      ]
