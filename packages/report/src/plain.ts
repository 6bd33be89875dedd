/**
 * What no text from a stranger may carry into a terminal, a page or a log: escape sequences (CSI, OSC and the short
 * ones), control characters, the controls that turn the direction of text (CVE-2021-42574, "Trojan Source"), and
 * characters that nobody sees (zero-width spaces, the byte order mark, Unicode tags). The joiners U+200C and U+200D
 * stay: scripts and emoji need them.
 */
const ESCAPE_SEQUENCE =
  /(?:\u001B\[|\u009B)[0-?]*[ -/]*[@-~]|(?:\u001B\]|\u009D)[^\u0007\u001B\u009C]*(?:\u0007|\u001B\\|\u009C)?|\u001B[ -/]*[0-~]?/g
const CONTROL = /\p{Cc}/gu
const UNSEEN =
  /[\u061C\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu

/** Everything that some reader takes for the end of a line: LF, CR, CRLF, VT, FF, NEL, U+2028 and U+2029. */
const LINE_END = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/

/** The lines of a text, each without escape sequences, control, direction and invisible characters. A tab becomes a space. */
export const plainLines = (text: string): readonly string[] =>
  text.toWellFormed().replace(ESCAPE_SEQUENCE, '').split(LINE_END).map(clean)

/** The same on one line: every run of white space is one space, and there is none at the ends. */
export const oneLine = (text: string): string => plainLines(text).join(' ').replace(/\s+/g, ' ').trim()

const clean = (line: string): string => line.replaceAll('\t', ' ').replace(CONTROL, '').replace(UNSEEN, '')
