/**
 * Markdown of at most `limit` bytes of UTF-8. A longer text is cut at the end of a line; a fence and sections that
 * were open there are closed, and a sentence says that it was cut.
 */
export const fit = (text: string, limit: number): string => {
  const bytes = new TextEncoder().encode(text)
  if (bytes.length <= limit) return text
  const lines = new TextDecoder().decode(bytes.subarray(0, Math.max(0, limit))).split('\n')
  // The last line is, in general, only a part of one.
  lines.pop()
  while (lines.length > 0) {
    const short = `${lines.join('\n')}${closing(lines)}\n\n${notice(limit)}`
    if (sizeOf(short) <= limit) return short
    lines.length -= Math.max(1, Math.floor(((sizeOf(short) - limit) / sizeOf(short)) * lines.length))
  }
  return sizeOf(notice(limit)) <= limit ? notice(limit) : ''
}

const notice = (limit: number): string =>
  `⚠️ The rest was cut: no more than ${limit.toLocaleString('en-US')} bytes can be shown here.`

/** What ends the fence and the `<details>` sections that the lines leave open. */
const closing = (lines: readonly string[]): string => {
  let fenced = false
  let sections = 0
  for (const line of lines) {
    if (line.startsWith('```')) fenced = !fenced
    else if (!fenced && line === '<details>') sections += 1
    else if (!fenced && line === '</details>') sections -= 1
  }
  return `${fenced ? '\n```' : ''}${'\n\n</details>'.repeat(Math.max(0, sections))}`
}

const sizeOf = (text: string): number => new TextEncoder().encode(text).length
