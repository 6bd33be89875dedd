import { sumOf } from '../estimate/estimate.ts'
import type { Estimate } from '../estimate/estimate.ts'
import type { Line } from '../estimate/line.ts'

/** What two engines say of one resource, a month. */
export interface Difference {
  readonly address: string
  /** `undefined` where that engine does not have the resource, or cannot price it. */
  readonly ours: number | undefined
  readonly theirs: number | undefined
  /** Ours less theirs; `undefined` where one is. */
  readonly amount: number | undefined
  /** Of theirs; `undefined` where theirs is zero or one is not known. */
  readonly share: number | undefined
  /** Names of lines with a cost that only one of the two has. */
  readonly onlyOurs: readonly string[]
  readonly onlyTheirs: readonly string[]
}

/** Amounts that differ by less are the same: half a cent. */
const SAME = 0.005

/**
 * How two engines differ, resource by resource, the largest difference first, those that only one prices before them.
 * Resources of which both say the same are left out, and so are those that neither prices.
 */
export const crossCheck = (ours: readonly Estimate[], theirs: readonly Estimate[]): readonly Difference[] => {
  const left = byAddress(ours)
  const right = byAddress(theirs)
  return [...new Set([...left.keys(), ...right.keys()])]
    .map((address) => compare(address, left.get(address), right.get(address)))
    .filter(isDifference)
    .sort((a, b) => sizeOf(b) - sizeOf(a) || (a.address < b.address ? -1 : 1))
}

const byAddress = (estimates: readonly Estimate[]): ReadonlyMap<string, Estimate> =>
  new Map(estimates.map((each) => [each.resource.address, each]))

const compare = (address: string, left: Estimate | undefined, right: Estimate | undefined): Difference => {
  const ours = costOf(left)
  const theirs = costOf(right)
  const amount = ours === undefined || theirs === undefined ? undefined : ours - theirs
  const share = amount === undefined || theirs === undefined || theirs === 0 ? undefined : amount / theirs
  const mine = costing(left)
  const other = costing(right)
  return {
    address,
    ours,
    theirs,
    amount,
    share,
    onlyOurs: mine.filter((name) => !other.includes(name)),
    onlyTheirs: other.filter((name) => !mine.includes(name)),
  }
}

/** What is known of a resource's cost; zero of a free one, nothing where none of its lines is known. */
const costOf = (estimate: Estimate | undefined): number | undefined => {
  if (estimate === undefined || estimate.standing === 'unknown') return undefined
  const isKnown = estimate.standing === 'free' || estimate.lines.some(({ cost }) => cost !== undefined)
  return isKnown || estimate.lines.length === 0 ? sumOf(estimate.lines).expected : undefined
}

const costing = (estimate: Estimate | undefined): readonly string[] =>
  (estimate?.lines ?? []).filter(({ cost }) => cost !== undefined && cost.expected !== 0).map(nameOf)

const nameOf = ({ group, name }: Line): string => [...group, name].join(' / ')

/** One that leaves a free resource out says the same as one that calls it free. */
const isDifference = ({ ours, theirs, amount }: Difference): boolean =>
  amount === undefined ? Math.abs(ours ?? theirs ?? 0) >= SAME : Math.abs(amount) >= SAME

const sizeOf = ({ amount }: Difference): number => (amount === undefined ? Infinity : Math.abs(amount))
