import type { Incompleteness } from '../plan/plan.ts'
import { isSameDecimal, sumOfDecimals } from './decimal.ts'
import type { Decimal } from './decimal.ts'

/** The longest that is kept of what an engine says of a failure. */
const LONGEST_MESSAGE = 300

/** A project that could not be evaluated, with the engine's own words on one line. */
export const failure = (project: string, message: string): Incompleteness => ({
  code: 'project-failed',
  message: `Infracost could not evaluate the project ${project}: ${message.replaceAll(/\s+/g, ' ').slice(0, LONGEST_MESSAGE)}`,
})

/** A total that is not the sum of its parts: the parts were left out, or changed. */
export const disagreement = (
  what: string,
  total: Decimal | undefined,
  parts: readonly (Decimal | undefined)[],
): readonly Incompleteness[] => {
  const sum = sumOfDecimals(parts.filter((each) => each !== undefined))
  if (total === undefined || isSameDecimal(total, sum)) return []
  const message = `${what} states another total than the sum of what it lists.`
  return [{ code: 'inconsistent', message }]
}
