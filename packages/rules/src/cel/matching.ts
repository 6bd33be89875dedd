import { RE2JS } from '@bufbuild/re2'
import { MAX_STEPS, MAX_SUBJECT, type Budget } from './bounds.ts'

/** How many compiled patterns are kept: more than conditions write, and not as many as a stranger's values may give. */
const KEPT = 100

/** Whether a text has a match of an RE2 pattern, in time proportional to the text: there is no backtracking. */
export const matchesLinear = (steps: Budget): ((text: string, pattern: string) => boolean) => {
  const compiled = new Map<string, RE2JS>()
  return (text, pattern) => {
    if (!steps.spend(stepsFor(text))) return false
    let expression = compiled.get(pattern)
    if (expression === undefined) {
      if (compiled.size >= KEPT) compiled.clear()
      expression = new RE2JS(pattern)
      compiled.set(pattern, expression)
    }
    return expression.test(text)
  }
}

/** A hundred characters are a step; a text that is too long takes all. */
const stepsFor = ({ length }: string): number =>
  length > MAX_SUBJECT ? MAX_STEPS + 1 : Math.ceil(length / 100)

/** What is wrong with a pattern, in RE2's words; `undefined` where nothing is. */
export const patternFault = (pattern: string): string | undefined => {
  try {
    new RE2JS(pattern)
    return undefined
  } catch (error) {
    return error instanceof Error ? error.message.replace(/^error parsing regexp: /, '') : 'it is faulty'
  }
}

/** Whether a whole text matches a pattern. */
export const wholePattern = (pattern: string, ignoresCase: boolean): ((text: string) => boolean) => {
  const expression = new RE2JS(`${ignoresCase ? '(?i)' : ''}\\A(?:${pattern})\\z`)
  return (text) => expression.test(text)
}
