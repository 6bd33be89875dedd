import { hash } from 'node:crypto'

/** 80 bits: two of a million different findings share an id with a probability below 10⁻¹². */
export const DIGITS = 20

/** The part of an id that copies share: SHA-256 of an array of strings, which has one JSON text. */
export const digestOfKey = (key: readonly string[]): string =>
  hash('sha256', JSON.stringify(key)).slice(0, DIGITS)

/**
 * The id of a finding: its key's digest, and a number that counts copies from 1 on. Joined so that the text lies in memory by
 * itself: one that is cut or put together otherwise holds what it was made of.
 */
export const idOf = (digest: string, copy: number): string => [digest, copy].join(':')
