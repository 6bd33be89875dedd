import { createHmac } from 'node:crypto'

/**
 * The keyed hash of a secret's value, as 64 hexadecimal digits (HMAC-SHA-256). With a key, because a hash alone lets
 * anybody who sees it try out short or guessable secrets. The value itself must not be kept.
 */
export const secretHash = (key: string, value: string): string =>
  createHmac('sha256', key).update(value, 'utf8').digest('hex')
