/** A number that is known within bounds: low ≤ expected ≤ high. */
export interface Interval {
  readonly low: number
  readonly expected: number
  readonly high: number
}

export const exactly = (value: number): Interval => ({ low: value, expected: value, high: value })

/** Bounds in any order around an expected value. */
export const between = (low: number, expected: number, high: number): Interval => ({
  low: Math.min(low, expected, high),
  expected,
  high: Math.max(low, expected, high),
})

export const plus = (a: Interval, b: Interval): Interval => ({
  low: a.low + b.low,
  expected: a.expected + b.expected,
  high: a.high + b.high,
})

/** The product of two intervals of numbers that are not negative. */
export const times = (a: Interval, b: Interval): Interval => ({
  low: a.low * b.low,
  expected: a.expected * b.expected,
  high: a.high * b.high,
})

export const NOTHING: Interval = exactly(0)
