import { buildPackageUrl } from './build.ts'
import { canonicalParts } from './canonical.ts'
import { PackageUrlError, type PackageUrl } from './package-url.ts'
import { hasNamePath } from './type-rules.ts'

/**
 * Reads a package URL: `pkg:type/namespace/name@version?qualifiers#subpath`. Slashes after `pkg:` are passed over, and case that
 * does not matter is folded; a qualifier's key that begins with a capital letter is refused, as the specification's own tests do.
 * @throws PackageUrlError for any other text.
 */
export const parsePackageUrl = (text: string): PackageUrl => partsOf(text, /^[a-z]/)

/**
 * The canonical spelling of a package URL, whatever the case of its qualifiers' keys.
 * @throws PackageUrlError for a text that is none.
 */
export const canonicalPackageUrl = (text: string): string => buildPackageUrl(partsOf(text, /^[a-z]/i))

/** Why a text is no package URL, or `undefined` where it is one. */
export const packageUrlFault = (text: string): string | undefined => {
  try {
    parsePackageUrl(text)
    return undefined
  } catch (error) {
    if (error instanceof PackageUrlError) return error.message
    throw error
  }
}

const partsOf = (text: string, keys: RegExp): PackageUrl => {
  const [beforeSubpath, subpath] = splitLast(text.trim(), '#')
  const [beforeQuery, query] = splitLast(beforeSubpath, '?')
  const [, type, rest] = /^pkg:\/*([^/]*)\/+(.*)$/is.exec(beforeQuery) ?? []
  if (type === undefined || rest === undefined)
    throw new PackageUrlError(`"${text}" is no package URL: pkg:type/name is expected`)
  const [path, version] = splitVersion(rest)
  const slash = hasNamePath(type.toLowerCase()) ? path.indexOf('/') : path.lastIndexOf('/')
  return canonicalParts({
    type,
    namespace: path.slice(0, Math.max(slash, 0)).split('/').map(segment).join('/'),
    name: decoded(path.slice(slash + 1)),
    version: decoded(version),
    qualifiers: qualifiersOf(query, keys),
    subpath: subpath.split('/').map(segment).join('/'),
  })
}

/** The text before and after the last of a sign. */
const splitLast = (text: string, sign: string): readonly [string, string] => {
  const at = text.lastIndexOf(sign)
  return at === -1 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)]
}

/** A version stands after the last @, unless that begins a segment before the name: an npm scope that nobody encoded. */
const splitVersion = (rest: string): readonly [string, string] => {
  const at = rest.lastIndexOf('@')
  const isScope = (at === 0 || rest[at - 1] === '/') && rest.includes('/', at)
  return at === -1 || isScope ? [rest.replace(/\/+$/, ''), ''] : [rest.slice(0, at), rest.slice(at + 1)]
}

const qualifiersOf = (query: string, keys: RegExp): Record<string, string> => {
  const qualifiers: Record<string, string> = {}
  for (const pair of query.split('&').filter((part) => part !== '')) {
    const [written = '', ...value] = pair.split('=')
    const key = written.toLowerCase()
    if (!keys.test(written))
      throw new PackageUrlError(`the qualifier "${written}" does not begin with a lower-case letter`)
    if (Object.hasOwn(qualifiers, key)) throw new PackageUrlError(`the qualifier "${key}" stands twice`)
    qualifiers[key] = decoded(value.join('='))
  }
  return qualifiers
}

/** A segment's text; a slash in it would make it two. */
const segment = (text: string): string => {
  const plain = decoded(text)
  if (plain.includes('/')) throw new PackageUrlError(`"${text}" holds a slash inside a segment`)
  return plain
}

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    throw new PackageUrlError(`"${text}" is not percent-encoded`)
  }
}
