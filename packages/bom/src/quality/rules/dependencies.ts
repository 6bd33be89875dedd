import type { ReadCompleteness, ReadDocument } from '../../documents/read/read-document.ts'
import type { Rule } from '../profile.ts'
import { perDocument } from './per-document.ts'
import { ofComponents, packagesOf, primaryOf } from './rule.ts'

const result = (score: number, advice: string): ReturnType<Rule> => ({ score, isIgnored: false, advice })

const directOf = ({ relations, primary }: ReadDocument): readonly string[] =>
  relations.flatMap(({ from, to, type }) => (type === 'depends-on' && from === primary ? [to] : []))

/** What the first declaration says that is about the whole document or about a component's dependencies. */
const declaredOf = (document: ReadDocument, ref: string): Aggregate | undefined => {
  const { whole, byRef } = declarations(document)
  const own = byRef.get(ref)
  if (own === undefined || (whole !== undefined && whole.at < own.at)) return whole?.aggregate
  return own.aggregate
}

type Aggregate = ReadCompleteness['aggregate']

interface Declared {
  /** Its place among the declarations. */
  readonly at: number
  readonly aggregate: Aggregate
}

const declarations = perDocument(
  ({ completeness }): { readonly whole?: Declared; readonly byRef: ReadonlyMap<string, Declared> } => {
    const byRef = new Map<string, Declared>()
    let whole: Declared | undefined
    completeness.forEach(({ aggregate, refs, of }, at) => {
      if (of === 'document') whole ??= { at, aggregate }
      if (of === 'dependencies')
        for (const ref of refs) if (!byRef.has(ref)) byRef.set(ref, { at, aggregate })
    })
    return { byRef, ...(whole !== undefined && { whole }) }
  },
)

/** The subject needs something, or is declared to need nothing (NTIA 2021). */
export const primaryNeeds: Rule = (document) => {
  const primary = primaryOf(document)
  if (primary === undefined) return result(0, 'name what the document is about')
  if (directOf(document).length > 0) return result(10, '')
  const scores = { complete: 10, unknown: 5, incomplete: 0 }
  const declared = declaredOf(document, primary.ref)
  return result(declared === undefined ? 0 : scores[declared], 'say what the subject needs')
}

/** The subject and everything that it needs directly say how complete their needs are told (FSCT 3). */
export const completenessDeclared: Rule = (document) => {
  const primary = primaryOf(document)
  if (primary === undefined) return result(0, 'name what the document is about')
  const refs = [primary.ref, ...directOf(document)]
  const isTold = refs.every((ref) => declaredOf(document, ref) !== undefined)
  return result(
    isTold ? 10 : 0,
    'declare of the subject and of all that it needs directly how complete that is (compositions)',
  )
}

export const primaryNamed: Rule = (document) =>
  result(primaryOf(document) === undefined ? 0 : 10, 'name what the document is about')

/** Anyone needs or holds anything. */
export const anyRelation: Rule = ({ relations }) =>
  result(
    relations.some(({ type }) => type === 'depends-on' || type === 'contains') ? 10 : 0,
    'say who needs whom',
  )

/**
 * Everything is reached from the subject, and every reference leads somewhere (BSI TR-03183-2). What is in the document and is not reached
 * leaves half.
 */
export const wholeGraph: Rule = perDocument((document) => {
  const primary = primaryOf(document)
  if (primary === undefined) return result(0, 'name what the document is about')
  const edges = document.relations.filter(({ type }) => type === 'depends-on' || type === 'contains')
  const known = new Set(document.components.map(({ ref }) => ref))
  const isBroken = edges.some(({ from, to }) => !known.has(from) || !known.has(to))
  if (isBroken || [...document.told].some((ref) => !known.has(ref)))
    return result(0, 'let every dependency name components of the document')
  if (!edges.some(({ from }) => from === primary.ref)) return result(0, 'say what the subject needs')
  const reached = reachedFrom(primary.ref, edges)
  return result(
    packagesOf(document).every(({ ref }) => reached.has(ref)) ? 10 : 5,
    'let the subject need, directly or not, every component',
  )
})

/** The same, with how complete it is declared (BSI TR-03183-2 v2.1). */
export const wholeGraphDeclared: Rule = (document, facts) => {
  const graph = wholeGraph(document, facts)
  const isDeclared = document.primary !== undefined && declaredOf(document, document.primary) !== undefined
  if (graph.score === 0 || isDeclared) return graph
  return result(5, 'declare how complete the dependencies are (compositions)')
}

const reachedFrom = (start: string, edges: ReadDocument['relations']): ReadonlySet<string> => {
  const needs = Map.groupBy(edges, ({ from }) => from)
  const reached = new Set([start])
  const open = [start]
  for (let ref = open.pop(); ref !== undefined; ref = open.pop())
    for (const { to } of needs.get(ref) ?? [])
      if (!reached.has(to)) {
        reached.add(to)
        open.push(to)
      }
  return reached
}

/** Components that say anything of their relation to others. */
export const componentRelations: Rule = (document, facts) => {
  const related = new Set(document.relations.map(({ from }) => from))
  return ofComponents(({ ref }) => related.has(ref), 'say who needs whom')(document, facts)
}

/** Components of which it is declared how complete their needs are told; of CycloneDX alone. */
export const completenessShare: Rule = (document, facts) => {
  const rule = ofComponents(
    ({ ref }) => declaredOf(document, ref) !== undefined,
    'declare completeness (compositions)',
  )
  return { ...rule(document, facts), isIgnored: document.family === 'spdx' }
}

/** What the document is about; where it does not say so, this counts nothing. */
export const primaryIfNamed: Rule = (document, facts) => ({
  ...primaryNamed(document, facts),
  isIgnored: primaryOf(document) === undefined,
})
