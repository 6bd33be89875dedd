/** Compares two whole numbers written in decimal, of any length: -1, 0 or 1. */
export const compareDigits = (a: string, b: string): number => {
  const [left, right] = [a.replace(/^0+(?=\d)/, ''), b.replace(/^0+(?=\d)/, '')]
  return Math.sign(left.length - right.length) || compareTexts(left, right)
}

/** Compares two texts by their UTF-16 units: -1, 0 or 1. */
export const compareTexts = (a: string, b: string): number => (a === b ? 0 : a < b ? -1 : 1)

/** The first that differs decides; 0 where none does. */
export const firstDifference = <T>(
  a: readonly T[],
  b: readonly T[],
  compare: (left: T | undefined, right: T | undefined) => number,
): number => {
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const order = compare(a[index], b[index])
    if (order !== 0) return order
  }
  return 0
}
