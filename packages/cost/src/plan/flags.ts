import type { Place } from '../document/place.ts'
import type { ChangeSource } from './change-list.ts'
import type { Entry } from './node.ts'
import type { Incompleteness } from './plan.ts'

/** What the state holds and the plan says nothing of. */
export const targeted = (untouched: readonly Entry[]): readonly Incompleteness[] => {
  const [first] = untouched
  if (first === undefined) return []
  const message = `${untouched.length} resources of the state are not part of the plan (the first is ${first.address}): it was made with -target.`
  return [{ code: 'targeted', message }]
}

/**
 * Whether the plan was made with -refresh-only: it lists no change, not even of what stays, plans no value, and does not
 * say that it leaves something out. All that its state holds goes on as it is.
 */
export const isRefreshOnly = (root: Place, planned: readonly Entry[]): boolean =>
  root.at('resource_changes').absent && planned.length === 0 && root.at('complete').flag() !== false

/**
 * What the plan says itself of its completeness.
 * @throws UnreadableFile where a flag is no boolean.
 */
export const flagsOf = (root: Place): readonly Incompleteness[] => {
  const found: Incompleteness[] = []
  if (root.at('errored').flag() === true)
    found.push({ code: 'errored', message: 'Planning failed: the plan holds what was planned until then.' })
  if (root.at('complete').flag() === false)
    found.push({
      code: 'incomplete',
      message:
        'Applying the plan will not do all that the configuration asks for (-target, or deferred changes).',
    })
  const deferred = root.at('deferred_changes').list()
  if (deferred.length > 0)
    found.push({ code: 'deferred', message: `${deferred.length} changes are put off to a later plan.` })
  if (root.at('configuration').absent && !root.at('resource_changes').absent)
    found.push({
      code: 'no-configuration',
      message: 'The plan has no configuration: what is unknown cannot be told from what is not set.',
    })
  return found
}

/** What the state holds and no change speaks of. Versions before 0.13 write its addresses without modules: they are rebuilt. */
export const untouchedIn = (prior: readonly Entry[], changes: readonly ChangeSource[]): readonly Entry[] => {
  const spoken = new Set(changes.flatMap(({ address, previousAddress }) => [address, previousAddress]))
  return prior.filter(({ address, parts }) => parts.mode === 'managed' && !spoken.has(address))
}
