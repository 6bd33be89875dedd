const QUOTE = 0x22
const BACKSLASH = 0x5c

/**
 * Called for each key of the objects that are walked, with its offset and its depth (the document's own keys have 1).
 * Whether the key's value, if it is an object, shall be walked too.
 */
export type VisitKey = (key: string, offset: number, depth: number) => boolean

/**
 * Walks the keys of a JSON text without building its values: `JSON.parse` builds them faster and does not tell where they
 * stand. What is not walked is skipped by its brackets. Returns whether the text ends before its brackets and quotes do.
 */
export const walkJsonKeys = (text: string, visit: VisitKey): { readonly truncated: boolean } => {
  /** For each open bracket, whether its keys are visited. */
  const walked: boolean[] = []
  let next = true
  let expectsKey = false
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    switch (code) {
      case QUOTE: {
        const end = closingQuote(text, at)
        if (end === -1) return { truncated: true }
        if (expectsKey && walked.at(-1) === true) next = visit(keyAt(text, at, end), at, walked.length)
        expectsKey = false
        at = end
        break
      }
      case 0x7b: // {
        walked.push(next)
        next = false
        expectsKey = true
        break
      case 0x5b: // [
        walked.push(false)
        next = false
        break
      case 0x7d: // }
      case 0x5d: // ]
        walked.pop()
        expectsKey = false
        break
      case 0x2c: // ,
        next = false
        expectsKey = true
        break
      default:
    }
  }
  return { truncated: walked.length > 0 || text.trim() === '' }
}

const closingQuote = (text: string, open: number): number => {
  for (let end = text.indexOf('"', open + 1); end !== -1; end = text.indexOf('"', end + 1)) {
    let slashes = 0
    while (text.charCodeAt(end - 1 - slashes) === BACKSLASH) slashes++
    if (slashes % 2 === 0) return end
  }
  return -1
}

const keyAt = (text: string, open: number, end: number): string => {
  const raw = text.slice(open + 1, end)
  return raw.includes('\\') ? (JSON.parse(text.slice(open, end + 1)) as string) : raw
}
