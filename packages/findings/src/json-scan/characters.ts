/* The bytes that mean something in JSON (RFC 8259). */

export const TAB = 0x09
export const NEWLINE = 0x0a
export const RETURN = 0x0d
export const SPACE = 0x20
export const QUOTE = 0x22
export const COMMA = 0x2c
export const MINUS = 0x2d
export const ZERO = 0x30
export const NINE = 0x39
export const COLON = 0x3a
export const OPEN_BRACKET = 0x5b
export const BACKSLASH = 0x5c
export const CLOSE_BRACKET = 0x5d
export const LOWER_F = 0x66
export const LOWER_N = 0x6e
export const LOWER_T = 0x74
export const LOWER_U = 0x75
export const OPEN_BRACE = 0x7b
export const CLOSE_BRACE = 0x7d

const bytesOf = (characters: string): ReadonlySet<number> => new Set(new TextEncoder().encode(characters))

/** What may follow a backslash, beside `u`. */
export const ESCAPED = bytesOf('"\\/bfnrt')

export const HEXADECIMAL = bytesOf('0123456789abcdefABCDEF')

/** What a number may consist of. */
export const NUMERIC = bytesOf('0123456789+-.eE')

export const isSpace = (byte: number): boolean =>
  byte === SPACE || byte === NEWLINE || byte === RETURN || byte === TAB
