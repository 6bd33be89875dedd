import parse from 'spdx-expression-parse'
import { currentForm } from './current-ids.ts'
import { listedException, listedLicence } from './listed.ts'
import { remembered } from './remembered.ts'

/** One licence of an expression: an id of the list, or a `LicenseRef-…` (with its `DocumentRef-…:`). */
export interface Licence {
  readonly kind: 'licence'
  readonly id: string
  /** `+`: this version or any later one. */
  readonly orLater: boolean
  readonly exception?: string
}

/** An SPDX licence expression (SPDX 2.3, annex D): AND needs all of them, OR lets one choose. */
export type Expression =
  Licence | { readonly kind: 'and' | 'or'; readonly terms: readonly [Expression, Expression] }

/** An expression nests no deeper than this; longer ones are refused, since they come from strangers. */
const MAX_LENGTH = 4096
const MAX_DEPTH = 64

/**
 * The expression of a text, its ids spelled as the list spells them and in their current form, or `undefined` for any other text. Case
 * of ids and operators and white space do not matter.
 */
export const parseExpression = remembered((text): Expression | undefined => {
  const spelled = respelled(text)
  return spelled === undefined ? undefined : treeOf(spelled)
})

/** Whether a text is an SPDX expression exactly as it stands: its case and its ids are the list's. */
export const isExpression = remembered((text): boolean => {
  if (text.length > MAX_LENGTH || depthOf(text) > MAX_DEPTH) return false
  try {
    parse(text)
    return true
  } catch {
    return false
  }
})

/** The one spelling of an expression: parentheses only where they change its meaning. */
export const expressionText = (expression: Expression): string => {
  if (expression.kind === 'licence') return licenceText(expression)
  const [left, right] = expression.terms.map((term) => wrapped(term, expression.kind))
  return `${left ?? ''} ${expression.kind.toUpperCase()} ${right ?? ''}`
}

/** `GPL-2.0-only WITH Classpath-exception-2.0`. */
export const licenceText = ({ id, orLater, exception }: Licence): string =>
  `${id}${orLater ? '+' : ''}${exception === undefined ? '' : ` WITH ${exception}`}`

/** Every licence that an expression names, in its order. */
export const licencesOf = (expression: Expression): readonly Licence[] =>
  expression.kind === 'licence' ? [expression] : expression.terms.flatMap(licencesOf)

const wrapped = (term: Expression, outer: 'and' | 'or'): string => {
  const text = expressionText(term)
  return term.kind === 'or' && outer === 'and' ? `(${text})` : text
}

/** The text with every word as the parser wants it; `undefined` where a word is none of SPDX's. */
const respelled = (text: string): string | undefined => {
  if (text.length > MAX_LENGTH || depthOf(text) > MAX_DEPTH) return undefined
  const words = text.match(/[()]|[^\s()]+/g) ?? []
  const spelled = words.map((word, index) => spelledWord(word, words[index - 1]))
  return words.length === 0 || spelled.includes(undefined) ? undefined : spelled.join(' ')
}

const spelledWord = (word: string, before: string | undefined): string | undefined => {
  if (/^(?:[()]|and|or|with)$/i.test(word)) return word.toUpperCase()
  if (before?.toUpperCase() === 'WITH') return listedException(word)
  if (/^(?:DocumentRef-[\w.-]+:)?LicenseRef-[\w.-]+$/.test(word)) return word
  const plus = word.endsWith('+')
  const id = listedLicence(plus ? word.slice(0, -1) : word)
  return id === undefined ? undefined : (currentForm(id, plus) ?? `${id}${plus ? '+' : ''}`)
}

const treeOf = (spelled: string): Expression | undefined => {
  try {
    return converted(parse(spelled))
  } catch {
    return undefined
  }
}

const converted = (node: ReturnType<typeof parse>): Expression => {
  if ('conjunction' in node)
    return { kind: node.conjunction, terms: [converted(node.left), converted(node.right)] }
  return {
    kind: 'licence',
    id: node.license,
    orLater: node.plus === true,
    ...(node.exception === undefined ? {} : { exception: node.exception }),
  }
}

const depthOf = (text: string): number => {
  let depth = 0
  let deepest = 0
  for (const letter of text) {
    if (letter === '(') depth += 1
    if (letter === ')') depth -= 1
    deepest = Math.max(deepest, depth)
  }
  return deepest
}
