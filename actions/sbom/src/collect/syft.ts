import {
  readDocument,
  UnknownDocumentError,
  type Component,
  type Graph,
  type ReadComponent,
  type ReadDocument,
} from '@devsecops/bom'
import { found, packageUrlFault, parsePackageUrl, unavailable, type Fact } from '@devsecops/core'
import type { Io } from '@devsecops/runner'
import { ECOSYSTEMS } from '../ecosystems.ts'
import type { SecondOpinion } from '../facts.ts'

/** What a shell says for a program that is not there. */
const NOT_FOUND = 127

/** Asks syft, which must be on PATH, what it finds in a folder of the checkout. */
export const askSyft = async (folder: string, io: Io): Promise<Fact<Graph>> => {
  const args = ['scan', `dir:${folder === '' ? '.' : `./${folder}`}`, '--quiet', '--output', 'cyclonedx-json']
  const { exitCode, stdout, stderr } = await io.exec('syft', args)
  if (exitCode === NOT_FOUND)
    return unavailable(
      'syft is not on PATH; install it in a step before, or leave the input engine at native',
    )
  if (exitCode !== 0) return unavailable(`syft ended with exit code ${exitCode}: ${firstLine(stderr)}`)
  const document = documentIn(stdout)
  return document === undefined
    ? unavailable('what syft printed is no bill of materials in CycloneDX')
    : found(graphOf(document))
}

const firstLine = (text: string): string => text.trim().split(/\r?\n/, 1)[0] ?? ''

const documentIn = (text: string): ReadDocument | undefined => {
  try {
    return readDocument(JSON.parse(text))
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof UnknownDocumentError) return undefined
    throw error
  }
}

/** What syft says, as one lock file: it tells by names what needs what, so its edges are not taken for all. */
const graphOf = ({ components, relations, primary }: ReadDocument): Graph => {
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

/** Compares by package URLs, without what qualifies them: each program has its own words there. */
export const secondOpinion = (own: readonly Graph[], theirs: Graph): SecondOpinion => {
  const [here, there] = [packageUrls(own), packageUrls([theirs])]
  const without = (some: ReadonlySet<string>, others: ReadonlySet<string>): readonly string[] =>
    [...some].filter((purl) => !others.has(purl)).sort()
  return {
    onlyHere: without(here, there),
    onlyThere: without(there, here),
    both: [...here].filter((purl) => there.has(purl)).length,
  }
}

const packageUrls = (graphs: readonly Graph[]): ReadonlySet<string> =>
  new Set(
    graphs
      .flatMap(({ components }) => components)
      .filter(({ kind }) => kind !== 'project')
      .flatMap(({ purl }) => purl?.replace(/[?#].*$/s, '') ?? []),
  )
