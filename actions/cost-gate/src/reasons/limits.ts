import { costsByTag, daily, type Interval, type Movement, type Totals } from '@devsecops/cost'
import type { CostPolicy } from '@devsecops/policy'
import { deltaText, moneyText, percentText } from '@devsecops/report'
import type { GatePolicy, Remark } from '../facts.ts'

/** The number that is held against a limit: what is expected, or the most it may be. */
export const judged = ({ judgeBy }: CostPolicy, { expected, high }: Interval): number =>
  judgeBy === 'high' ? high : expected

/** Half a cent is no money: what binary fractions leave must not decide. */
const exceeds = (amount: number, limit: number): boolean => amount - limit > 0.005

/** What the change adds, and the environment's budgets, against the policy. */
export const limitRemarks = (policy: GatePolicy, totals: Totals): readonly Remark[] => [
  ...changeRemarks(policy, totals),
  ...increaseRemarks(policy, totals),
  ...budgetRemarks(
    'monthly-budget',
    'a month',
    policy.limits.monthly,
    judged(policy.cost, totals.after),
    policy,
  ),
  ...budgetRemarks(
    'daily-budget',
    'a day',
    policy.limits.daily,
    daily(judged(policy.cost, totals.after)),
    policy,
  ),
]

const changeRemarks = ({ limits, cost, environment }: GatePolicy, { delta }: Totals): readonly Remark[] => {
  const added = judged(cost, delta)
  return limits.change === null || !exceeds(added, limits.change)
    ? []
    : [
        {
          code: 'change-over-limit',
          effect: 'blocks',
          message: `The change adds ${moneyText(added)} a month; ${environment} lets one change add ${moneyText(limits.change)}.`,
        },
      ]
}

/** What a change adds over what was there; `undefined` where there was nothing. */
export const increaseOf = ({ cost }: GatePolicy, { before, delta }: Totals): number | undefined =>
  before.expected < 0.005 ? undefined : judged(cost, delta) / before.expected

const increaseRemarks = (policy: GatePolicy, totals: Totals): readonly Remark[] => {
  const { increase: limit } = policy.limits
  const increase = increaseOf(policy, totals)
  return limit === null || increase === undefined || increase <= limit + 1e-9
    ? []
    : [
        {
          code: 'increase-over-limit',
          effect: 'blocks',
          message: `The change adds ${percentText(increase)} to what ${policy.environment} costs; the policy lets one change add ${percentText(limit)}.`,
        },
      ]
}

const budgetRemarks = (
  code: 'monthly-budget' | 'daily-budget' | 'tag-budget',
  per: string,
  budget: number | null,
  amount: number,
  { limits, environment }: GatePolicy,
  subject = environment,
): readonly Remark[] => {
  if (budget === null) return []
  const share = budget === 0 ? '' : `, ${percentText(amount / budget)} of it`
  const sentence = `${subject} would cost ${moneyText(amount)} ${per}; its budget is ${moneyText(budget)} ${per}${share}.`
  if (exceeds(amount, budget)) return [{ code, effect: 'blocks', message: sentence, subject }]
  const { alertAt } = limits
  return alertAt === null || amount === 0 || amount < budget * alertAt
    ? []
    : [{ code: `${code}-alert`, effect: 'warns', message: sentence, subject }]
}

/** Budgets of everything that bears a tag. What bears no such tag is told with them: it escapes the budget. */
export const tagBudgetRemarks = (policy: GatePolicy, movements: readonly Movement[]): readonly Remark[] =>
  policy.cost.budgets
    .filter(({ environments }) => isFor(environments, policy))
    .flatMap(({ tag, value, monthly }) => {
      const costs = costsByTag(movements, tag).find((each) => each.value === value)
      const amount = costs === undefined ? 0 : judged(policy.cost, costs.after)
      return budgetRemarks('tag-budget', 'a month', monthly, amount, policy, `${tag} ${value}`)
    })

/** Whether something that names environments speaks of one that is judged; without names it speaks of all. */
export const isFor = (
  environments: readonly string[] | undefined,
  policy: Pick<GatePolicy, 'environments'>,
): boolean => environments === undefined || policy.environments.some((name) => environments.includes(name))

/** What everything costs, in a sentence that is always told. */
export const sumRemark = (policy: GatePolicy, totals: Totals): Remark => ({
  code: 'cost',
  effect: 'notes',
  message: `${moneyText(totals.after.expected, totals.currency)} a month after the change, ${deltaText(totals.delta.expected, totals.currency)}${shareOf(policy, totals)}; between ${moneyText(totals.after.low, totals.currency)} and ${moneyText(totals.after.high, totals.currency)}.`,
})

const shareOf = (policy: GatePolicy, totals: Totals): string => {
  const increase = increaseOf(policy, totals)
  return increase === undefined ? '' : ` (${increase > 0 ? '+' : ''}${percentText(increase)})`
}
