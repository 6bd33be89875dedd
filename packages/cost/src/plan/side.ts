import { Block } from './block.ts'
import type { Configuration } from './configuration.ts'
import type { Draft, Entry, Node } from './node.ts'
import { References } from './references.ts'
import { ownRegion, providerRegion } from './region.ts'
import { relatedRegion } from './related-region.ts'
import type { Region, Resource } from './resource.ts'
import { hasMark } from './sensitive.ts'

/** What the resources of one side of a plan are read from. */
export interface SideSource {
  readonly entries: readonly Entry[]
  /** Data sources and resources out of the plan's reach: not of this side, but what it refers to. */
  readonly beside: readonly Entry[]
  readonly configuration: Configuration
  /** Where what says nothing of its region stands. */
  readonly defaultRegion: string | undefined
}

/** The resources of one side of a plan by address, in the order of the document. */
export const sideOf = (source: SideSource): ReadonlyMap<string, Resource> => {
  const nodes: Node[] = []
  const references = (): References => (built ??= new References(nodes))
  let built: References | undefined
  for (const entry of source.entries) nodes.push(nodeOf(entry, source.configuration, references))
  const count = nodes.length
  for (const entry of source.beside) nodes.push(nodeOf(entry, source.configuration, references))
  settleRegions(nodes, source.defaultRegion)
  return new Map(nodes.slice(0, count).map(({ resource }) => [resource.address, resource]))
}

const nodeOf = (entry: Entry, configuration: Configuration, references: () => References): Node => {
  const { parts, values } = entry
  const configured = configuration.of(parts)
  const resource: Draft = {
    address: entry.address,
    type: parts.type,
    name: parts.name,
    module: configured.module,
    mode: parts.mode,
    provider: entry.provider,
    region: ownRegion(parts.type, values) ?? providerRegion(parts.type, configured.provider),
    values: new Block({
      values,
      unknown: entry.unknown,
      configured: configured.expressions,
      path: '',
    }),
    stated: {
      values,
      unknown: entry.unknown,
      sensitive: entry.sensitive,
      configured: configured.expressions,
      provider: (name, inBlock) => configured.provider?.told(name, inBlock) ?? { state: 'absent' },
    },
    references: (path) => references().from(node, path),
    peers: (type) => references().ofType(type),
    referrers: (type, path) => references().to(resource, type, path),
    isSensitive: (path) => hasMark(entry.sensitive, path),
  }
  const node: Node = {
    resource,
    values,
    configured,
    parts,
  }
  return node
}

/** The regions of what does not say it itself, nor its provider: from what it belongs to, or from others of its provider. */
const settleRegions = (nodes: readonly Node[], defaultRegion: string | undefined): void => {
  const open = nodes.filter(({ resource }) => resource.region === undefined)
  if (open.length === 0) return
  const related = relatedRegion(nodes)
  const input: Region | undefined =
    defaultRegion === undefined ? undefined : { name: defaultRegion, from: 'input' }
  for (const { resource } of open) resource.region = related(resource) ?? input
}
