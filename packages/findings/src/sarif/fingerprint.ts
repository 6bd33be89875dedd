import { canonicalJson } from '@devsecops/core'
import type { ResultFields } from './fields.ts'

/**
 * Tools whose fingerprints are not to be trusted: gitleaks puts commit, author and date into them, and Grype's line hash
 * changes with every version.
 */
const MOVING: ReadonlySet<string> = new Set(['gitleaks', 'grype', 'trivy'])

/** What makes a result the same tomorrow. */
export interface Fingerprint {
  /** As `Fields.key` of a draft. */
  readonly key: readonly string[]
  /** What stands for the key where the file was renamed: a tool's fingerprint may be made of the path, as Semgrep's is. */
  readonly anchor?: readonly string[]
  /** The hash of the line that the report itself has, where the tool does not put its own thing in its place. */
  readonly lineHash?: string | undefined
}

/**
 * The tool's fingerprint; else the hash of the line that CodeQL and GitHub write (its `:1` counts copies); else the
 * line's own text; else the message, without the numbers that move.
 */
export const fingerprintOf = (tool: string, result: ResultFields, message: string): Fingerprint => {
  if (MOVING.has(tool)) return { key: [contentOf(result, message)] }
  const own = result.fingerprints()
  const lineHash = result.lineHash()
  if (own !== undefined && Object.keys(own).length > 0)
    return { key: [stable(own)], anchor: [contentOf(result, message)], lineHash }
  return { key: [lineHash === undefined ? contentOf(result, message) : withoutCopy(lineHash)], lineHash }
}

/** Most are a first copy. */
const withoutCopy = (lineHash: string): string =>
  lineHash.endsWith(':1') ? lineHash.slice(0, -2) : lineHash.replace(/:\d+$/, '')

const contentOf = (result: ResultFields, message: string): string =>
  result.snippet()?.replace(/\s+/g, '') ?? message.replace(/\d+/g, '#')

/** Semgrep counts copies in the fingerprint: `…_0`. Nested values, which SARIF forbids and tools write, are kept. */
const stable = (fingerprints: object): string =>
  canonicalJson(
    Object.fromEntries(
      Object.entries(fingerprints).map(([key, value]: [string, unknown]) => [
        key,
        key === 'matchBasedId/v1' && typeof value === 'string' ? value.replace(/_\d+$/, '') : value,
      ]),
    ),
  )
