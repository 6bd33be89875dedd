import { compareDigits, compareTexts, firstDifference } from './segments.ts'

const VERSION = /^v?(\d+(?:\.\d+){0,3})(?:-([0-9a-z.-]+))?(?:\+[0-9a-z.-]+)?$/i

/**
 * Compares as NuGet does: up to four numbers, absent ones being zero, then pre-releases as in Semantic Versioning but without regard to case
 * (https://learn.microsoft.com/nuget/concepts/package-versioning).
 */
export const compareNuget = (a: string, b: string): number | undefined => {
  const [left, right] = [VERSION.exec(a), VERSION.exec(b)]
  if (left === null || right === null) return undefined
  const numbers = firstDifference(partsOf(left[1]), partsOf(right[1]), (one = '0', other = '0') =>
    compareDigits(one, other),
  )
  return numbers || comparePreReleases(left[2], right[2])
}

const partsOf = (text: string | undefined): readonly string[] => (text ?? '').split('.')

const comparePreReleases = (a: string | undefined, b: string | undefined): number => {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined)
  return firstDifference(partsOf(a.toLowerCase()), partsOf(b.toLowerCase()), compareIdentifiers)
}

/** Semantic Versioning, §11.4: numbers before texts, fewer identifiers before more. */
const compareIdentifiers = (left: string | undefined, right: string | undefined): number => {
  if (left === undefined || right === undefined)
    return Number(left !== undefined) - Number(right !== undefined)
  const [isNumber, isOther] = [/^\d+$/.test(left), /^\d+$/.test(right)]
  if (isNumber && isOther) return compareDigits(left, right)
  if (isNumber !== isOther) return isNumber ? -1 : 1
  return compareTexts(left, right)
}
