import { daysBetween, type Forecast, type SpendAnalysis, type Totals } from '@devsecops/cost'
import type { Level } from '@devsecops/policy'
import { deltaText, moneyText, percentText } from '@devsecops/report'
import type { Facts, GatePolicy, Remark, SpendFacts } from '../facts.ts'
import { isFor } from './limits.ts'

/** A bill that ends longer ago says nothing of this month: clouds write them within two days. */
const OUTDATED_DAYS = 7

/** Half a cent is no money. */
const exceeds = (amount: number, limit: number): boolean => amount - limit > 0.005

/** What was really spent, against the budgets; its forecast, and days that stand out. Nothing where no bill was given. */
export const spendRemarks = (
  policy: GatePolicy,
  { spend, today }: Pick<Facts, 'spend' | 'today'>,
  totals: Totals,
): readonly Remark[] => {
  if (spend === undefined) return []
  const { analysis } = spend
  return [
    ...fileRemarks(spend),
    ...(analysis === undefined
      ? []
      : analysis.currency === 'USD'
        ? judged(policy, analysis, today, totals)
        : [foreign(analysis)]),
  ]
}

const fileRemarks = ({ sources, unreadable, analysis }: SpendFacts): readonly Remark[] => [
  ...unreadable.map(({ file, message }): Remark => ({
    ...{ code: 'spend-unreadable', effect: 'blocks', message, subject: file, file },
  })),
  ...(unreadable.length === 0 && analysis === undefined
    ? [
        {
          code: 'no-spend',
          effect: 'blocks',
          message:
            sources.length === 0
              ? 'No bill was found: what was spent is not known.'
              : 'The bills have no rows: what was spent is not known.',
        } as const,
      ]
    : []),
]

const foreign = ({ currency }: SpendAnalysis): Remark => ({
  code: 'spend-foreign-currency',
  effect: 'blocks',
  message: `What was spent is in ${currency}, and the policy's budgets in US dollars: it cannot be held against them.`,
})

const judged = (
  policy: GatePolicy,
  analysis: SpendAnalysis,
  today: string,
  totals: Totals,
): readonly Remark[] => [
  ...ageRemarks(analysis, today),
  ...budgetRemarks(policy, policy.environment, analysis.month.amount, policy.limits.monthly),
  ...tagRemarks(policy, analysis),
  ...forecastRemarks(policy, analysis),
  ...anomalyRemarks(policy, analysis),
  ...varianceRemarks(analysis.forecast, totals),
  sumRemark(analysis),
]

const ageRemarks = ({ month }: SpendAnalysis, today: string): readonly Remark[] => {
  const { first, last } = month
  if (last === undefined || daysBetween(last, today) > OUTDATED_DAYS) {
    const end = last === undefined ? 'has no day up to today' : `ends on ${last}`
    return [
      {
        code: 'spend-outdated',
        effect: 'blocks',
        message: `The bill ${end}: what was spent since is not known; expected one of the last ${String(OUTDATED_DAYS)} days.`,
      },
    ]
  }
  return first === undefined || first <= `${month.month}-01`
    ? []
    : [
        {
          code: 'spend-partial',
          effect: 'warns',
          message: `The bill begins on ${first}: what was spent before, in the same month, is not counted.`,
        },
      ]
}

const budgetRemarks = (
  { limits: { alertAt } }: GatePolicy,
  subject: string,
  amount: number,
  budget: number | null,
): readonly Remark[] => {
  if (budget === null) return []
  const share = budget === 0 ? '' : `, ${percentText(amount / budget)} of it`
  const message = `${subject} has cost ${moneyText(amount)} this month; its budget is ${moneyText(budget)} a month${share}.`
  if (exceeds(amount, budget)) return [{ code: 'spend-over-budget', effect: 'blocks', message, subject }]
  return alertAt === null || amount <= 0 || amount < budget * alertAt
    ? []
    : [{ code: 'spend-alert', effect: 'warns', message, subject }]
}

