import type { Component, Graph } from '@devsecops/bom'

/** A component of npm called as its ref is, unless something else is said. */
export const component = (fields: Partial<Component> & { readonly ref: string }): Component => ({
  ecosystem: 'npm',
  kind: fields.ref === '.' ? 'project' : 'package',
  name: fields.ref,
  scope: 'required',
  ...fields,
})

/** A graph of the edges that are given; every ref in them is a component, and `.` is the root. */
export const graphOf = (fields: {
  readonly edges: Readonly<Record<string, readonly string[]>>
  readonly components?: readonly Component[]
  readonly file?: string
}): Graph => {
  const known = new Map((fields.components ?? []).map((one) => [one.ref, one]))
  const refs = new Set([
    '.',
    ...Object.entries(fields.edges).flatMap(([from, to]) => [from, ...to]),
    ...known.keys(),
  ])
  return {
    file: fields.file ?? 'package-lock.json',
    format: 'package-lock',
    roots: ['.'],
    components: [...refs].sort().map((ref) => known.get(ref) ?? component({ ref })),
    edges: new Map(Object.entries(fields.edges)),
    gaps: [],
  }
}
