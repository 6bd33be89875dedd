import type { Advice } from '@devsecops/cost'
import {
  blocks,
  code,
  details,
  escapeMarkdown,
  markdown as words,
  moneyText,
  table,
  type Markdown,
} from '@devsecops/report'

/** How many pieces of advice stand in the open, and how many in all: the file has every one. */
const BEST = 10
const LISTED = 100

/** How the resources could cost less: the ten that save most, and the rest folded. */
export const adviceSection = (advice: readonly Advice[]): Markdown =>
  advice.length === 0
    ? words``
    : blocks(
        words`### What could cost less`,
        adviceTable(advice.slice(0, BEST)),
        words`Each is priced anew by itself; they do not add up. Advice never blocks.`,
        advice.length > BEST
          ? details(`More advice (${String(advice.length - BEST)})`, adviceTable(advice.slice(BEST, LISTED)))
          : words``,
      )

const adviceTable = (advice: readonly Advice[]): Markdown =>
  table(
    ['Saves a month', 'Resource', 'Change', 'How it was computed'],
    advice.map((each) => [
      words`**${escapeMarkdown(moneyText(each.saving.expected, each.currency))}**${escapeMarkdown(boundsOf(each))}`,
      each.project === ''
        ? code(each.address)
        : words`${code(each.address)} (${escapeMarkdown(each.project)})`,
      escapeMarkdown(each.change),
      escapeMarkdown(each.how),
    ]),
  )

const boundsOf = ({ saving: { low, high }, currency }: Advice): string =>
  high - low < 0.005 ? '' : `, between ${moneyText(low, currency)} and ${moneyText(high, currency)}`
