import { advise, type Advice, type EstimateInput } from '@devsecops/cost'
import type { GatePolicy } from '../facts.ts'
import type { ReadSource } from './sources.ts'

/** Environments in which nobody works at night: their names begin so. */
const OFF_HOURS = /^(?:dev|test|qa|stag|sandbox|preview|review|feature|demo|uat|int(?:egration)?$)/i

/** How what the plans describe could cost less, most first. What another engine priced cannot be priced anew. */
export const findAdvice = (
  { environments }: Pick<GatePolicy, 'environments'>,
  read: readonly ReadSource[],
  source: EstimateInput & { readonly on: string },
): readonly Advice[] => {
  const offHours = environments.length > 0 && environments.every((name) => OFF_HOURS.test(name))
  return read
    .flatMap(({ content, project }) =>
      content.kind === 'infracost'
        ? []
        : content.plans.flatMap(({ plan, unit = project }) =>
            advise(unit, [...plan.after, ...plan.untouched], { ...source, offHours }),
          ),
    )
    .toSorted(
      (a, b) =>
        b.saving.expected - a.saving.expected ||
        compare(a.project, b.project) ||
        compare(a.address, b.address) ||
        compare(a.id, b.id),
    )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
