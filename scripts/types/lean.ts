/** What ajv tells beside the place and the message of a fault; nobody here reads it. */
const UNREAD = /schemaPath:"(?:[^"\\]|\\.)*",(keyword:"[^"]*"),params:\{.*?\},(?=message:)/g

/** What ajv hands to each function of its own beside the place: for keywords that change a document, of which there are none. */
const UNUSED = /,parentData:\w+,parentDataProperty:[^,]+,rootData(?:,dynamicAnchors)?(?=[,}])/g

/** The beginning of a schema that is kept for `params` and for refusals that show it. */
const SCHEMA = /const (schema\d+) = /g

/**
 * ajv's standalone code without what no run asks for: a quarter to a half of it. Faults keep their place, keyword and message.
 */
export const leanOf = (code: string): string => {
  const lean = code.replace(UNREAD, '$1,').replace(UNUSED, '')
  return withoutUnnamed(lean)
}

/** Each schema is one line's declaration, an object in JSON: it goes where nothing else names it. */
const withoutUnnamed = (code: string): string => {
  const uses = Map.groupBy(code.match(/\bschema\d+\b/g) ?? [], (name) => name)
  let rest = ''
  let from = 0
  for (const { 0: declaration, 1: name = '', index } of code.matchAll(SCHEMA)) {
    if (uses.get(name)?.length !== 1) continue
    rest += code.slice(from, index)
    from = endOfValue(code, index + declaration.length)
  }
  return rest + code.slice(from)
}

/** Where a declaration's JSON value ends, behind its semicolon. */
const endOfValue = (code: string, start: number): number => {
  let depth = 0
  let quoted = false
  for (let at = start; at < code.length; at++) {
    const char = code[at]
    if (quoted) {
      if (char === '\\') at++
      else if (char === '"') quoted = false
    } else if (char === '"') quoted = true
    else if (char === '{' || char === '[') depth++
    else if (char === '}' || char === ']') depth--
    else if (char === ';' && depth === 0) return at + 1
  }
  throw new Error('a schema has no end')
}
