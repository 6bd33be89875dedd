import { createHmac } from 'node:crypto'

/**
 * The keyed hash of a secret's value, as 64 hexadecimal digits (HMAC-SHA-256). With a key, because a hash alone lets
 * anybody who sees it try out short or guessable secrets. The value itself must not be kept.
 */
export const secretHash = (key: string, value: string): string =>
  createHmac('sha256', key).update(value, 'utf8').digest('hex')

/**
 * Hashes with a key what readers find. A masked value has no hash: tools write one mask for all secrets, and a waiver of
 * one of them would be a waiver of all (gitleaks: `REDACTED`, or a beginning and `...`; others: asterisks).
 */
export const secretHasher =
  (key: string) =>
  (value: string | undefined): string | undefined =>
    value === undefined || isMasked(value) ? undefined : secretHash(key, value)

const isMasked = (value: string): boolean => /^\s*$|^\W*redacted\W*$|\.\.\.$|…|\*{3}|^(.)\1*$/i.test(value)