/** Budgets of everything that bears a tag. A bill that has no such tag cannot be held against them, and says so. */
const tagRemarks = (policy: GatePolicy, { byTag }: SpendAnalysis): readonly Remark[] =>
  policy.cost.budgets
    .filter(({ environments }) => isFor(environments, policy))
    .flatMap(({ tag, value, monthly }) => {
      const values = byTag.find((each) => each.tag === tag)?.values ?? []
      const subject = `${tag} ${value}`
      if (!values.some((each) => each.value !== undefined)) return [untagged(tag, subject)]
      return budgetRemarks(policy, subject, values.find((each) => each.value === value)?.amount ?? 0, monthly)
    })

const untagged = (tag: string, subject: string): Remark => ({
  code: 'spend-untagged',
  effect: 'warns',
  message: `No row of the bill bears the tag ${tag}: what ${subject} has cost is not known.`,
  subject,
})

const LEVELS = { warn: 'warns', fail: 'blocks' } as const

const forecastRemarks = (
  { limits: { monthly }, cost, environment }: GatePolicy,
  { forecast }: SpendAnalysis,
): readonly Remark[] => {
  const level: Level = cost.spend.forecast
  if (level === 'off') return []
  if (forecast === undefined) {
    return [
      {
        code: 'spend-forecast-unknown',
        effect: 'notes',
        message:
          'Where the month ends cannot be told: the bill has less than 14 complete days, or tells months only.',
      },
    ]
  }
  const { expected } = forecast.month
  if (monthly === null || !exceeds(expected, monthly)) return []
  return [
    {
      code: 'spend-forecast',
      effect: LEVELS[level],
      message: `${environment} ends the month at ${forecastText(forecast)} if it goes on as it did; its budget is ${moneyText(monthly)} a month.`,
      subject: environment,
    },
  ]
}

const forecastText = ({ month: { low, expected, high } }: Forecast): string =>
  `${moneyText(expected)} (between ${moneyText(low)} and ${moneyText(high)} in eight cases of ten)`

const anomalyRemarks = ({ cost }: GatePolicy, { anomalies }: SpendAnalysis): readonly Remark[] => {
  const level: Level = cost.spend.anomalies
  if (level === 'off') return []
  if (anomalies === undefined) {
    return [
      {
        code: 'spend-anomalies-unknown',
        effect: 'notes',
        message:
          'Whether a day stands out cannot be told: the bill has less than four weeks before it, or tells months only.',
      },
    ]
  }
  return anomalies.map(({ day, amount, usual, services }): Remark => {
    const most = services.map(({ service, more }) => `${service} ${deltaText(more)}`).join(', ')
    return {
      code: 'spend-anomaly',
      effect: LEVELS[level],
      message: `${day} cost ${moneyText(amount)}, ${moneyText(amount - usual)} more than is usual of its weekday${most === '' ? '' : `; most of it: ${most}`}.`,
      subject: day,
    }
  })
}

/** How far what was estimated of what stands is from what it costs. */
const varianceRemarks = (forecast: Forecast | undefined, { before }: Totals): readonly Remark[] => {
  if (forecast === undefined || before.expected < 0.005) return []
  const { pace } = forecast
  return [
    {
      code: 'spend-variance',
      effect: 'notes',
      message: `What stands is estimated at ${moneyText(before.expected)} a month and costs ${moneyText(pace)} at the pace of the last ${String(forecast.historyDays)} days: ${deltaText(pace - before.expected)} (${percentText((pace - before.expected) / before.expected)}).`,
    },
  ]
}

const sumRemark = ({ month, forecast }: SpendAnalysis): Remark => ({
  code: 'spend',
  effect: 'notes',
  message: `${moneyText(month.amount)} were spent in ${month.month} so far (${String(month.days)} of ${String(month.ofDays)} days)${forecast === undefined ? '' : `; expected at its end: ${forecastText(forecast)}`}.`,
})
