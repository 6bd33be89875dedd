import { costOf, isUnknown, methodOf } from '../movement/movement.ts'
import type { Movement } from '../movement/movement.ts'
import { firstOfMonth, lastOfMonth, plusDays } from '../spend/calendar.ts'
import type { Day } from '../spend/calendar.ts'
import { serviceOf } from './services.ts'

/** Columns of FOCUS 1.2 that an estimate can fill, and, as the specification asks of others, some with `x_`. https://focus.finops.org/focus-specification/v1-2/ */
export const FOCUS_COLUMNS = [
  'BilledCost',
  'BillingCurrency',
  'BillingPeriodEnd',
  'BillingPeriodStart',
  'ChargeCategory',
  'ChargeDescription',
  'ChargePeriodEnd',
  'ChargePeriodStart',
  'ContractedCost',
  'EffectiveCost',
  'ListCost',
  'ProviderName',
  'RegionId',
  'ResourceId',
  'ResourceType',
  'ServiceName',
  'Tags',
  'x_High',
  'x_Low',
  'x_Method',
  'x_Project',
] as const

type FocusRow = Readonly<Record<(typeof FOCUS_COLUMNS)[number], string>>

/**
 * What everything costs after a change, a row for each resource that costs something or of which that is not known, as cells
 * in the order of the columns: the month of a day as if the resource stood all of it. What is not known is empty, never zero;
 * of what is partly known it is the known part, and its method says `unknown`.
 */
export const focusRows = (movements: readonly Movement[], today: Day): readonly (readonly string[])[] =>
  movements
    .filter(({ after }) => after !== undefined && (after.lines.length > 0 || isUnknown(after)))
    .map((movement) => rowOf(movement, today))
    .map((row) => FOCUS_COLUMNS.map((column) => row[column]))

/** Names as clouds give them to regions: what looks otherwise may be a value of anything. */
const REGION = /^[a-z]{2,20}(?:-[a-z]{2,12}){0,3}-?\d{0,2}$/

const rowOf = ({ project, address, type, region = '', tags, after }: Movement, today: Day): FocusRow => {
  const start = `${firstOfMonth(today)}T00:00:00Z`
  const end = `${plusDays(lastOfMonth(today), 1)}T00:00:00Z`
  const { low, expected, high } = costOf(after)
  const known = after !== undefined && after.lines.some(({ cost }) => cost !== undefined)
  const cost = known ? amountOf(expected) : ''
  const { provider, service } = serviceOf(type)
  return {
    BilledCost: cost,
    BillingCurrency: after?.lines.find(({ price }) => price !== undefined)?.price?.currency ?? 'USD',
    BillingPeriodEnd: end,
    BillingPeriodStart: start,
    ChargeCategory: 'Usage',
    ChargeDescription: 'Estimate of a month, at the prices of the book',
    ChargePeriodEnd: end,
    ChargePeriodStart: start,
    ContractedCost: cost,
    EffectiveCost: cost,
    ListCost: cost,
    ProviderName: provider,
    RegionId: REGION.test(region) ? region : '',
    ResourceId: address,
    ResourceType: type,
    ServiceName: service,
    Tags: tagsText(tags),
    x_High: known ? amountOf(high) : '',
    x_Low: known ? amountOf(low) : '',
    x_Method: after === undefined ? 'unknown' : methodOf(after),
    x_Project: project,
  }
}

/** Plain decimals: ten take away what binary fractions leave, and no cent from a sum of many. */
const amountOf = (amount: number): string => amount.toFixed(10).replace(/\.?0+$/, '')

const tagsText = (tags: Movement['tags']): string =>
  JSON.stringify(Object.fromEntries(Object.entries(tags).toSorted(([a], [b]) => (a < b ? -1 : 1))))
