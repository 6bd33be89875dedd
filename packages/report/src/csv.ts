/** What spreadsheets take for the beginning of a formula. https://owasp.org/www-community/attacks/CSV_Injection */
const FORMULA = /^[=+\-@\t\r\n]/

const NUMBER = /^-?\d+(?:\.\d+)?$/

/**
 * Rows as comma-separated values (RFC 4180), each line ended with CRLF. A text that a spreadsheet would run as a formula gets
 * an apostrophe in front, which spreadsheets do not show; numbers are left as they are.
 */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  rows.map((cells) => `${cells.map(cellOf).join(',')}\r\n`).join('')

const cellOf = (text: string): string => {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
