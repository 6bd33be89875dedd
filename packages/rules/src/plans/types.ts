/** Whether a type is one of some, each a name with `*` for any part of it. Without any, every type is. */
export const isOfTypes = (type: string, types: readonly string[] | undefined): boolean =>
  types === undefined || types.some((pattern) => matchesStars(type, pattern))

/** Whether a text is what a pattern says, in which `*` stands for any part, also an empty one. */
export const matchesStars = (text: string, pattern: string): boolean => {
  const [first = '', ...rest] = pattern.split('*')
  const last = rest.pop()
  if (last === undefined) return text === pattern
  if (!text.startsWith(first) || text.length < first.length + last.length || !text.endsWith(last))
    return false
  let at = first.length
  for (const part of rest) {
    const found = text.indexOf(part, at)
    if (found < 0) return false
    at = found + part.length
  }
  return at <= text.length - last.length
}
