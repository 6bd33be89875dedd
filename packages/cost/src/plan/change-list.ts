import type { Place } from '../document/place.ts'
import type { Address } from './address.ts'
import { partsReader } from './entry-address.ts'
import { ACTIONS } from './plan.ts'
import type { Action } from './plan.ts'
import type { Shape } from './shape.ts'

/** One entry of `resource_changes`, `resource_drift`. */
export interface ChangeSource {
  /** Unlike any other's of the list. */
  readonly address: string
  readonly parts: Address
  readonly previousAddress: string | undefined
  readonly provider: string
  readonly actions: readonly Action[]
  readonly importing: boolean
  readonly before: Shape | undefined
  readonly after: Shape | undefined
  /** Whether `after` was left out and comes from the planned values. */
  readonly isMended: boolean
  /** `true` where a value is not known; an object or `true`. */
  readonly unknown: unknown
  readonly beforeSensitive: unknown
  readonly afterSensitive: unknown
}

/**
 * The entries of a list of changes. `planned` gives what an entry plans where it says nothing of it itself.
 * @throws UnreadableFile for an entry of another shape, or one that contradicts itself or another.
 */
export const changesIn = (
  list: Place,
  planned: (address: string) => Shape | undefined = () => undefined,
): readonly ChangeSource[] => {
  const seen = new Set<string>()
  const partsOf = partsReader()
  return list.list().map((place) => {
    const change = changeOf(place, partsOf(place), planned)
    if (seen.has(change.address))
      throw place.at('address').refusal('contradictory', 'there is an address that an entry before has')
    seen.add(change.address)
    return change
  })
}

const changeOf = (
  place: Place,
  parts: Address,
  planned: (address: string) => Shape | undefined,
): ChangeSource => {
  const change = place.at('change')
  const deposed = place.at('deposed').optionalText()
  const actions = actionsOf(change.at('actions'))
  const before = change.at('before').optionalShape()
  const isMade = actions.includes('create') || actions.includes('update')
  const stated = change.at('after').optionalShape()
  const after = stated ?? (isMade ? planned(place.at('address').text()) : undefined)
  refuseContradiction(change, actions, before, after)
  return {
    address: place.at('address').text() + (deposed === undefined ? '' : ` (deposed ${deposed})`),
    parts,
    previousAddress: place.at('previous_address').optionalText(),
    provider: place.at('provider_name').optionalText() ?? '',
    actions,
    importing: change.at('importing').optionalShape() !== undefined,
    before,
    after,
    isMended: after !== stated,
    unknown: marksAt(change, 'after_unknown'),
    beforeSensitive: marksAt(change, 'before_sensitive'),
    afterSensitive: marksAt(change, 'after_sensitive'),
  }
}

const actionsOf = (place: Place): readonly Action[] => {
  const actions = place.list().map((each) => each.word(ACTIONS))
  if (actions.length === 0 || actions.length > 2) throw place.fault('one action, or two that replace')
  return actions
}

/** What stays or goes was there before, and what stays or comes is there after: a value that is missing was lost. */
const refuseContradiction = (
  change: Place,
  actions: readonly Action[],
  before: Shape | undefined,
  after: Shape | undefined,
): void => {
  const has = (...some: readonly Action[]): boolean => some.some((each) => actions.includes(each))
  if (after === undefined && has('create', 'update'))
    throw change
      .at('after')
      .refusal('contradictory', 'there is nothing, though something is created or updated')
  if (before === undefined && has('update', 'delete', 'forget'))
    throw change.at('before').refusal('contradictory', 'there is nothing, though something is changed')
  if (has('no-op') && (before === undefined) !== (after === undefined))
    throw change.refusal(
      'contradictory',
      'one side has a value and the other none, though nothing is changed',
    )
}

const marksAt = (change: Place, name: string): unknown => {
  const place = change.at(name)
  if (place.absent || typeof place.raw === 'boolean') return place.raw === true ? true : {}
  return place.shape()
}
