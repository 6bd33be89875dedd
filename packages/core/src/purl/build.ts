import { canonicalParts, type LooseParts } from './canonical.ts'
import { hasNamePath } from './type-rules.ts'

/**
 * The canonical package URL of these parts.
 * @throws PackageUrlError where the type forbids or misses a part.
 */
export const buildPackageUrl = (loose: LooseParts): string => {
  const { type, namespace, name, version, qualifiers, subpath } = canonicalParts(loose)
  const path = namespace === undefined ? '' : `${encodedPath(namespace)}/`
  const pairs = Object.entries(qualifiers ?? {}).map(([key, value]) => `${key}=${percentEncoded(value)}`)
  return [
    `pkg:${type}/${path}${hasNamePath(type) ? encodedPath(name) : percentEncoded(name)}`,
    version === undefined ? '' : `@${percentEncoded(version)}`,
    pairs.length === 0 ? '' : `?${pairs.join('&')}`,
    subpath === undefined ? '' : `#${encodedPath(subpath)}`,
  ].join('')
}

const encodedPath = (path: string): string => path.split('/').map(percentEncoded).join('/')

/** Percent-percentEncoded but for letters, digits, `.`, `-`, `_`, `~` and the colon (purl-spec, "Character encoding"). */
export const percentEncoded = (text: string): string =>
  encodeURIComponent(text.toWellFormed())
    .replace(/[!'()*]/g, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll('%3A', ':')
