import { distance } from 'fastest-levenshtein'

/** The candidate that a word was probably meant to be: a third of its letters differ at most, or two swapped ones. */
export const nearMiss = (word: string, candidates: readonly string[]): string | undefined => {
  const ranked = candidates
    .map((candidate) => ({ candidate, edits: distance(word.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.edits - b.edits)
  const best = ranked[0]
  return best !== undefined && best.edits <= allowance(best.candidate) ? best.candidate : undefined
}

/** `; did you mean "x"?`, or nothing. */
export const suggestion = (word: string, candidates: readonly string[]): string => {
  const best = nearMiss(word, candidates)
  return best === undefined ? '' : `; did you mean "${best}"?`
}

const allowance = ({ length }: string): number => (length < 4 ? 1 : Math.max(2, Math.floor(length / 3)))
