import type { Component, Graph, ReadComponent, ReadDocument } from '@devsecops/bom'
import { packageUrlFault, parsePackageUrl } from '@devsecops/core'
import { ECOSYSTEMS } from '../../ecosystems.ts'

/** What syft says, as one lock file: it tells by names what needs what, so its edges are not taken for all. */
export const graphOf = ({ components, relations, primary }: ReadDocument): Graph => {
  const packages = new Map(
    components
      .filter(({ ref, purls, isFile }) => ref !== primary && !isFile && purls.some(isSound))
      .map((component) => [component.ref, componentOf(component)]),
  )
  const edges = new Map<string, string[]>()
  for (const { from, to, type } of relations)
    if (type === 'depends-on' && packages.has(from) && packages.has(to))
      edges.set(from, [...(edges.get(from) ?? []), to])
  return {
    file: 'syft',
    format: 'syft',
    roots: [],
    components: [...packages.values()].sort((a, b) => (a.ref < b.ref ? -1 : 1)),
    edges: new Map([...edges].map(([from, to]) => [from, [...new Set(to)].sort()])),
    gaps: [
      { code: 'no-edges', message: 'Syft does not say whether it knows everything that a package needs.' },
    ],
  }
}

const isSound = (purl: string): boolean => packageUrlFault(purl) === undefined

const componentOf = ({ ref, purls, name, version, licences }: ReadComponent): Component => {
  const purl = purls.find(isSound) ?? ''
  const parts = parsePackageUrl(purl)
  const [licence] = licences
  return {
    ref,
    ecosystem: ECOSYSTEMS.find((ecosystem) => ecosystem === parts.type) ?? 'generic',
    kind: 'package',
    name: name ?? parts.name,
    purl,
    scope: 'required',
    ...(version !== undefined && { version }),
    ...(licence !== undefined && { licence: licence.text }),
  }
}
