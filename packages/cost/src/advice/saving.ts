import { between } from '../estimate/interval.ts'
import type { Interval } from '../estimate/interval.ts'
import type { Line } from '../estimate/line.ts'

const ENDS = ['low', 'expected', 'high'] as const
type End = (typeof ENDS)[number]

/**
 * Dollars a month by which some lines cost more than others. As many machines run, and in the same region, on both sides,
 * so quantities move together, and prices do: the bounds are those over all ends of both. What is expected is the
 * difference of what is expected.
 */
export const savingBetween = (before: readonly Line[], after: readonly Line[]): Interval => {
  const at = (quantity: End, price: End): number =>
    sumAt(before, quantity, price) - sumAt(after, quantity, price)
  const corners = ENDS.flatMap((quantity) => ENDS.map((price) => at(quantity, price)))
  return between(Math.min(...corners), at('expected', 'expected'), Math.max(...corners))
}

const sumAt = (lines: readonly Line[], quantity: End, price: End): number =>
  lines.reduce((sum, line) => sum + costAt(line, quantity, price), 0)

const costAt = ({ cost, quantity, price }: Line, many: End, dear: End): number => {
  if (cost === undefined || quantity === undefined || price === undefined) return 0
  if (many === dear) return cost[many]
  // A line's cost at its ends is (units × price) ÷ what the price stands for, which is not told: the high end gives it.
  return quantity.high === 0 || priceAt(price, 'high') === 0
    ? 0
    : (cost.high * quantity[many] * priceAt(price, dear)) / (quantity.high * priceAt(price, 'high'))
}

const priceAt = ({ amount, range = [amount, amount] }: NonNullable<Line['price']>, end: End): number =>
  end === 'expected' ? amount : range[end === 'low' ? 0 : 1]
