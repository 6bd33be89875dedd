import { ConfigurationError } from '@devsecops/core'
import type { Io } from '@devsecops/runner'
import { createHash } from 'node:crypto'

/** A bundle of a 16 MiB statement has a third more in base64; a file may hold several. */
const TEXT_LIMIT = 256 * 1024 * 1024

const PIECE = 1024 * 1024

/**
 * The text of a file that an input names.
 * @throws ConfigurationError `unreadable` where there is none, `too-large` above 256 MiB
 */
export const textOf = (io: Io, input: string, path: string): string => {
  const bytes = io.files.read(path, TEXT_LIMIT)
  if (bytes === undefined)
    throw new ConfigurationError({
      code: 'unreadable',
      file: path,
      message: `Input ${input}: found no such file, expected one.`,
    })
  return new TextDecoder().decode(bytes)
}

/** Digests of a file of any size, as in-toto names them. */
export const digestsOf = (io: Io, path: string): { readonly sha256: string; readonly sha512: string } => {
  const file = io.files.open(path)
  try {
    const [sha256, sha512] = [createHash('sha256'), createHash('sha512')]
    for (let offset = 0; offset < file.size;) {
      const piece = file.read(offset, PIECE)
      if (piece.length === 0) break
      for (const hash of [sha256, sha512]) hash.update(piece)
      offset += piece.length
    }
    return { sha256: sha256.digest('hex'), sha512: sha512.digest('hex') }
  } finally {
    file.close()
  }
}
