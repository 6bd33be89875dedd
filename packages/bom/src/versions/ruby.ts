import { compareDigits, compareTexts, firstDifference } from './segments.ts'

/** What RubyGems takes for a version: `Gem::Version::VERSION_PATTERN`. */
const VERSION = /^[0-9]+(?:\.[0-9a-zA-Z]+)*(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/

/**
 * Compares as `Gem::Version#<=>`: segments of digits or of letters, `-` begins a pre-release, zeros at the end of the release and before the first letters do
 * not count, and letters come before numbers.
 */
export const compareRuby = (a: string, b: string): number | undefined => {
  if (!VERSION.test(a) || !VERSION.test(b)) return undefined
  return firstDifference(segmentsOf(a), segmentsOf(b), compareSegments)
}

const segmentsOf = (version: string): readonly string[] => {
  const segments = version.replaceAll('-', '.pre.').match(/[0-9]+|[a-zA-Z]+/g) ?? []
  const letters = segments.findIndex((segment) => /^[a-zA-Z]/.test(segment))
  const end = letters === -1 ? segments.length : letters
  return [...withoutZeros(segments.slice(0, end)), ...withoutZeros(segments.slice(end))]
}

const withoutZeros = (segments: readonly string[]): readonly string[] =>
  segments.slice(0, segments.findLastIndex((segment) => !/^0+$/.test(segment)) + 1)

const compareSegments = (left = '0', right = '0'): number => {
  const [isNumber, isOther] = [/^\d/.test(left), /^\d/.test(right)]
  if (isNumber && isOther) return compareDigits(left, right)
  if (isNumber !== isOther) return isNumber ? 1 : -1
  return compareTexts(left, right)
}
