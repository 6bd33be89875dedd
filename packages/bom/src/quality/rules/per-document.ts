import type { ReadDocument } from '../../documents/read/read-document.ts'

/** What follows from a document alone, found once: the profiles ask the same things of it. */
export const perDocument = <Answer>(
  find: (document: ReadDocument) => Answer,
): ((document: ReadDocument) => Answer) => {
  const known = new WeakMap<ReadDocument, { readonly answer: Answer }>()
  return (document) => {
    const { answer } = known.get(document) ?? { answer: find(document) }
    known.set(document, { answer })
    return answer
  }
}
