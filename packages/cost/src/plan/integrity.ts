import { unindexed } from './address.ts'
import type { ChangeSource } from './change-list.ts'
import type { Entry } from './node.ts'
import type { Incompleteness } from './plan.ts'
import { isShape } from './shape.ts'

/**
 * What a plan says twice, in `resource_changes` and in `planned_values`, must be the same: a difference tells that the
 * document was changed or cut after it was written. A plan without `planned_values` cannot be held against anything.
 */
export const inconsistencies = (
  changes: readonly ChangeSource[],
  planned: readonly Entry[],
): readonly Incompleteness[] => {
  const byAddress = new Map(changes.map((change) => [change.address, change]))
  const managed = planned.filter(({ parts }) => parts.mode === 'managed')
  const lost = lostIn(managed, changes, byAddress)
  const differing = managed.filter(({ address, values }) => {
    const change = byAddress.get(address)
    return change?.after !== undefined && (change.isMended || !isEqual(change.after, values))
  })
  return [
    ...told(lost, 'are planned, but no change of them is listed'),
    ...told(differing, 'have other planned values than their change'),
  ]
}

/** Planned and not changed. An address that lacks a key elsewhere is the same resource: documents edited by hand have such. */
const lostIn = (
  managed: readonly Entry[],
  changes: readonly ChangeSource[],
  byAddress: ReadonlyMap<string, ChangeSource>,
): readonly Entry[] => {
  const addresses = new Set(managed.map(({ address }) => address))
  const spare = new Map<string, number>()
  for (const { address, parts, after } of changes) {
    if (after === undefined || addresses.has(address)) continue
    spare.set(unindexed(parts), (spare.get(unindexed(parts)) ?? 0) + 1)
  }
  return managed.filter(({ address, parts }) => {
    if (byAddress.has(address)) return false
    const left = spare.get(unindexed(parts)) ?? 0
    spare.set(unindexed(parts), left - 1)
    return left <= 0
  })
}

const told = (found: readonly Entry[], what: string): readonly Incompleteness[] => {
  const [first] = found
  if (first === undefined) return []
  const message = `${found.length} resources ${what} (the first is ${first.address}): the document was altered after it was written.`
  return [{ code: 'inconsistent', message }]
}

/** Whether two parsed values are the same. Their objects are the parser's: what for…in gives is their own. */
const isEqual = (a: unknown, b: unknown): boolean => {
  if (a === b) return true
  if (Array.isArray(a)) return Array.isArray(b) && isEqualList(a, b)
  if (!isShape(a) || !isShape(b)) return false
  let count = 0
  for (const name in a) {
    if (!Object.hasOwn(b, name) || !isEqual(a[name], b[name])) return false
    count++
  }
  for (const name in b) if (Object.hasOwn(b, name)) count--
  return count === 0
}

const isEqualList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, index) => isEqual(item, b[index]))
