/**
 * The index of the first member's name, in a JSON text that is valid, that its object had before; `undefined` where there
 * is none. Of two members of one name programs take the first or the last: a text that has them says two things.
 */
export const repeatedMember = (text: string): number | undefined => {
  /** The names of each open object; of an open array nothing. */
  const open: (Set<string> | undefined)[] = []
  let isName = false
  for (let index = 0; index < text.length; index++) {
    const character = text[index]
    if (character === '"') {
      const start = index
      index = closingQuote(text, index)
      if (isName && isRepeated(open.at(-1), text.slice(start, index + 1))) return start
      isName = false
    } else if (character === '{') {
      open.push(new Set())
      isName = true
    } else if (character === '[') {
      open.push(undefined)
      isName = false
    } else if (character === '}' || character === ']') {
      open.pop()
      isName = false
    } else if (character === ',') isName = open.at(-1) !== undefined
  }
  return undefined
}

const isRepeated = (names: Set<string> | undefined, literal: string): boolean =>
  names !== undefined && names.size === names.add(JSON.parse(literal) as string).size

const closingQuote = (text: string, start: number): number => {
  let index = start + 1
  while (text[index] !== '"') index += text[index] === '\\' ? 2 : 1
  return index
}
