import { matchesStars } from '@devsecops/rules/plans'

/** Drift that is left alone until a moment, as a policy writes it. */
export interface DriftIgnore {
  /** With `*` for any part. */
  readonly address: string
  /** With `*` for any part; what is below a named one is meant with it. Without any, all of them. */
  readonly attributes?: readonly string[]
  readonly owner: string
  readonly reason: string
  /** The first moment at which it no longer holds, in milliseconds since 1970. */
  readonly endsAt: number
}

/** Which of a resource's attributes an entry covers. */
export const coveredBy = (
  { address, attributes }: Pick<DriftIgnore, 'address' | 'attributes'>,
  drifted: { readonly address: string; readonly attributes: readonly string[] },
): readonly string[] => {
  if (!matchesStars(drifted.address, address)) return []
  return attributes === undefined
    ? drifted.attributes
    : drifted.attributes.filter((path) => attributes.some((pattern) => covers(pattern, path)))
}

/** `tags` covers `tags.Owner`, and `ingress` covers `ingress[0].cidr_blocks`. */
const covers = (pattern: string, path: string): boolean =>
  matchesStars(path, pattern) ||
  [...path.matchAll(/[.[]/g)].some(({ index }) => matchesStars(path.slice(0, index), pattern))
