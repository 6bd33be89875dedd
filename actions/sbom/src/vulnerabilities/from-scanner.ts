import type { Graph } from '@devsecops/bom'
import { packageUrlFault, parsePackageUrl } from '@devsecops/core'
import { packageKey, versionKey, type Finding } from '@devsecops/findings'
import { ECOSYSTEMS } from '../ecosystems.ts'
import { standing, waysIn, type WayTo } from './from-advisories.ts'
import type { Place, Vulnerability } from './vulnerability.ts'

/**
 * What a scanner found in our document, at the places of the lock files that the document was made of: one entry for each file that has the
 * package in that version. What no lock file has is kept, without a place.
 */
export const fromScanner = (
  findings: readonly Finding[],
  graphs: readonly Graph[],
): readonly Vulnerability[] => {
  const places = placesIn(graphs)
  const ways = new Map(graphs.map((graph) => [graph, waysIn(graph)]))
  return findings.flatMap((finding) => {
    const own = places.get(keyOfFinding(finding)) ?? []
    if (own.length === 0) return [{ ...said(finding), ...unplaced(finding) }]
    return own.map(({ graph, component }) => ({
      ...said(finding),
      ...standing(component, graph, ways.get(graph) ?? NOWHERE),
    }))
  })
}

const NOWHERE: WayTo = () => []

/** Of what has a package URL: type, name and version, in the spelling that all tools share. */
const placesIn = (graphs: readonly Graph[]): ReadonlyMap<string, readonly Place[]> =>
  Map.groupBy(
    graphs.flatMap((graph) =>
      graph.components
        .filter(({ kind, purl }) => kind !== 'project' && purl !== undefined)
        .map((component) => ({ graph, component })),
    ),
    ({ component }) => keyOfPurl(component.purl ?? ''),
  )

const keyOfPurl = (purl: string): string => {
  if (packageUrlFault(purl) !== undefined) return ''
  const { type, namespace, name, version = '' } = parsePackageUrl(purl)
  const whole = namespace === undefined || namespace === '' ? name : `${namespace}/${name}`
  return [type, packageKey(whole), versionKey(version)].join(' ')
}

const keyOfFinding = ({ package: subject }: Finding): string => keyOfPurl(subject?.purl ?? '')

const said = ({
  rule,
  aliases = [],
  severity,
  score,
  cwes = [],
  tool,
  message,
  package: subject,
  suppressed,
}: Finding) => ({
  ...{ rule, aliases, severity, cwes, tools: [tool] },
  summary: message.startsWith(`${subject?.name}: `)
    ? message.slice((subject?.name.length ?? 0) + 2)
    : message,
  ...(score !== undefined && { score }),
  ...(subject?.fixedIn !== undefined && { fixedIn: subject.fixedIn }),
  ...(suppressed !== undefined && { suppressed }),
})

const unplaced = ({ package: subject }: Finding) => {
  const { name = 'unknown package', version = '', purl } = subject ?? {}
  const type = purl !== undefined && packageUrlFault(purl) === undefined ? parsePackageUrl(purl).type : ''
  return {
    ecosystem: ECOSYSTEMS.find((ecosystem) => ecosystem === type) ?? ('generic' as const),
    ...{ name, version, why: [] },
    ...(purl !== undefined && { purl }),
  }
}
