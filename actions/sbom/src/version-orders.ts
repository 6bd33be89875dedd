import { compareVersions, type VersionOrders } from '@devsecops/bom'
import { ECOSYSTEMS } from './ecosystems.ts'

/** Versions of each ecosystem in its own order. */
export const versionOrders: VersionOrders = Object.fromEntries(
  ECOSYSTEMS.map((ecosystem) => [
    ecosystem,
    (first: string, second: string) => compareVersions(ecosystem, first, second),
  ]),
)
