import { declaredLicence } from '../../licences/declared.ts'
import type { CycloneDxVersion } from './format.ts'
import { NEWER_LICENCES } from './newer-licences.gen.ts'

const NEWER: ReadonlySet<string> = new Set(NEWER_LICENCES)

/** What a component states of its licence: an id, a name, or an expression, and never two of them. */
export const licencesOf = (words: string | undefined, version: CycloneDxVersion): unknown[] | undefined => {
  const declared = declaredLicence(words)
  // Whose word it is can be said from 1.6 on.
  const acknowledgement = version === '1.5' ? {} : { acknowledgement: 'declared' }
  if (declared.kind === 'none') return undefined
  if (declared.kind === 'name') return [{ license: { name: declared.text, ...acknowledgement } }]
  const { expression, text } = declared
  const isId =
    expression.kind === 'licence' && text === expression.id && !/^(?:LicenseRef|DocumentRef)-/.test(text)
  if (!isId) return [{ expression: text, ...acknowledgement }]
  // An id that the schema does not know yet fails it.
  return [
    { license: NEWER.has(text) ? { name: text, ...acknowledgement } : { id: text, ...acknowledgement } },
  ]
}
