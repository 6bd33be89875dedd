import type { Hash } from '../../model/component.ts'

const HEX_LENGTH: Readonly<Record<Hash['algorithm'], number>> = {
  md5: 32,
  sha1: 40,
  sha256: 64,
  sha384: 96,
  sha512: 128,
}

const isAlgorithm = (word: string): word is Hash['algorithm'] => Object.hasOwn(HEX_LENGTH, word)

/**
 * The digests of a Subresource Integrity text (W3C SRI §3.5, as npm, pnpm, yarn and bun write it): `sha512-<base64>`, several
 * parted by blanks, each with options behind a `?`. One that has not its algorithm's length is left out; `undefined` if none is left.
 */
export const hashesOf = (integrity: string | undefined): readonly Hash[] | undefined => {
  if (integrity === undefined) return undefined
  const hashes = integrity.split(/\s+/).flatMap((word): Hash[] => {
    const dash = word.indexOf('-')
    const algorithm = word.slice(0, dash).toLowerCase()
    if (dash === -1 || !isAlgorithm(algorithm)) return []
    const value = hexOf(word.slice(dash + 1).split('?', 1)[0] ?? '')
    return value.length === HEX_LENGTH[algorithm] ? [{ algorithm, value }] : []
  })
  return hashes.length === 0 ? undefined : hashes
}

const hexOf = (base64: string): string => Buffer.from(base64, 'base64').toString('hex')
