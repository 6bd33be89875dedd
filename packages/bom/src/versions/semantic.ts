import semver from 'semver'

/** Compares by Semantic Versioning 2.0.0, §11: npm, Cargo, Hex, Swift, GitHub's tags. A leading `v` is dropped; build metadata is no part of the order. */
export const compareSemver = (a: string, b: string): number | undefined => {
  const [left, right] = [semver.parse(a), semver.parse(b)]
  return left === null || right === null ? undefined : semver.compare(left, right)
}

/**
 * Compares as Dart's pub does: Semantic Versioning, but for build metadata, which counts: a version without comes before the same with it, and two
 * are compared like pre-releases (pub_semver, `Version.compareTo`).
 */
export const comparePub = (a: string, b: string): number | undefined => {
  const [left, right] = [semver.parse(a), semver.parse(b)]
  return left === null || right === null ? undefined : semver.compareBuild(left, right)
}
