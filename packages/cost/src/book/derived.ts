import type { Price } from './price.ts'

/** Shares of a computed price between which the vendor's own lies, where nothing better is known of the rule. */
export const ABOUT: readonly [low: number, high: number] = [0.9, 1.1]

/** The same of a rule that gave every figure by which it could be proved, and may still not hold for one that was not seen. */
export const PROVED: readonly [low: number, high: number] = [0.98, 1.02]

/**
 * A price that is computed from another one by a rule of the vendor's price page (a share, a licence on top, so many
 * times the smallest). The rule: what was not read is never exact. It is marked as borrowed, and its range is the
 * base's own, in proportion, widened by the shares `within`, which say how far the rule may miss.
 */
export const derived = (
  base: Price,
  amount: number,
  within: readonly [low: number, high: number] = ABOUT,
): Price => {
  const [low, high] = base.range ?? [base.amount, base.amount]
  const share = (of: number): number => (base.amount === 0 ? 1 : of / base.amount)
  return {
    unit: base.unit,
    ...(base.of === undefined ? {} : { of: base.of }),
    ...(base.key === undefined ? {} : { key: base.key }),
    source: base.source,
    asOf: base.asOf,
    currency: base.currency,
    amount: tidy(amount),
    method: 'region-fallback',
    range: [tidy(amount * share(low) * within[0]), tidy(amount * share(high) * within[1])],
  }
}

/** Without the last bits that computing left. */
const tidy = (value: number): number => Number(value.toPrecision(12))
