import { compareGo } from '../../versions/go.ts'
import { linesOf } from '../../syntax/text.ts'

/** What a go.sum has for a module's version: the digest of its unpacked zip, and its line. */
export interface Sum {
  readonly path: string
  readonly version: string
  readonly hash: string
  readonly line: number
}

/**
 * The sums of modules that were downloaded, by `path@version`. Lines of `…/go.mod` alone are of modules whose code is not needed. The
 * `h1:` is a digest over the digests of the files of the module (golang.org/x/mod/sumdb/dirhash), and not that of the zip.
 */
export const parseGoSum = (text: string): ReadonlyMap<string, Sum> => {
  const sums = new Map<string, Sum>()
  for (const [index, line] of linesOf(text).entries()) {
    const [path, version, hash, ...rest] = line.trim().split(/\s+/)
    if (path === undefined || version === undefined || hash === undefined || rest.length > 0) continue
    if (!version.endsWith('/go.mod') && hash.startsWith('h1:'))
      sums.set(`${path}@${version}`, { path, version, hash, line: index + 1 })
  }
  return sums
}

/** The newest version that a go.sum has of each module: minimal version selection keeps the newest that anyone asks for. */
export const newestOf = (sums: ReadonlyMap<string, Sum>): ReadonlyMap<string, Sum> => {
  const newest = new Map<string, Sum>()
  for (const sum of sums.values()) {
    const known = newest.get(sum.path)
    if (known === undefined || (compareGo(known.version, sum.version) ?? 0) < 0) newest.set(sum.path, sum)
  }
  return newest
}
