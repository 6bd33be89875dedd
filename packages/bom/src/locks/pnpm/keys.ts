/** What the key of a package in pnpm's lock file names. */
export interface PackageKey {
  readonly name: string
  /** A version, or what stands for it: a URL, `file:…`. */
  readonly version: string
}

/** Without the peers that a package was resolved with: `(react@18.0.0)` since 6, `_react@18.0.0` before. */
export const withoutPeers = (key: string, major: number): string => {
  if (major >= 6) {
    const bracket = key.indexOf('(')
    return bracket === -1 ? key : key.slice(0, bracket)
  }
  const version = key.slice(key.lastIndexOf('/') + 1)
  const underscore = /^[^_]*_/.exec(version)?.[0].length
  return underscore === undefined ? key : key.slice(0, key.length - version.length + underscore - 1)
}

/**
 * `@scope/name@1.2.3` since 9, `/@scope/name@1.2.3` in 6, `/@scope/name/1.2.3` in 5; before the slash may stand a registry's host. What
 * a repository's key ends in is no version.
 */
export const parseKey = (key: string, major: number): PackageKey | undefined => {
  const pattern =
    major >= 9
      ? /^(?<name>(?:@[^/@]+\/)?[^/@]+)@(?<version>.+)$/s
      : major >= 6
        ? /^(?:[^/@]+)?\/(?<name>(?:@[^/@]+\/)?[^/@]+)@(?<version>.+)$/s
        : /^(?:[^/@]+)?\/(?<name>(?:@[^/@]+\/)?[^/@]+)\/(?<version>v?\d+\.[^/]+)$/s
  const { name, version } = pattern.exec(withoutPeers(key, major))?.groups ?? {}
  return name === undefined || version === undefined ? undefined : { name, version }
}

/**
 * The keys that a reference may stand for, the likeliest first: a version alone belongs to the name it stands under; anything else is a key
 * itself (an alias, a repository, a file).
 */
export const keysOf = (name: string, reference: string, major: number): readonly string[] => {
  if (major >= 9) return [`${name}@${reference}`, reference]
  if (major >= 6) return [`/${name}@${reference}`, reference, `/${reference}`]
  return [`/${name}/${reference}`, reference, `/${reference}`]
}
