import { ConfigurationError } from '@devsecops/core'
import { lineHashes, pathInRepository, type LineHashes, type Reading } from '@devsecops/findings'
import type { Files } from '@devsecops/runner'

/** No source file of people is larger; a hash of a line is not worth more. */
const LARGEST_SOURCE = 16 * 1024 * 1024

/** How many bytes of sources are hashed in one run: some ten seconds' worth. */
const MOST_BYTES = 256 * 1024 * 1024

/**
 * GitHub's hashes of the lines that findings are in, of files in the checkout: each file is read once. One that is not there, no
 * regular file, or too large has none. What github/codeql-action would compute when it uploads the log.
 */
export const collectLineHashes = (
  readings: readonly Reading[],
  files: Pick<Files, 'open'>,
  most = MOST_BYTES,
): LineHashes => {
  const hashes = new Map<string, ReadonlyMap<number, string>>()
  let left = most
  for (const [path, lines] of [...wantedLines(readings)].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const text = sourceText(path, Math.min(left, LARGEST_SOURCE), files)
    if (text === undefined) continue
    left -= text.length
    const all = lineHashes(text)
    hashes.set(path, new Map([...lines].flatMap((line) => known(line, all[line - 1]))))
  }
  return hashes
}

const known = (line: number, hash: string | undefined): readonly (readonly [number, string])[] =>
  hash === undefined ? [] : [[line, hash]]

/** A line of a secret is left out: whoever guesses the secret could tell by the hash, which has no key, that it is right. */
const wantedLines = (readings: readonly Reading[]): ReadonlyMap<string, ReadonlySet<number>> => {
  const wanted = new Map<string, Set<number>>()
  for (const { findings } of readings)
    for (const { category, location, lineHash } of findings) {
      if (location?.line === undefined || category === 'secrets' || lineHash !== undefined) continue
      const lines = wanted.get(location.path)
      if (lines === undefined) wanted.set(location.path, new Set([location.line]))
      else lines.add(location.line)
    }
  return wanted
}

/** As Node decodes a stream, a byte order mark is part of the text. */
const sourceText = (path: string, limit: number, files: Pick<Files, 'open'>): string | undefined => {
  const inside = pathInRepository(path)
  if (inside === undefined) return undefined
  try {
    const source = files.open(inside)
    try {
      return source.size > limit
        ? undefined
        : new TextDecoder('utf-8', { ignoreBOM: true }).decode(source.read(0, source.size))
    } finally {
      source.close()
    }
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    return undefined
  }
}
