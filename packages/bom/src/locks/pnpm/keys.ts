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

/** `@scope/name@1.2.3` since 9, `/@scope/name@1.2.3` in 6, `/@scope/name/1.2.3` in 5; before the slash may stand a registry's host. */
export const parseKey = (key: string, major: number): PackageKey | undefined => {
  const bare = peersOfVersion5(key, major)
  const pattern =
    major >= 9
      ? /^(?<name>(?:@[^/@]+\/)?[^/@]+)@(?<version>.+)$/s
      : major >= 6
        ? /^(?:[^/@]+)?\/(?<name>(?:@[^/@]+\/)?[^/@]+)@(?<version>.+)$/s
        : /^(?:[^/@]+)?\/(?<name>(?:@[^/@]+\/)?[^/@]+)\/(?<version>[^/]+)$/s
  const { name, version } = pattern.exec(bare)?.groups ?? {}
  return name === undefined || version === undefined ? undefined : { name, version }
}

/** A peer with a scope has a `+` for its slash in 5, so that a key's last slash stands before its version. */
const peersOfVersion5 = (key: string, major: number): string => withoutPeers(key, major)

/**
 * The keys that a reference may stand for, the likeliest first: a version alone belongs to the name it stands under; anything else is a key
 * itself (an alias, a repository, a file).
 */
export const keysOf = (name: string, reference: string, major: number): readonly string[] => {
  if (major >= 9) return [`${name}@${reference}`, reference]
  if (major >= 6) return [`/${name}@${reference}`, reference, `/${reference}`]
  return [`/${name}/${reference}`, reference, `/${reference}`]
}
