import { canonicalJson } from '@devsecops/core'
import type { Value } from '../value.ts'

/**
 * Tools whose fingerprints are not to be trusted: gitleaks puts commit, author and date into them, and Grype's line hash
 * changes with every version.
 */
const MOVING: ReadonlySet<string> = new Set(['gitleaks', 'grype', 'trivy'])

/**
 * What makes a result the same tomorrow: the tool's fingerprint; else the hash of the line that CodeQL and GitHub write
 * (its `:1` counts copies); else the line's own text; else the message, without the numbers that move.
 */
export const fingerprintOf = (
  tool: string,
  result: Value,
  snippet: string | undefined,
  message: string,
): string => {
  const trusted = !MOVING.has(tool)
  const own = result.at('fingerprints')
  if (trusted && own.isObject && Object.keys(own.raw as object).length > 0) return stable(own.raw as object)
  const hash = result.at('partialFingerprints').at('primaryLocationLineHash').text()
  if (trusted && hash !== undefined) return hash.replace(/:\d+$/, '')
  return snippet?.replace(/\s+/g, '') ?? message.replace(/\d+/g, '#')
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
