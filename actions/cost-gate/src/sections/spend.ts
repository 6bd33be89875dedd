import type { SpendAnalysis, TagSpend } from '@devsecops/cost'
import {
  blocks,
  code,
  deltaText,
  details,
  escapeMarkdown,
  markdown as words,
  moneyText,
  percentText,
  table,
  type Markdown,
} from '@devsecops/report'
import type { GatePolicy, SpendFacts } from '../facts.ts'

/** How many values of a tag are shown. */
const LISTED = 20

/** What was really spent: the month against its budget, where it ends, days that stand out, and tags, folded. */
export const spendSection = (spend: SpendFacts | undefined, { limits }: GatePolicy): Markdown => {
  const analysis = spend?.analysis
  return analysis === undefined
    ? words``
    : blocks(
        words`### What was really spent`,
        table(['', 'Amount', 'Of the budget'], monthRows(analysis, limits.monthly)),
        anomalyTable(analysis),
        ...analysis.byTag.map((each) => tagTable(each, analysis.currency)),
      )
}

const monthRows = (
  { month, forecast, currency }: SpendAnalysis,
  budget: number | null,
): readonly (readonly Markdown[])[] => {
  const row = (name: string, amount: number): readonly Markdown[] => [
    escapeMarkdown(name),
    escapeMarkdown(moneyText(amount, currency)),
    escapeMarkdown(
      budget === null || budget === 0 || currency !== 'USD' ? '–' : percentText(amount / budget),
    ),
  ]
  return [
    row(`${month.month} so far (${String(month.days)} of ${String(month.ofDays)} days)`, month.amount),
    ...(forecast === undefined
      ? []
      : [
          row('Expected at its end', forecast.month.expected),
          row('At least, in eight cases of ten', forecast.month.low),
          row('At most', forecast.month.high),
          ...(forecast.trend === undefined
            ? []
            : [
                [
                  escapeMarkdown('Trend, from week to week'),
                  escapeMarkdown(deltaText(forecast.trend, currency)),
                  escapeMarkdown('–'),
                ],
              ]),
        ]),
  ]
}

const anomalyTable = ({ anomalies = [], currency }: SpendAnalysis): Markdown =>
  anomalies.length === 0
    ? words``
    : table(
        ['Day that stands out', 'Cost', 'Usual', 'What rose most'],
        anomalies.map(({ day, amount, usual, services }) => [
          escapeMarkdown(day),
          words`**${escapeMarkdown(moneyText(amount, currency))}**`,
          escapeMarkdown(moneyText(usual, currency)),
          escapeMarkdown(
            services.map(({ service, more }) => `${service} ${deltaText(more, currency)}`).join(', '),
          ),
        ]),
      )

const tagTable = ({ tag, values }: TagSpend, currency: string): Markdown =>
  values.every(({ value }) => value === undefined)
    ? words``
    : details(
        `Spent this month by ${tag} (${String(values.length)})`,
        table(
          [tag, 'Amount'],
          values
            .slice(0, LISTED)
            .map(({ value, amount }) => [
              value === undefined ? escapeMarkdown('without it') : code(value),
              escapeMarkdown(moneyText(amount, currency)),
            ]),
        ),
      )
