import type { Totals } from '@devsecops/cost'
import type { Facts, Remark } from '../facts.ts'

/** What leaves out nothing that costs: the rest of the state is counted, or was left out by somebody's word. */
const WHOLE_ALL_THE_SAME: ReadonlySet<string> = new Set([
  'targeted',
  'no-resources',
  'no-configuration',
  'unit-excluded',
])

/** Plans that could not be read, or tell less than the whole: neither passes silently. */
export const sourceRemarks = ({ sources, unreadable, spend }: Facts, totals: Totals): readonly Remark[] => [
  ...unreadable.map(({ file, code, message }): Remark => ({
    code,
    effect: 'blocks',
    message,
    subject: file,
    file,
  })),
  ...sources.flatMap(({ file, incompleteness }) =>
    incompleteness.map(({ code, message }): Remark => ({
      code: `plan-${code}`,
      effect: WHOLE_ALL_THE_SAME.has(code) ? 'warns' : 'blocks',
      message,
      subject: file,
      file,
    })),
  ),
  ...(sources.length === 0 && unreadable.length === 0 && spend?.alone !== true
    ? [
        {
          code: 'no-plan',
          effect: 'blocks',
          message: 'No plan was found: what the change costs is not known.',
        } as const,
      ]
    : []),
  ...currencyRemarks(totals),
]

/** The policy's limits are in US dollars: what is in another currency cannot be held against them. */
const currencyRemarks = ({ currency }: Totals): readonly Remark[] =>
  currency === 'USD'
    ? []
    : [
        {
          code: 'foreign-currency',
          effect: 'blocks',
          message: `The prices are in ${currency === 'mixed' ? 'several currencies' : currency}, and the policy's limits in US dollars: a price overlay says how to change one into the other.`,
        },
      ]
