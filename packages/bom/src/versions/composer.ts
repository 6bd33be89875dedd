import { compareDigits, compareTexts, firstDifference } from './segments.ts'

/** PHP's version_compare: what is no known word comes first of all, then these, a number being `#`. */
const ORDER = ['dev', 'alpha', 'beta', 'rc', '#', 'pl'] as const

const WORDS: Readonly<Record<string, (typeof ORDER)[number]>> = {
  dev: 'dev',
  alpha: 'alpha',
  a: 'alpha',
  beta: 'beta',
  b: 'beta',
  rc: 'rc',
  c: 'rc',
  pl: 'pl',
  p: 'pl',
  patch: 'pl',
}

/** A tag: `v` is dropped, metadata does not count. */
const VERSION =
  /^v?(\d+(?:\.\d+)*(?:[._-]?(?:stable|beta|b|rc|c|alpha|a|patch|pl|p|dev)(?:[.-]?\d+(?:[.-]\d+)*)?)*)(?:\+\S+)?$/i

/**
 * Compares as Composer does: its `VersionParser::normalize`, then PHP's version_compare. Stability goes dev, alpha, beta, RC, stable, patch. A branch
 * (`dev-main`) is older or newer than nothing.
 */
export const compareComposer = (a: string, b: string): number | undefined => {
  const [left, right] = [partsOf(a), partsOf(b)]
  return left && right && firstDifference(left, right, compareParts)
}

const partsOf = (version: string): readonly string[] | undefined => {
  const core = VERSION.exec(version.trim())?.[1]
  if (core === undefined) return undefined
  const parts = (core.toLowerCase().match(/\d+|[a-z]+/g) ?? []).filter((part) => part !== 'stable')
  const numbers = parts.findIndex((part) => !/^\d/.test(part))
  const end = numbers === -1 ? parts.length : numbers
  // Four numbers at least, as normalised versions have.
  return [...parts.slice(0, end), ...Array<string>(Math.max(4 - end, 0)).fill('0'), ...parts.slice(end)]
}

/** What is absent ranks as a number does, and below one: `1.0` is before `1.0.0` there, but after `1.0-rc`. */
const compareParts = (left: string | undefined, right: string | undefined): number => {
  const order = rank(left) - rank(right)
  if (order !== 0) return Math.sign(order)
  if (left === undefined || right === undefined)
    return Number(left !== undefined) - Number(right !== undefined)
  return /^\d/.test(left) ? compareDigits(left, right) : compareTexts(WORDS[left] ?? '', WORDS[right] ?? '')
}

const rank = (part: string | undefined): number =>
  part === undefined || /^\d/.test(part) ? ORDER.indexOf('#') : ORDER.indexOf(WORDS[part] ?? 'dev')
