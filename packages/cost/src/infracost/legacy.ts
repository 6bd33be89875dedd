import type { Place } from '../document/place.ts'
import type { Estimate } from '../estimate/estimate.ts'
import type { Line } from '../estimate/line.ts'
import type { Incompleteness } from '../plan/plan.ts'
import type { EngineProject, EngineResult } from './engine.ts'
import { disagreement, failure } from './failure.ts'
import { amountAt, numberOf } from './money.ts'
import { toldEstimate, toldResource } from './told-resource.ts'
import { toldLine } from './told-line.ts'

/** What all lines of a document share. */
interface Context {
  readonly currency: string
  readonly asOf: string
}

/**
 * Reads the JSON of Infracost 0.10 (`version: "0.2"`; `breakdown`, `diff` and `output`).
 * @throws UnreadableFile
 */
export const readLegacy = (root: Place): EngineResult => {
  const context = {
    currency: root.at('currency').optionalText() || 'USD',
    asOf: (root.at('timeGenerated').optionalText() ?? '').slice(0, 10),
  }
  const places = root.at('projects').list()
  const projects = places.map((place) => projectOf(place, context))
  const totals = {
    before: amountAt(root.at('pastTotalMonthlyCost')),
    after: amountAt(root.at('totalMonthlyCost')),
    delta: amountAt(root.at('diffTotalMonthlyCost')),
  }
  if (root.at('projects').absent) throw root.at('projects').fault('an array')
  return {
    engine: 'infracost-0.10',
    currency: context.currency,
    projects,
    totals,
    incompleteness: [
      ...places.flatMap(failuresOf),
      ...disagreement(
        'The document',
        totals.after,
        projects.map((project) => project.totals.after),
      ),
    ],
  }
}

const projectOf = (place: Place, context: Context): EngineProject => {
  const breakdown = place.at('breakdown')
  if (breakdown.absent && failuresOf(place).length === 0) throw breakdown.fault('an object')
  const past = place.at('pastBreakdown')
  return {
    name: place.at('name').optionalText() ?? '',
    before: past.absent ? undefined : estimatesOf(past, context),
    after: estimatesOf(breakdown, context),
    totals: {
      before: amountAt(past.at('totalMonthlyCost')),
      after: amountAt(breakdown.at('totalMonthlyCost')),
      delta: amountAt(place.at('diff').at('totalMonthlyCost')),
    },
    unpriced: place
      .at('summary')
      .at('unsupportedResourceCounts')
      .members()
      .map(([type, count]) => ({ type, count: numberOf(amountAt(count)) ?? 0 })),
  }
}

const estimatesOf = (breakdown: Place, context: Context): readonly Estimate[] => [
  ...breakdown
    .at('resources')
    .list()
    .map((place) => toldEstimate(resourceAt(place), linesOf(place, context, []))),
  ...breakdown
    .at('freeResources')
    .list()
    .map((place) => toldEstimate(resourceAt(place), [], 'free')),
]

const resourceAt = (place: Place): ReturnType<typeof toldResource> =>
  toldResource(place.at('name').text(), place.at('resourceType').optionalText())

const linesOf = (place: Place, context: Context, group: readonly string[]): readonly Line[] => [
  ...place
    .at('costComponents')
    .list()
    .map((component) => lineOf(component, context, group)),
  ...place
    .at('subresources')
    .list()
    .flatMap((part) => linesOf(part, context, [...group, part.at('name').text()])),
]

const lineOf = (component: Place, context: Context, group: readonly string[]): Line => {
  const isPriced = component.at('priceNotFound').flag() !== true
  const cost = numberOf(amountAt(component.at('monthlyCost')))
  const quantity = numberOf(amountAt(component.at('monthlyQuantity')))
  const price = numberOf(amountAt(component.at('price')))
  return toldLine({
    ...context,
    name: component.at('name').text(),
    group,
    unit: component.at('unit').optionalText() ?? '',
    quantity,
    price: isPriced ? price : undefined,
    cost,
    // Without a quantity it hangs on use that nobody told, whether the document marks it or not.
    usage: component.at('usageBased').flag() ?? quantity === undefined,
  })
}

/** What Infracost could not evaluate, of what is now and of what was before. */
const failuresOf = (place: Place): readonly Incompleteness[] => {
  const metadata = place.at('metadata')
  const messages = ['errors', 'currentErrors', 'pastErrors'].flatMap((name) =>
    metadata
      .at(name)
      .list()
      .map((each) => each.at('message').optionalText() ?? ''),
  )
  const project = place.at('name').optionalText() ?? ''
  return [...new Set(messages)].map((message) => failure(project, message))
}
