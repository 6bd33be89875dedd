/** Packages by the thousand have some dozens of licences. More are forgotten, so that texts from strangers fill no memory. */
const LIMIT = 1000

/** A function of a text that finds the answer for each text once. */
export const remembered = <Answer>(find: (text: string) => Answer): ((text: string) => Answer) => {
  const known = new Map<string, { readonly answer: Answer }>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before.answer
    if (known.size >= LIMIT) known.clear()
    const answer = find(text)
    known.set(text, { answer })
    return answer
  }
}
