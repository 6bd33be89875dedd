import { packageUrlFault } from '@devsecops/core'
import type { ReadComponent, ReadDocument } from '../documents/read/read-document.ts'
import { isExpression } from '../licences/expression.ts'
import type { DocumentFault } from './document-format.ts'

/** What no schema sees: references that lead nowhere or to two, edges told twice, package URLs and licences that are none. Cycles are allowed. */
export const semanticFaults = (document: ReadDocument): readonly DocumentFault[] => [
  ...duplicateRefs(document),
  ...danglingRefs(document),
  ...duplicateEdges(document),
  ...document.components.flatMap(faultsOfComponent),
]

const duplicateRefs = ({ components }: ReadDocument): readonly DocumentFault[] => {
  const seen = new Set<string>()
  return components.flatMap(({ ref }): readonly DocumentFault[] => {
    if (ref === '' || !seen.has(ref)) {
      seen.add(ref)
      return []
    }
    return [{ rule: 'duplicate-ref', place: ref, message: `two components have the reference "${ref}"` }]
  })
}

const danglingRefs = ({
  components,
  relations,
  completeness,
  told,
}: ReadDocument): readonly DocumentFault[] => {
  const known = new Set(components.map(({ ref }) => ref))
  const named = [
    ...told,
    ...relations.flatMap(({ type, from, to }) =>
      type === 'depends-on' || type === 'contains' ? [from, to] : type === 'describes' ? [to] : [],
    ),
    ...completeness.flatMap(({ refs }) => refs),
  ]
  return [...new Set(named)]
    .filter((ref) => !known.has(ref))
    .map((ref) => ({
      rule: 'dangling-ref',
      place: ref,
      message: `"${ref}" is named, and no component has this reference`,
    }))
}

const duplicateEdges = ({ relations }: ReadDocument): readonly DocumentFault[] => {
  const seen = new Set<string>()
  return relations.flatMap(({ from, to, type }): readonly DocumentFault[] => {
    const key = JSON.stringify([from, to])
    if (type !== 'depends-on' || !seen.has(key)) {
      if (type === 'depends-on') seen.add(key)
      return []
    }
    return [{ rule: 'duplicate-dependency', place: from, message: `"${from}" names "${to}" twice` }]
  })
}

const faultsOfComponent = ({ ref, purls, licences }: ReadComponent): readonly DocumentFault[] => [
  ...purls.flatMap((purl): readonly DocumentFault[] => {
    const fault = packageUrlFault(purl)
    return fault === undefined ? [] : [{ rule: 'bad-purl', place: ref, message: `"${purl}": ${fault}` }]
  }),
  ...licences.flatMap(({ text }): readonly DocumentFault[] =>
    mayBeExpression(text) && !isExpression(text)
      ? [{ rule: 'bad-licence', place: ref, message: `"${text}" is no SPDX expression` }]
      : [],
  ),
]

/** A name in words is no expression, and need not be one; what has an operator of SPDX means to be one. */
const mayBeExpression = (text: string): boolean => / (?:AND|OR|WITH) /.test(text)
