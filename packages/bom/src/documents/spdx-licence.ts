import { sha256 } from '@devsecops/core'
import { declaredLicence } from '../licences/declared.ts'
import { licencesOf } from '../licences/expression.ts'

/** A licence as SPDX documents have it: an expression, and the words behind each `LicenseRef-…` in it. */
export interface SpdxLicence {
  readonly expression: string
  readonly references: readonly { readonly id: string; readonly text: string }[]
}

/** What a component states; words that are no SPDX become a `LicenseRef-…` of their own. `undefined` where it states nothing. */
export const spdxLicence = (words: string | undefined): SpdxLicence | undefined => {
  const declared = declaredLicence(words)
  if (declared.kind === 'none') return undefined
  if (declared.kind === 'name' || declared.text.includes('DocumentRef-')) return named(declared.text)
  const ids = licencesOf(declared.expression).map(({ id }) => id)
  return {
    expression: declared.text,
    references: ids
      .filter((id) => id.startsWith('LicenseRef-'))
      .map((id) => ({ id, text: `${id}, whose text the lock file does not have` })),
  }
}

const named = (text: string): SpdxLicence => {
  const slug = text
    .replace(/[^A-Za-z0-9.]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40)
  const id = `LicenseRef-${slug === '' ? 'words' : slug}-${sha256(text).slice(0, 8)}`
  return { expression: id, references: [{ id, text }] }
}
