import {
  costOf,
  deltaOf,
  isUnknown,
  methodOf,
  moversOf,
  whyUnknown,
  type Movement,
  type Totals,
} from '@devsecops/cost'
import {
  blocks,
  code,
  deltaText,
  details,
  escapeMarkdown,
  mark,
  markdown as words,
  moneyText,
  percentText,
  reasonList,
  table,
  verdictHeading,
  type Markdown,
} from '@devsecops/report'
import type { Decision, Facts } from './facts.ts'
import { budgetRows } from './budget-rows.ts'
import { adviceSection } from './sections/advice.ts'
import { driftSection } from './sections/drift.ts'
import { LISTED, listed } from './sections/listed.ts'
import { ruleSection } from './sections/rules.ts'
import { spendSection } from './sections/spend.ts'
import { tagSection } from './sections/tags.ts'

/** How many of those that move most stand in the open. */
const MOVERS = 10

/** The job summary: the verdict, the bars of the budgets, what moves most, the reasons, and the details, folded. */
export const summaryOf = (decision: Decision, facts: Facts): string =>
  blocks(
    verdictHeading(decision.verdict),
    ...estimateSections(decision, facts),
    reasonList(decision.verdict.reasons),
    driftSection(facts.governance.drift),
    ruleSection(facts.governance.violations),
    tagSection(facts.governance.tags),
    spendSection(facts.spend, decision.policy),
    adviceSection(facts.advice),
    unknownSection(facts.movements),
    resourceSection(facts.movements, decision.totals),
    digestSection(facts),
  )

/** What there is to say of an estimate: where no plan was read, nothing. */
const estimateSections = (decision: Decision, { movements, sources }: Facts): readonly Markdown[] =>
  sources.length === 0
    ? []
    : [sentence(decision), budgetTable(decision), moverTable(movements, decision.totals)]

const sentence = ({ totals, policy: { environment } }: Decision): Markdown => {
  const { after, delta, currency, coverage, counts } = totals
  const bounds =
    after.high - after.low < 0.005
      ? ''
      : `, between ${moneyText(after.low, currency)} and ${moneyText(after.high, currency)}`
  const known = `${percentText(coverage)} of ${String(counts.priced + counts.unknown)} resources priced, ${String(counts.free)} free`
  return words`Judged for ${code(environment === '' ? 'no environment' : environment)}: **${escapeMarkdown(moneyText(after.expected, currency))}** a month (**${escapeMarkdown(deltaText(delta.expected, currency))}**)${escapeMarkdown(bounds)}. ${escapeMarkdown(known)}.`
}

/** Each limit with a bar of how much of it is taken. */
const budgetTable = (decision: Decision): Markdown => {
  const rows = budgetRows(decision)
  return rows.length === 0
    ? words``
    : table(
        ['', 'Limit', 'Amount', 'Of', 'Taken'],
        rows.map(({ name, amount, limit, status }) => [
          escapeMarkdown(mark(status)),
          escapeMarkdown(name),
          escapeMarkdown(moneyText(amount)),
          escapeMarkdown(moneyText(limit)),
          words`${code(bar(amount / limit))} ${escapeMarkdown(limit === 0 ? '–' : percentText(amount / limit))}`,
        ]),
      )
}

const WIDTH = 20

/** A bar of blocks; one that is over its end is full. */
const bar = (share: number): string => {
  const full = Number.isFinite(share) ? Math.min(WIDTH, Math.max(0, Math.round(share * WIDTH))) : WIDTH
  return '█'.repeat(full) + '░'.repeat(WIDTH - full)
}

const moverTable = (movements: readonly Movement[], { currency }: Totals): Markdown => {
  const movers = moversOf(movements, MOVERS)
  return movers.length === 0
    ? words`Nothing that the change does moves the cost.`
    : table(
        ['Change', 'Resource', 'Before', 'After', 'Moves', 'How sure'],
        movers.map((movement) => [
          escapeMarkdown(MOVES[movement.move]),
          nameOf(movement),
          escapeMarkdown(moneyText(costOf(movement.before).expected, currency)),
          escapeMarkdown(moneyText(costOf(movement.after).expected, currency)),
          words`**${escapeMarkdown(deltaText(deltaOf(movement).expected, currency))}**`,
          escapeMarkdown(methodOf(movement.after ?? movement.before ?? NONE)),
        ]),
      )
}

const NONE = { standing: 'free', lines: [] } as const

const MOVES = {
  create: '➕ create',
  update: '✏️ update',
  replace: '🔁 replace',
  delete: '➖ delete',
  none: '· none',
} as const satisfies Record<Movement['move'], string>

const nameOf = ({ project, address }: Movement): Markdown =>
  project === '' ? code(address) : words`${code(address)} (${escapeMarkdown(project)})`

const unknownSection = (movements: readonly Movement[]): Markdown => {
  const rows = movements.flatMap((movement) =>
    movement.after !== undefined && isUnknown(movement.after) ? [{ movement, after: movement.after }] : [],
  )
  return rows.length === 0
    ? words``
    : details(
        `Resources whose cost cannot be told (${String(rows.length)})`,
        listed(['Change', 'Resource', 'Why'], rows, ({ movement, after }) => [
          escapeMarkdown(MOVES[movement.move]),
          nameOf(movement),
          escapeMarkdown(whyUnknown(after).slice(0, 3).join('; ')),
        ]),
      )
}

const resourceSection = (movements: readonly Movement[], { currency }: Totals): Markdown => {
  const priced = movements
    .filter(({ after }) => after !== undefined && after.lines.length > 0)
    .toSorted((a, b) => costOf(b.after).expected - costOf(a.after).expected)
  return priced.length === 0
    ? words``
    : details(
        `What each resource costs (${String(priced.length)})`,
        listed(['Resource', 'A month', 'Lines'], priced, (movement) => [
          nameOf(movement),
          escapeMarkdown(moneyText(costOf(movement.after).expected, currency)),
          escapeMarkdown(linesOf(movement, currency)),
        ]),
      )
}

const linesOf = ({ after }: Movement, currency: string): string =>
  (after?.lines ?? [])
    .map(
      ({ name, cost, usage }) =>
        `${name}: ${cost === undefined ? (usage ? 'hangs on use' : 'unknown') : moneyText(cost.expected, currency)}`,
    )
    .join('; ')

const digestSection = ({ digest, sources }: Facts): Markdown =>
  sources.length === 0
    ? words``
    : details(
        'What was read',
        blocks(
          table(
            ['File', 'What', 'SHA-256'],
            sources
              .slice(0, LISTED)
              .map(({ file, kind, sha256 }) => [code(file), escapeMarkdown(kind), code(sha256)]),
          ),
          words`An approval quotes ${code(`sha256:${digest}`)}: it stands for what the plan changes, whenever it is made anew.`,
        ),
      )
