import type { Place } from '../document/place.ts'
import type { Estimate } from '../estimate/estimate.ts'
import type { Line } from '../estimate/line.ts'
import type { Incompleteness } from '../plan/plan.ts'
import { sumOfDecimals } from './decimal.ts'
import type { Decimal } from './decimal.ts'
import type { EngineProject, EngineResult } from './engine.ts'
import { disagreement, failure } from './failure.ts'
import { amountAt, numberOf } from './money.ts'
import { toldEstimate, toldResource } from './told-resource.ts'
import { toldLine } from './told-line.ts'

/**
 * Reads the JSON of Infracost 2.0 (`infracost scan --json`). It has one side, and writes zero for what it does not know: a
 * line without a quantity, or without a price, is taken for unknown.
 * @throws UnreadableFile
 */
export const readScan = (root: Place): EngineResult => {
  const currency = root.at('currency').optionalText() || 'USD'
  const places = root.at('projects').list()
  const projects = places.map((place) => projectOf(place, currency))
  const sum = sumOfDecimals(projects.flatMap(({ totals }) => totals.after ?? []))
  const stated = amountAt(root.at('summary').at('total_monthly_cost'))
  return {
    engine: 'infracost-2.0',
    currency,
    projects,
    totals: { before: undefined, after: stated ?? sum, delta: undefined },
    incompleteness: [
      ...places.flatMap(failuresOf),
      // EngineTotals are rounded to what a binary fraction holds: a difference beyond that is one.
      ...(isNear(stated, sum) ? [] : disagreement('The document', stated, [sum])),
    ],
  }
}

const isNear = (stated: Decimal | undefined, sum: Decimal): boolean =>
  stated === undefined || Math.abs(Number(stated) - Number(sum)) <= 1e-9 * Math.max(1, Math.abs(Number(sum)))

const projectOf = (place: Place, currency: string): EngineProject => {
  const resources = place.at('resources').list()
  const costs: Decimal[] = []
  const after = resources.map((each) => estimateOf(each, currency, costs))
  const unpriced = new Map<string, number>()
  for (const { standing, resource } of after)
    if (standing === 'unknown') unpriced.set(resource.type, (unpriced.get(resource.type) ?? 0) + 1)
  return {
    name: place.at('project_name').text(),
    before: undefined,
    after,
    totals: { before: undefined, after: sumOfDecimals(costs), delta: undefined },
    unpriced: [...unpriced].map(([type, count]) => ({ type, count })),
  }
}

const estimateOf = (place: Place, currency: string, costs: Decimal[]): Estimate => {
  const resource = toldResource(place.at('name').text(), place.at('type').optionalText())
  const isSupported = place.at('is_supported').flag()
  const isFree = place.at('is_free').flag()
  const lines = linesOf(place, currency, [], costs)
  if (isSupported === false) return toldEstimate(resource, [], 'unknown')
  return isFree === true && lines.length === 0
    ? toldEstimate(resource, [], 'free')
    : toldEstimate(resource, lines)
}

const linesOf = (
  place: Place,
  currency: string,
  group: readonly string[],
  costs: Decimal[],
): readonly Line[] => [
  ...place
    .at('cost_components')
    .list()
    .map((component) => lineOf(component, currency, group, costs)),
  ...place
    .at('subresources')
    .list()
    .flatMap((part) => linesOf(part, currency, [...group, part.at('name').text()], costs)),
]

const lineOf = (component: Place, currency: string, group: readonly string[], costs: Decimal[]): Line => {
  const known = (name: string): number | undefined => {
    const amount = numberOf(amountAt(component.at(name)))
    return amount === 0 ? undefined : amount
  }
  const total = amountAt(component.at('total_monthly_cost'))
  if (total !== undefined) costs.push(total)
  const quantity = known('quantity')
  return toldLine({
    name: component.at('name').text(),
    group,
    unit: component.at('unit').optionalText() ?? '',
    quantity,
    price: known('price'),
    cost: quantity === undefined ? undefined : numberOf(total),
    usage: quantity === undefined || known('usage_monthly_cost') !== undefined,
    currency,
    asOf: '',
  })
}

/** Diagnostics of the severity `critical`: something was not evaluated. */
const failuresOf = (place: Place): readonly Incompleteness[] =>
  place
    .at('diagnostics')
    .list()
    .filter((each) => each.at('severity').optionalText() === 'critical')
    .map((each) =>
      failure(place.at('project_name').optionalText() ?? '', each.at('message').optionalText() ?? ''),
    )
