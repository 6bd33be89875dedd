/** The middle of some numbers; `NaN` of none. */
export const medianOf = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const at = (index: number): number => sorted[index] ?? Number.NaN
  return Number.isInteger(middle) ? (at(middle - 1) + at(middle)) / 2 : at(Math.floor(middle))
}

/** The mean; `NaN` of none. */
export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length

/**
 * How far values lie from their median, in the scale of a standard deviation: the median of the distances times 1.4826,
 * which one value far out does not move.
 */
export const spreadOf = (values: readonly number[]): number => {
  const median = medianOf(values)
  return 1.4826 * medianOf(values.map((value) => Math.abs(value - median)))
}
