import type { Hash } from '../model/component.ts'

const DIGITS = { md5: 32, sha1: 40, sha256: 64, sha384: 96, sha512: 128 } as const

/** A digest in hexadecimal; undefined where it is not one of its algorithm. */
export const hexHash = (algorithm: string, value: string): Hash | undefined => {
  const known = algorithm.toLowerCase().replace('-', '')
  if (!isAlgorithm(known) || !/^[0-9a-f]+$/i.test(value) || value.length !== DIGITS[known]) return undefined
  return { algorithm: known, value: value.toLowerCase() }
}

/** A digest in Base64. */
export const base64Hash = (algorithm: string, value: string): Hash | undefined =>
  /^[A-Za-z0-9+/]+={0,2}$/.test(value)
    ? hexHash(algorithm, Buffer.from(value, 'base64').toString('hex'))
    : undefined

/** A digest written `sha256:…` or `sha256=…`. */
export const prefixedHash = (text: string): Hash | undefined => {
  const [, algorithm, value] = /^(\w+)[:=]([0-9a-f]+)$/i.exec(text) ?? []
  return algorithm === undefined || value === undefined ? undefined : hexHash(algorithm, value)
}

const isAlgorithm = (name: string): name is Hash['algorithm'] => Object.hasOwn(DIGITS, name)

/** Digests in one order, each once; nothing where there is none. */
export const hashesOf = (found: readonly (Hash | undefined)[]): { hashes?: readonly Hash[] } => {
  const byText = new Map<string, Hash>()
  for (const hash of found) if (hash) byText.set(`${hash.algorithm}:${hash.value}`, hash)
  const hashes = [...byText].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, hash]) => hash)
  return hashes.length === 0 ? {} : { hashes }
}
