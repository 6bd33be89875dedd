import { estimatorOver } from '../estimate/estimate.ts'
import type { Estimate, EstimateInput } from '../estimate/estimate.ts'
import { times } from '../estimate/interval.ts'
import { isUnknown } from '../movement/movement.ts'
import { attempt } from '../plan/attempt.ts'
import type { Resource } from '../plan/resource.ts'
import type { Advice, AdviceContext, AdviceRule, Proposal } from './advice.ts'
import { reprice } from './reprice.ts'
import { ADVICE_RULES } from './rules/index.ts'
import { savingBetween } from './saving.ts'

/** What advice is made of. */
export interface AdviceInput extends Omit<EstimateInput, 'on'> {
  readonly on: string
  /** Whether the environment may stand still at night and on weekends. */
  readonly offHours: boolean
}

/** Savings below a cent are none. */
const CENT = 0.01

/**
 * How the resources of a project could cost less, most first: each proposal is priced again by the same engine, and told
 * if it surely saves. What has no known cost gets no advice.
 */
export const advise = (
  project: string,
  resources: readonly Resource[],
  input: AdviceInput,
  rules: readonly AdviceRule[] = ADVICE_RULES,
): readonly Advice[] => {
  const estimate = estimatorOver(input)
  const context = contextOf(input)
  return resources
    .filter(({ mode }) => mode === 'managed')
    .flatMap((resource) => adviceOn(resource, rules, context, { project, estimate, input }))
    .toSorted(byDollars)
}

interface Asking {
  readonly project: string
  readonly estimate: (resource: Resource) => Estimate
  readonly input: AdviceInput
}

const adviceOn = (
  resource: Resource,
  rules: readonly AdviceRule[],
  context: AdviceContext,
  { project, estimate, input }: Asking,
): readonly Advice[] => {
  const proposed = rules.flatMap(({ id, propose }) =>
    (attempt(() => propose(resource, context)) ?? []).map((proposal) => ({ id, proposal })),
  )
  if (proposed.length === 0) return []
  const now = estimate(resource)
  if (now.standing !== 'priced' || isUnknown(now)) return []
  const made = proposed.flatMap(({ id, proposal }) => {
    const { change, how } = proposal
    const saving = savingOf(resource, now, proposal, input)
    const { address, type } = resource
    return saving === undefined ? [] : [{ ...{ id, project, address, type, change, how }, ...saving }]
  })
  return rules.flatMap(({ id }) =>
    made
      .filter((each) => each.id === id)
      .toSorted(byDollars)
      .slice(0, 1),
  )
}

/** `undefined` where it does not surely save, or its cost would not be known. */
const savingOf = (
  resource: Resource,
  now: Estimate,
  { scenario, share, floating = false }: Proposal,
  input: AdviceInput,
): Pick<Advice, 'saving' | 'currency'> | undefined => {
  const then = reprice(resource, scenario, input)
  if (isUnknown(then)) return undefined
  const currencies = new Set([...now.lines, ...then.lines].flatMap(currencyOf))
  const [currency] = currencies
  if (currency === undefined || currencies.size > 1) return undefined
  const whole = savingBetween(now.lines, then.lines)
  if (whole.high < CENT || (!floating && whole.low < -CENT / 2)) return undefined
  const saving = { ...whole, low: Math.max(0, whole.low) }
  return { saving: share === undefined ? saving : times(saving, share), currency }
}

const currencyOf = ({ cost, price }: Estimate['lines'][number]): readonly string[] =>
  cost === undefined || price === undefined || cost.high === 0 ? [] : [price.currency]

const contextOf = ({ book, usageOf, offHours, on }: AdviceInput): AdviceContext => ({
  offHours,
  on,
  told: (resource, path) => {
    const used = usageOf(resource).number(path)
    return used === undefined || used.assumed ? undefined : used.value
  },
  toldText: (resource, path) => usageOf(resource).text(path),
  price: ({ region }, table, key) => {
    const price = book.price(table, region?.name, key)
    return price?.method === 'exact' ? price : undefined
  },
})

const byDollars = (a: Advice, b: Advice): number =>
  b.saving.expected - a.saving.expected ||
  (a.address < b.address ? -1 : a.address > b.address ? 1 : a.id < b.id ? -1 : 1)
