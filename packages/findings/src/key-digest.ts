import { hash } from 'node:crypto'

/** 80 bits: two of a million different findings share an id with a probability below 10⁻¹². */
export const DIGITS = 20

/** The part of an id that copies share: SHA-256 of an array of strings, which has one JSON text. */
export const digestOfKey = (key: readonly string[]): string =>
  hash('sha256', JSON.stringify(key)).slice(0, DIGITS)
