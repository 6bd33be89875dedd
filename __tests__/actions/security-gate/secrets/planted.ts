import { randomly } from '../../../packages/findings/sarif-mutants.ts'

type Random = () => number

const pick = (random: Random, alphabet: string, length: number): string =>
  Array.from({ length }, () => alphabet.charAt(Math.floor(random() * alphabet.length))).join('')

const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'
const DIGITS = '0123456789'

/** What secrets look like: a token, a password with marks, a base64 key, a passphrase, a key over several lines. */
const KINDS: readonly ((random: Random) => string)[] = [
  (random) => pick(random, LETTERS + DIGITS, 32),
  (random) => `${pick(random, LETTERS, 4)}${pick(random, `${LETTERS}${DIGITS}&<>"'%$#!?*_~|\\^`, 16)}${pick(random, DIGITS, 2)}`,
  (random) => `${pick(random, `${LETTERS}${DIGITS}+/`, 43)}=`,
  (random) => `${pick(random, LETTERS, 10)}-ß€😀-${pick(random, DIGITS, 6)}`,
  (random) => `${pick(random, LETTERS, 9)}${pick(random, DIGITS, 3)}`,
  (random) => [1, 2, 3].map(() => pick(random, LETTERS + DIGITS, 40)).join('\n'),
] // prettier-ignore

/** So many secrets, made here so that no file holds one. */
export const secretsOf = (count: number, seed: number): readonly string[] => {
  const random = randomly(seed)
  return Array.from({ length: count }, (_, index) => KINDS[index % KINDS.length]?.(random) ?? '')
}

const hex = (text: string): string => Buffer.from(text).toString('hex')
const base64 = (text: string): string => Buffer.from(text).toString('base64')
const json = (text: string): string => JSON.stringify(text).slice(1, -1)

/** Twelve ways to write a text. */
export const ENCODINGS: Readonly<Record<string, (text: string) => string>> = {
  raw: (text) => text,
  'in base64': base64,
  'in base64url': (text) => Buffer.from(text).toString('base64url'),
  'in base64 with a user’s name': (text) => base64(`user:${text}`),
  'percent-encoded': (text) => encodeURIComponent(text),
  'percent-encoded in lower case': (text) =>
    encodeURIComponent(text).replace(/%../g, (each) => each.toLowerCase()),
  'percent-encoded twice': (text) => encodeURIComponent(encodeURIComponent(text)),
  'escaped for JSON': json,
  'escaped for JSON twice': (text) => json(json(text)),
  'in hexadecimal digits': hex,
  'escaped for HTML': (text) =>
    text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;'),
  backwards: (text) => Array.from(text).reverse().join(''),
}

/** Texts of a report in which a stranger may repeat a secret. */
export interface Repeated {
  readonly message: string
  readonly address: string
  readonly path: string
  readonly person: string
  readonly tags: readonly string[]
}

/** The secret, written in one of the ways and repeated wherever a report has a text. */
export const repeated = (secret: string, turn: number): Repeated => {
  const ways = Object.values(ENCODINGS)
  const way = (offset: number): string => (ways[(turn + offset) % ways.length] ?? String)(secret)
  return {
    message: `found ${way(0)} here, and (${way(1)}) there`,
    address: `https://user:${encodeURIComponent(secret)}@host.example/?q=${way(2).replace(/\s/g, '')}`,
    path: `src/${way(3).replace(/\s/g, '_')}.ts`,
    person: `${way(4)} <${way(5)}@example.org>`,
    tags: [way(6), way(7)],
  }
}
