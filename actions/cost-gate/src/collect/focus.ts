import { dayAt, focusRows, type Concealed, type Movement, type NamedPlan } from '@devsecops/cost'
import type { Io } from '@devsecops/runner'
import type { GatePolicy } from '../facts.ts'

/** A shorter value is in many others by chance. */
const TELLING = 4

/**
 * The estimate in FOCUS' columns. A tag whose value holds one of an input variable is left out, unless the policy names the
 * tag: it is then meant to be shown. One that holds what is sensitive always is.
 */
export const findFocus = (
  { cost }: GatePolicy,
  plans: readonly NamedPlan[],
  movements: readonly Movement[],
  { now }: Io,
): readonly (readonly string[])[] => {
  const named = new Set([...cost.budgets.map(({ tag }) => tag), ...cost.tags.required.map(({ key }) => key)])
  const concealed = plans.flatMap(({ plan }) => plan.concealed())
  const known = new Map<string, boolean>()
  const isShown = (tag: string, value: string): boolean => {
    const key = JSON.stringify([tag, value])
    const shown =
      known.get(key) ??
      !concealed.some((each) => holds(value, each) && (each.from !== 'variable' || !named.has(tag)))
    known.set(key, shown)
    return shown
  }
  return focusRows(movements, dayAt(now.getTime()), isShown)
}

const holds = (text: string, { value }: Concealed): boolean =>
  text === value || (value.length >= TELLING && text.includes(value))
