import { NOTHING, plus } from '../estimate/interval.ts'
import type { Interval } from '../estimate/interval.ts'
import { costOf } from './movement.ts'
import type { Movement } from './movement.ts'

/** What everything with one value of a tag costs a month. */
export interface TagCost {
  readonly tag: string
  /** `undefined`: what bears no such tag, or one known only after apply. */
  readonly value: string | undefined
  readonly before: Interval
  readonly after: Interval
  readonly resources: number
}

/** The cost by each value of a tag, most first, and of what does not bear it. */
export const costsByTag = (movements: readonly Movement[], tag: string): readonly TagCost[] =>
  [...Map.groupBy(movements, ({ tags }) => (Object.hasOwn(tags, tag) ? tags[tag] : undefined))]
    .map(([value, of]) => ({
      tag,
      value,
      before: of.map(({ before }) => costOf(before)).reduce(plus, NOTHING),
      after: of.map(({ after }) => costOf(after)).reduce(plus, NOTHING),
      resources: of.length,
    }))
    .sort((a, b) => b.after.expected - a.after.expected || ((a.value ?? '') < (b.value ?? '') ? -1 : 1))
