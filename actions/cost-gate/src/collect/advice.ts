import { advise, loadBook, type Advice, type Resource, type Usage } from '@devsecops/cost'
import type { Io } from '@devsecops/runner'
import type { GatePolicy } from '../facts.ts'
import type { PlanFile } from './plans.ts'

/** Environments in which nobody works at night: their names begin so. */
const OFF_HOURS = /^(?:dev|test|qa|stag|sandbox|preview|review|feature|demo|uat|int(?:egration)?$)/i

/** How what the plans describe could cost less, most first. Prices are those of the day of the run: support of old versions ends. */
export const findAdvice = async (
  { environments }: GatePolicy,
  plans: readonly PlanFile[],
  usageOf: (resource: Resource) => Usage,
  { now }: Io,
): Promise<readonly Advice[]> => {
  const types = plans.flatMap(({ plan }) => plan.after.map(({ type }) => type))
  const input = {
    book: await loadBook(types),
    usageOf,
    on: now.toISOString().slice(0, 10),
    offHours: environments.length > 0 && environments.every((name) => OFF_HOURS.test(name)),
  }
  return plans
    .flatMap(({ plan, source }) => advise(source.project, [...plan.after, ...plan.untouched], input))
    .toSorted(
      (a, b) =>
        b.saving.expected - a.saving.expected ||
        compare(a.project, b.project) ||
        compare(a.address, b.address) ||
        compare(a.id, b.id),
    )
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
