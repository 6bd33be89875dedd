import { serialize, type ASTNode } from '@marcbachmann/cel-js'

/** Of what is written: UTF-16 code units, nodes of the syntax tree, and how deep they nest. */
export const MAX_SOURCE = 4096
export const MAX_NODES = 1000
export const MAX_DEPTH = 50

/** Elements that comprehensions visit for one answer. */
export const MAX_STEPS = 20_000

/** Elements that they visit for all answers of one condition: a second, or two minutes where each is an error. */
export const MAX_ALL_STEPS = 2_000_000

/** The text that a regular expression is matched against, in UTF-16 code units. */
export const MAX_SUBJECT = 100_000

/**
 * Counts what answers take. It never throws: `all` and `exists` pass over an error and go on. What is over budget ranges
 * over nothing instead, so that an answer soon comes, which nobody then uses.
 */
export interface Budget {
  /** A new answer begins. */
  readonly start: () => void
  /** Takes some steps, and says whether they were to be had. */
  readonly spend: (steps: number) => boolean
  /** Whether the answer at hand, or all of them together, took too much. */
  readonly isSpent: () => boolean
}

export const budget = (): Budget => {
  let [left, allLeft] = [MAX_STEPS, MAX_ALL_STEPS]
  const isSpent = (): boolean => left < 0 || allLeft < 0
  return {
    start: () => {
      left = MAX_STEPS
    },
    spend: (steps) => {
      if (isSpent()) return false
      left -= steps
      allLeft -= steps
      return !isSpent()
    },
    isSpent,
  }
}

/** How the functions that hold the bounds are called inside of a condition. */
export const COUNTED = 'counted_'
export const LINEAR_MATCHES = 'matches_'

const COMPREHENSIONS: ReadonlySet<string> = new Set(['all', 'exists', 'exists_one', 'map', 'filter'])

/** Every node of a syntax tree, a node after its parts. */
export function* nodesOf(node: ASTNode): Generator<ASTNode> {
  const parts: readonly unknown[] = [node.args].flat(3)
  for (const part of parts) if (isNode(part)) yield* nodesOf(part)
  yield node
}

const isNode = (part: unknown): part is ASTNode => part !== null && typeof part === 'object' && 'op' in part

/**
 * The condition again, with the bounds in it: what a comprehension ranges over is counted, and `matches` is the linear
 * one. The tree is changed on the way, and of no further use: the parser has expanded its macros already.
 *
 * @param callOf a new node that calls COUNTED
 */
export const withBounds = (tree: ASTNode, callOf: () => ASTNode): string => {
  for (const node of [...nodesOf(tree)]) {
    if (node.op !== 'rcall') continue
    const args = node.args
    if (args[0] === 'matches') args[0] = LINEAR_MATCHES
    else if (COMPREHENSIONS.has(args[0])) args[1] = around(callOf(), args[1])
  }
  return serialize(tree)
}

const around = (call: ASTNode, inner: ASTNode): ASTNode => {
  if (call.op === 'call') call.args[1][0] = inner
  return call
}
