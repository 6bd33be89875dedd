import type { ReadComponent, ReadLicence } from '../../documents/read/read-document.ts'
import { licencesOf, parseExpression } from '../../licences/expression.ts'
import { isOfFamily } from '../../licences/families.ts'
import { isDeprecatedLicence } from '../../licences/listed.ts'
import { ofComponents, primaryOf } from './rule.ts'
import type { Rule } from '../profile.ts'

/** Words that say something, be they SPDX or not. */
const saysSomething = ({ text }: ReadLicence): boolean => !/^(?:NONE|NOASSERTION)$/i.test(text.trim())

/** An SPDX expression, `LicenseRef-…` among them. */
const isSpdx = ({ text }: ReadLicence): boolean => parseExpression(text) !== undefined

/** CycloneDX's licences that nobody has said more of are what the document's maker found. */
const isConcluded = ({ role }: ReadLicence): boolean => role !== 'declared'
const isDeclared = ({ role }: ReadLicence): boolean => role === 'declared'

const some =
  (...tests: readonly ((licence: ReadLicence) => boolean)[]) =>
  ({ licences }: ReadComponent): boolean =>
    licences.some((licence) => tests.every((test) => test(licence)))

export const hasLicence = some(saysSomething)
export const anyLicence = ofComponents(hasLicence, 'state the licence of every component')
export const spdxLicence = ofComponents(
  some(isSpdx),
  'state the licence of every component as an SPDX expression',
)
export const concludedWords = ofComponents(
  some(isConcluded, saysSomething),
  'conclude the licence of every component',
  { noComponents: 'ignored' },
)
export const declaredWords = ofComponents(
  some(isDeclared, saysSomething),
  'state the licence that each component declares',
  { noComponents: 'ignored' },
)
export const concludedSpdx = ofComponents(
  some(isConcluded, isSpdx),
  'conclude the licence of every component',
)
export const concludedSpdxIfAny = ofComponents(
  some(isConcluded, isSpdx),
  'conclude the licence of every component',
  { none: 'ignored' },
)
export const declaredSpdxIfAny = ofComponents(
  some(isDeclared, isSpdx),
  'state the licence that each component declares',
  { none: 'ignored' },
)
/** Which licence its user has taken (BSI TR-03183-2 v2.1, "effective licence"). */
export const effectiveLicence = ofComponents(
  ({ properties }) => parseExpression(properties.get('bsi:component:effectiveLicense') ?? '') !== undefined,
  'state the licence that each component is used under',
  { none: 'ignored' },
)

/** At least the subject's own licence (FSCT 3, minimum expected). */
export const primaryLicence: Rule = (document) => {
  const primary = primaryOf(document)
  return {
    score: primary !== undefined && hasLicence(primary) ? 10 : 0,
    isIgnored: false,
    advice: 'state the licence of the subject',
  }
}

export const primaryCopyright: Rule = (document) => ({
  score: primaryOf(document)?.copyright === undefined ? 0 : 10,
  isIgnored: false,
  advice: 'state the copyright of the subject',
})

export const copyright = ofComponents(
  ({ copyright: notice }) => notice !== undefined,
  'state the copyright of every component',
)

/** Licences by their current ids. */
export const notDeprecated = ofComponents(
  (component) => hasLicence(component) && !component.licences.some(({ text }) => isDeprecatedLicence(text)),
  'state licences by ids that are not deprecated',
)

/** No licence that asks for its own terms downstream. */
export const notCopyleft = ofComponents(
  (component) => hasLicence(component) && !component.licences.some(isCopyleft),
  'look at copyleft licences',
)

const COPYLEFT = ['weak-copyleft', 'copyleft', 'network-copyleft'] as const

function isCopyleft({ text }: ReadLicence): boolean {
  const expression = parseExpression(text)
  return (
    expression !== undefined &&
    licencesOf(expression).some(({ id }) => COPYLEFT.some((family) => isOfFamily(id, family)))
  )
}
