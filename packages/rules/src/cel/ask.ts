import { EvaluationError, type ParseResult } from '@marcbachmann/cel-js'
import type { Answer, Values } from '../condition.ts'
import { UnknownValue } from '../unknown-value.ts'
import type { Budget } from './bounds.ts'

/**
 * Asks a compiled condition. What CEL calls an error is no answer: `unknown`. Where the other side of `&&` or `||`
 * decides alone, or another element of `all` or `exists`, CEL passes over the error, and so there is an answer.
 */
export const ask = (program: ParseResult, values: Values, steps: Budget): Answer => {
  steps.start()
  if (steps.isSpent()) return OVER_BUDGET
  try {
    const value: unknown = program(values)
    if (steps.isSpent()) return OVER_BUDGET
    if (typeof value === 'boolean') return value ? TRUE : FALSE
    return { truth: 'unknown', why: 'it gives no truth value' }
  } catch (error) {
    return steps.isSpent() ? OVER_BUDGET : { truth: 'unknown', why: why(error) }
  }
}

const TRUE: Answer = { truth: 'true' }
const FALSE: Answer = { truth: 'false' }
const OVER_BUDGET: Answer = { truth: 'unknown', why: 'it takes too many steps' }

/** Without the values that the library's own messages quote: they come from strangers. */
const why = (error: unknown): string => {
  if (error instanceof UnknownValue) return error.message
  if (!(error instanceof EvaluationError)) return 'it cannot be evaluated'
  const part = partOf(error)
  const named = part === '' ? 'a value' : part
  switch (error.code) {
    case 'unknown_variable':
      return `${named} is not known`
    case 'no_such_key':
      return `${named} is not there`
    case 'no_such_overload':
    case 'invalid_logical_operand':
    case 'invalid_condition_type':
      return `${named} has another type than the condition expects`
    default:
      return `${named} cannot be had`
  }
}

/** The condition's own text where it went wrong, as far as that is a name. */
const partOf = ({ node, range }: EvaluationError): string => {
  const part = range === undefined ? '' : (node?.input.slice(range.start, range.end) ?? '')
  return /^[\w.?]+$/.test(part) ? part : ''
}
