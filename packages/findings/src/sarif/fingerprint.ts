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
  const trusted = !MOVING.has(tool)
  const own = result.fingerprints()
  if (trusted && own !== undefined && Object.keys(own).length > 0) return stable(own)
  const hash = result.lineHash()
  if (trusted && hash !== undefined) return hash.replace(/:\d+$/, '')
  return result.snippet()?.replace(/\s+/g, '') ?? message.replace(/\d+/g, '#')
}

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
