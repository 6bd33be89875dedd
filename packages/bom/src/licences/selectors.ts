import { isLicenceFamily, isOfFamily } from './families.ts'
import { licenceText, parseExpression, type Licence } from './expression.ts'
import { listedLicences } from './listed.ts'
import type { LicenceSelector } from './policy.ts'

/** The selector of a list that names this licence itself, with its exception, or `undefined`. */
export const namedIn = (list: readonly LicenceSelector[], licence: Licence): LicenceSelector | undefined =>
  list.find((selector) => isNamed(selector, licence))

/**
 * The selector that allows a licence: it names the licence, or one that may be chosen in its stead. `GPL-2.0-or-later` may be taken as 2.0 or as 3.0,
 * and a permission on top (WITH) takes nothing away.
 */
export const permits = (list: readonly LicenceSelector[], licence: Licence): LicenceSelector | undefined => {
  for (const choice of choicesOf(licence)) {
    const selector = namedIn(list, choice) ?? namedIn(list, bare(choice))
    if (selector !== undefined) return selector
  }
  return undefined
}

/** The selector that forbids a licence: it names it, with or without its exception, or the version that `-or-later` begins at. */
export const forbids = (list: readonly LicenceSelector[], licence: Licence): LicenceSelector | undefined => {
  const only: Licence = { ...bare(licence), id: licence.id.replace(/-or-later$/, '-only'), orLater: false }
  return namedIn(list, licence) ?? namedIn(list, bare(licence)) ?? namedIn(list, only)
}

/** The selector that is a package's own words. */
export const wordsIn = (list: readonly LicenceSelector[], words: string): LicenceSelector | undefined =>
  list.find((selector) => selector.toLowerCase() === words.toLowerCase())

const isNamed = (selector: LicenceSelector, licence: Licence): boolean => {
  if (isLicenceFamily(selector)) return licence.exception === undefined && isOfFamily(licence.id, selector)
  const text = licenceText(licence)
  if (selector.endsWith('*')) return text.toLowerCase().startsWith(selector.slice(0, -1).toLowerCase())
  const wanted = parseExpression(selector)
  return wanted?.kind === 'licence' && licenceText(wanted) === text
}

const bare = ({ kind, id, orLater }: Licence): Licence => ({ kind, id, orLater })

/** The licence itself, and every later version that the list has of it where it says "or later". */
const choicesOf = (licence: Licence): readonly Licence[] => {
  const later = /-or-later$/.test(licence.id)
  if (!later && !licence.orLater) return [licence]
  const base = licence.id.replace(/-or-later$/, '')
  const ids = [...listedLicences()].filter((id) => isSameOrLater(id.replace(/-(?:only|or-later)$/, ''), base))
  return [licence, ...ids.map((id): Licence => ({ ...licence, id, orLater: false }))]
}

const isSameOrLater = (id: string, base: string): boolean => {
  const [family, version] = split(id)
  const [wantedFamily, from] = split(base)
  return family === wantedFamily && version !== undefined && from !== undefined && version >= from
}

const split = (id: string): readonly [string, number | undefined] => {
  const match = /^(.+)-(\d+(?:\.\d+)?)$/.exec(id)
  return [match?.[1] ?? id, match === null ? undefined : Number(match[2])]
}
