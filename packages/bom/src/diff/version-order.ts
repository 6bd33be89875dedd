import semver from 'semver'
import type { Ecosystem } from '../model/component.ts'

/** Negative where the first version is older, positive where it is newer, 0 where neither is; `undefined` where it cannot be told. */
export type VersionOrder = (first: string, second: string) => number | undefined

export type VersionOrders = Readonly<Partial<Record<Ecosystem, VersionOrder>>>

/** Semantic Versioning 2.0.0, with the build part, which orders nothing there, as the last word. */
export const semanticOrder: VersionOrder = (first, second) =>
  semver.valid(first, { loose: true }) === null || semver.valid(second, { loose: true }) === null
    ? undefined
    : semver.compareBuild(first, second, { loose: true })

/** The orders of ecosystems whose packages have semantic versions. */
export const VERSION_ORDERS: VersionOrders = { npm: semanticOrder }
