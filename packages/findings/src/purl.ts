import { percentEncoded } from '@devsecops/core'

/** What a package URL names: its type, its full name with the namespace, and its version. */
export interface Purl {
  readonly type: string
  readonly name: string
  readonly version?: string
}

/**
 * `pkg:type/namespace/name@version?qualifiers#subpath`, or `undefined` for another text. Reports are sloppier than the specification, which
 * `parsePackageUrl` keeps to: here a type's own rules are not asked, and what is not encoded is taken as it stands.
 */
export const parsePurl = (text: string): Purl | undefined => {
  const [bare = ''] = text.trim().split(/[?#]/, 1)
  const [, type, rest] = /^pkg:\/*([^/]+)\/(.+)$/i.exec(bare) ?? []
  if (type === undefined || rest === undefined) return undefined
  // A scope's @ stands at a segment's beginning, a version's never does.
  const at = rest.lastIndexOf('@')
  const hasVersion = at > 0 && rest[at - 1] !== '/'
  const name = decoded(hasVersion ? rest.slice(0, at) : rest).replace(/^\/+|\/+$/g, '')
  if (name === '') return undefined
  return {
    type: type.toLowerCase(),
    name,
    ...(hasVersion ? { version: decoded(rest.slice(at + 1)) } : {}),
  }
}

/** The package URL of a name, whose namespace ends at its last `/`. Colons stand as they are (purl-spec, "character encoding"). */
export const purlOf = (type: string, name: string, version: string | undefined): string =>
  `pkg:${type}/${name.split('/').map(percentEncoded).join('/')}${version === undefined || version === '' ? '' : `@${percentEncoded(version)}`}`

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text)
  } catch {
    // Not every tool encodes: a name with a lone % is meant as it stands.
    return text
  }
}
