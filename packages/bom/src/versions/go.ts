import semver from 'semver'

/**
 * Compares two versions of Go modules, with or without their `v`, or two of Go itself (`go1.21rc1`). Pseudo-versions are pre-releases that end in
 * a time, and `+incompatible` is no part of the order: https://go.dev/ref/mod#versions.
 */
export const compareGo = (a: string, b: string): number | undefined => {
  const [left, right] = [parsed(a), parsed(b)]
  return left === null || right === null ? undefined : semver.compare(left, right)
}

const parsed = (version: string) => semver.parse(padded(version.replace(/^(?:go|v)/, '')))

/** Go's own releases have fewer parts, and their pre-releases no hyphen: `1.21`, `1.21rc2`. */
const padded = (version: string): string => {
  const [, major, minor, patch, rest] = /^(\d+)(?:\.(\d+))?(?:\.(\d+))?(.*)$/s.exec(version) ?? []
  if (major === undefined) return version
  const pre = (rest ?? '').replace(/^(rc|beta|alpha)(\d+)$/, '-$1.$2')
  return `${major}.${minor ?? '0'}.${patch ?? '0'}${pre}`
}
