import type { Method } from '../book/price.ts'
import type { Standing } from '../estimate/estimate.ts'
import { NOTHING, between, plus } from '../estimate/interval.ts'
import type { Interval } from '../estimate/interval.ts'
import type { Line } from '../estimate/line.ts'

/** What one resource costs on one side of a change, whichever engine says so. */
export interface ResourceCost {
  readonly standing: Standing
  readonly lines: readonly Line[]
  /** Of an unknown one: why. */
  readonly why?: string
}

/** What a change does with a resource. `none` leaves it as it is. */
export const MOVES = ['create', 'update', 'replace', 'delete', 'none'] as const
export type Move = (typeof MOVES)[number]

/** One resource before and after a change. */
export interface Movement {
  /** The project it stands in: a Terragrunt unit, a folder; empty where there is one alone. */
  readonly project: string
  readonly address: string
  readonly type: string
  readonly move: Move
  /** Whether it takes over something that exists already: what it costs is not new. */
  readonly importing: boolean
  /** Where it stands; of what says nothing of it, nothing. */
  readonly region?: string
  readonly before: ResourceCost | undefined
  readonly after: ResourceCost | undefined
  /** Tags after the change (before it, of what is deleted) whose value is known. */
  readonly tags: Readonly<Record<string, string>>
}

/** Whether a line's cost is not known though no use is needed to tell it. A line that hangs on use alone is no such one. */
export const isUnknownLine = ({ cost, usage }: Line): boolean => cost === undefined && !usage

/** Whether something of it may cost more than its lines say. */
export const isUnknown = (cost: ResourceCost | undefined): boolean =>
  cost !== undefined && (cost.standing === 'unknown' || cost.lines.some(isUnknownLine))

/** Why it is unknown, in words; empty where it is known. */
export const whyUnknown = (cost: ResourceCost): readonly string[] =>
  cost.standing === 'unknown'
    ? [cost.why ?? 'its cost cannot be told']
    : cost.lines.filter(isUnknownLine).map(({ name, why }) => `${name}: ${why ?? 'unknown'}`)

/** The sum of what is known of it, a month. */
export const costOf = (cost: ResourceCost | undefined): Interval =>
  (cost?.lines ?? []).reduce((sum, line) => (line.cost === undefined ? sum : plus(sum, line.cost)), NOTHING)

/**
 * What a change adds a month. A line that is on both sides alike moves nothing, however wide its bounds; of any other
 * the worst and the best case stand against each other.
 */
export const deltaOf = ({ move, importing, before, after }: Movement): Interval => {
  if (move === 'none' || importing) return NOTHING
  const left = [...(before?.lines ?? [])]
  const changed = (after?.lines ?? []).filter((line) => {
    const same = left.findIndex((other) => isSame(other, line))
    if (same >= 0) left.splice(same, 1)
    return same < 0
  })
  const added = costOf({ standing: 'priced', lines: changed })
  const gone = costOf({ standing: 'priced', lines: left })
  return between(added.low - gone.high, added.expected - gone.expected, added.high - gone.low)
}

const isSame = (a: Line, b: Line): boolean =>
  a.name === b.name &&
  a.cost?.low === b.cost?.low &&
  a.cost?.expected === b.cost?.expected &&
  a.cost?.high === b.cost?.high &&
  a.group.join('\n') === b.group.join('\n')

/**
 * How sure a resource's cost is: as its least sure line that costs something. What is free is exact.
 */
export const methodOf = (cost: ResourceCost): Method => {
  if (isUnknown(cost)) return 'unknown'
  const methods = new Set(
    cost.lines.filter(({ cost: amount }) => amount !== undefined).map(({ method }) => method),
  )
  return methods.has('usage-default')
    ? 'usage-default'
    : methods.has('region-fallback')
      ? 'region-fallback'
      : 'exact'
}
