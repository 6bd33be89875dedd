import { canonicalJson } from '@devsecops/core'
import type { ResultFields } from './fields.ts'

/**
 * Tools whose fingerprints are not to be trusted: gitleaks puts commit, author and date into them, and Grype's line hash
 * changes with every version.
 */
const MOVING: ReadonlySet<string> = new Set(['gitleaks', 'grype', 'trivy'])

/**
 * What makes a result the same tomorrow: the tool's fingerprint; else the hash of the line that CodeQL and GitHub write
 * (its `:1` counts copies); else the line's own text; else the message, without the numbers that move.
 */
export const fingerprintOf = (tool: string, result: ResultFields, message: string): string => {
  const own = ownFingerprints(tool, result)
  if (own !== undefined) return stable(own)
  return lineHashOf(tool, result)?.replace(/:\d+$/, '') ?? contentOf(result, message)
}

/** What stands for the tool's fingerprint where the file was renamed: it may be made of the path, as Semgrep's is. */
export const anchorOf = (
  tool: string,
  result: ResultFields,
  message: string,
): readonly string[] | undefined =>
  ownFingerprints(tool, result) === undefined ? undefined : [contentOf(result, message)]

/** The hash of the line that the report itself has, where the tool does not put its own thing in its place. */
export const lineHashOf = (tool: string, result: ResultFields): string | undefined =>
  MOVING.has(tool) ? undefined : result.lineHash()

const ownFingerprints = (tool: string, result: ResultFields): object | undefined => {
  if (MOVING.has(tool)) return undefined
  const own = result.fingerprints()
  return own !== undefined && Object.keys(own).length > 0 ? own : undefined
}

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
