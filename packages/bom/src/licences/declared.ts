import { expressionText, parseExpression, type Expression } from './expression.ts'
import { listedLicences } from './listed.ts'

/** What a package says of its licence: an SPDX expression, or words that are none, or nothing. */
export type DeclaredLicence =
  | { readonly kind: 'expression'; readonly expression: Expression; readonly text: string }
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'none' }

/**
 * Reads the words of a lock file or manifest. They become an expression only where they can mean one thing: an expression in any case, an id or its
 * usual long name, deprecated ids (`GPL-2.0+`), `MIT/Apache-2.0` (a choice, as Cargo wrote it), `MIT, ISC` (all of them: the careful
 * reading). `BSD`, `GPL`, `Apache` name no version, and stay words.
 */
export const declaredLicence = (words: string | undefined): DeclaredLicence => {
  const text = (words ?? '').trim().replace(/\s+/g, ' ')
  if (text === '' || /^(?:NONE|NOASSERTION|unknown)$/i.test(text)) return { kind: 'none' }
  const expression =
    parseExpression(text) ??
    byName(text) ??
    joined(text, /\s*\/\s*/, 'or') ??
    joined(text, /\s*[,;]\s*/, 'and')
  if (expression === undefined) return { kind: 'name', text }
  return { kind: 'expression', expression, text: expressionText(expression) }
}

const joined = (text: string, separator: RegExp, kind: 'and' | 'or'): Expression | undefined => {
  const parts = text.split(separator)
  if (parts.length < 2) return undefined
  const terms = parts.map((part) => parseExpression(part) ?? byName(part))
  return terms.reduce((left, right) =>
    left === undefined || right === undefined ? undefined : { kind, terms: [left, right] },
  )
}

const byName = (text: string): Expression | undefined => {
  const id = NAMES().get(squeezed(text.replace(/^License ::(?: OSI Approved ::)? /, '')))
  return id === undefined ? undefined : parseExpression(id)
}

/** Usual names that are no spelling of their id, squeezed. */
const USUAL: readonly (readonly [string, string])[] = [
  ['asl2', 'Apache-2.0'],
  ['asl2.0', 'Apache-2.0'],
  ['apache2', 'Apache-2.0'],
  ['apachesoftware2.0', 'Apache-2.0'],
  ['apachesoftware2', 'Apache-2.0'],
  ['expat', 'MIT'],
  ['newbsd', 'BSD-3-Clause'],
  ['modifiedbsd', 'BSD-3-Clause'],
  ['revisedbsd', 'BSD-3-Clause'],
  ['bsd3', 'BSD-3-Clause'],
  ['simplifiedbsd', 'BSD-2-Clause'],
  ['bsd2', 'BSD-2-Clause'],
  ['cc0', 'CC0-1.0'],
  ['mozillapublic2.0', 'MPL-2.0'],
  ['mozillapublic2.0mpl2.0', 'MPL-2.0'],
  ['mpl2', 'MPL-2.0'],
  ['eclipsepublic2.0', 'EPL-2.0'],
  ['eclipsepublic1.0', 'EPL-1.0'],
  ['isciscl', 'ISC'],
  ['pythonsoftwarefoundation', 'PSF-2.0'],
  ['zopepublic', 'ZPL-2.1'],
  ...(['GPL', 'LGPL', 'AGPL'] as const).flatMap((family) =>
    gnuVersions(family).flatMap(([name, version]): [string, string][] => [
      [name, `${family}-${version}-only`],
      [`${name}+`, `${family}-${version}-or-later`],
    ]),
  ),
]

function gnuVersions(family: 'GPL' | 'LGPL' | 'AGPL'): readonly (readonly [string, string])[] {
  const lower = family.toLowerCase()
  const versions = { GPL: ['2.0', '3.0'], LGPL: ['2.1', '3.0'], AGPL: ['3.0'] }[family]
  return versions.flatMap((version): [string, string][] => [
    [`${lower}${version}`, version],
    ...(version.endsWith('.0') ? [[`${lower}${version.slice(0, -2)}`, version] as [string, string]] : []),
  ])
}

let names: ReadonlyMap<string, string> | undefined

/** Squeezed name → id; what two ids share names neither. Made when it is first asked for. */
const NAMES = (): ReadonlyMap<string, string> => {
  names ??= gathered()
  return names
}

const gathered = (): ReadonlyMap<string, string> => {
  const found = new Map<string, string | undefined>()
  for (const id of listedLicences()) found.set(squeezed(id), found.has(squeezed(id)) ? undefined : id)
  for (const [name, id] of USUAL) found.set(name, id)
  return new Map([...found].filter((entry): entry is [string, string] => entry[1] !== undefined))
}

/** `The Apache License, Version 2.0` → `apache2.0`, `GPLv3` → `gpl3`. */
const squeezed = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\b(?:the|licen[sc]e|version)\b/g, ' ')
    .replace(/\bv\.?\s*(?=\d)/g, '')
    .replace(/([a-z])v(?=\d)/g, '$1')
    .replace(/[^a-z0-9.+]/g, '')
