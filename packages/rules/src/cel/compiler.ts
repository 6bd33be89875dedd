import { type Fault } from '@devsecops/core'
import { Environment } from '@marcbachmann/cel-js'
import type { Compiler, Condition, Wording } from '../condition.ts'
import type { CelType, Vocabulary } from '../vocabulary.ts'
import { ask } from './ask.ts'
import {
  budget,
  COUNTED,
  LINEAR_MATCHES,
  MAX_DEPTH,
  MAX_NODES,
  MAX_SOURCE,
  withBounds,
  type Budget,
} from './bounds.ts'
import { faultOf, faultAt, forbiddenPart } from './faults.ts'
import { matchesLinear } from './matching.ts'

/** A compiler for one vocabulary; see celCompiler. */
export const createCompiler = (vocabulary: Vocabulary): Compiler => {
  const plain = environmentOf(vocabulary)
  const faults: Fault[] = []
  return {
    faults,
    compile: (wording) => {
      const fault = faultIn(wording, plain, vocabulary)
      if (fault === undefined) return conditionOf(wording.source, plain)
      faults.push(fault)
      return undefined
    },
  }
}

const environmentOf = ({ variables, constants = {} }: Vocabulary): Environment => {
  const environment = new Environment({
    enableOptionalTypes: true,
    homogeneousAggregateLiterals: false,
    limits: { maxAstNodes: MAX_NODES, maxDepth: MAX_DEPTH },
  })
  for (const [name, type] of Object.entries(variables)) environment.registerVariable(name, nameOf(type))
  for (const [name, value] of Object.entries(constants))
    environment.registerConstant(name, 'int', BigInt(value))
  return environment
}

const nameOf = (type: CelType): string => (type === 'timestamp' ? 'google.protobuf.Timestamp' : type)

/** What is wrong with a condition as it is written: its length, its syntax, its words, its types. */
const faultIn = (wording: Wording, environment: Environment, vocabulary: Vocabulary): Fault | undefined => {
  const { source } = wording
  if (source.length > MAX_SOURCE)
    return faultAt(wording, undefined, `it has ${source.length} characters; at most ${MAX_SOURCE} are read`)
  try {
    const program = environment.parse(source)
    const forbidden = forbiddenPart(program.ast)
    if (forbidden !== undefined) return faultAt(wording, forbidden.node.start, forbidden.message)
    const { valid, type, error } = program.check()
    if (!valid) return faultOf(wording, error, vocabulary)
    return type === 'bool' || type === 'dyn'
      ? undefined
      : faultAt(wording, undefined, `it gives ${String(type)}; expected bool`)
  } catch (error) {
    return faultOf(wording, error, vocabulary)
  }
}

/** The condition with its bounds, which have an environment of their own: they count for it alone. */
const conditionOf = (source: string, plain: Environment): Condition => {
  const steps = budget()
  const environment = countingIn(plain.clone({ limits: { maxAstNodes: 2 * MAX_NODES } }), steps)
  const program = environment.parse(
    withBounds(plain.parse(source).ast, () => plain.parse(`${COUNTED}(0)`).ast),
  )
  return { source, ask: (values) => ask(program, values, steps) }
}

const countingIn = (environment: Environment, steps: Budget): Environment =>
  environment
    .registerFunction({
      name: COUNTED,
      returnType: 'dyn',
      params: [{ name: 'range', type: 'dyn' }],
      handler: (range: unknown) => (steps.spend(sizeOf(range)) ? range : []),
    })
    .registerFunction({
      name: LINEAR_MATCHES,
      receiverType: 'string',
      returnType: 'bool',
      params: [{ name: 'pattern', type: 'string' }],
      handler: matchesLinear(steps),
    })

const sizeOf = (range: unknown): number => {
  if (Array.isArray(range)) return range.length
  if (range instanceof Map || range instanceof Set) return range.size
  return typeof range === 'object' && range !== null ? Object.keys(range).length : 0
}
