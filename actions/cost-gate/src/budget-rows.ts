import { daily } from '@devsecops/cost'
import type { Decision } from './facts.ts'
import { judged } from './reasons/limits.ts'

/** A limit of the policy, and how much of it is taken. */
export interface BudgetRow {
  readonly name: string
  readonly amount: number
  readonly limit: number
  readonly status: 'success' | 'neutral' | 'failure'
}

/** The limits in dollars that the policy has, in the order in which they are told. */
export const budgetRows = ({ policy, totals }: Decision): readonly BudgetRow[] => {
  const { change, monthly, daily: day, alertAt } = policy.limits
  const after = judged(policy.cost, totals.after)
  const rows = [
    { name: 'What one change may add a month', amount: judged(policy.cost, totals.delta), limit: change },
    { name: 'Budget a month', amount: after, limit: monthly },
    { name: 'Budget a day', amount: daily(after), limit: day },
  ]
  return rows.flatMap(({ name, amount, limit }) =>
    limit === null ? [] : [{ name, amount, limit, status: statusOf(amount, limit, alertAt) }],
  )
}

const statusOf = (amount: number, limit: number, alertAt: number | null): BudgetRow['status'] => {
  if (amount - limit > 0.005) return 'failure'
  return alertAt !== null && amount > 0 && amount >= limit * alertAt ? 'neutral' : 'success'
}
