/*
 * Where things lie in the memory that assembly/row-scan.ts and row-scan.ts share, and what its numbers mean. This file is
 * read by both compilers, AssemblyScript's and TypeScript's. Places and lengths are in bytes.
 */

/** What is done with a value of the shape: a node's number → its action. Nothing is kept of node 0. */
export const ACTIONS = 1024
export const SCALAR = 1
export const WORD = 2
export const PHRASE = 3
export const MEMBERS = 4
export const FIRST = 5

/** A node's number → its field's place. */
export const PLACES = 1088

/** A node's number and a name's → the node of the member, or 0; without a name, the node of an array's first element. */
export const CHILDREN = 2048
export const SHAPE_NAMES = 64

/** What was found: four integers for each field, of which the first is its kind. */
export const NOTES = 8192
export const NOTE_BYTES = 16
/** Nothing, or null. */
export const ABSENT = 0
/** A string of plain ASCII without an escape sequence, and any other string: from, to. */
export const PLAIN = 1
export const TEXT = 2
/** A word: from, to, its place. */
export const REPEATED = 3
/** A small integer without a sign: its value. */
export const INTEGER = 4
/** Any other value: from, to. */
export const OTHER = 5
/** A plain string that cannot hold a credential, as of a field that is a phrase: from, to, the length of its line or 0. */
export const HARMLESS = 6

/** A credential has at least so many word characters or dashes in a row; or it stands in an address, before an @. */
export const CREDENTIAL_LENGTH = 10

/** The names of members: length, next, other, inner, then the text with its closing quote. */
export const NAMES = 16384
export const NAME_BYTES = 128
export const NAME_NEXT = 4
export const NAME_OTHER = 8
export const NAME_INNER = 12
export const NAME_TEXT = 16
export const LONGEST_NAME = 104
export const MOST_NAMES = 256

/** A name's hash → its number. */
export const NAME_INDEX = 49152
export const NAME_PLACES = 1024

/** By depth, up to 896, a bit for each name that the open object has. */
export const SEEN = 53248
export const SEEN_BYTES = 32

/** The phrase that was found last, as one line without links. */
export const LINE = 81920
export const LONGEST_LINE = 32768

/** A word's place → 1 when the caller holds its string. */
export const HELD = 114688

/** Words: length + 1, the row that had it last, then the text. A word's place is one of a few that its hash leaves it. */
export const WORDS = 131072
export const WORD_BYTES = 104
export const WORD_ROW = 4
export const WORD_TEXT = 8
export const LONGEST_WORD = 96
export const WORD_PLACES = 16384
export const WORD_CHOICES = 4

/** The bytes that are scanned, and behind them zeros, on which everything stops. */
export const WINDOW = 2097152
