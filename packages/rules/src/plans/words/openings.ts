import { UnknownValue } from '../../unknown-value.ts'
import type { JsonObject } from '../planned.ts'
import { lazily } from './lazily.ts'
import { blocksOf, memberOf, textOf, textsOf, wholeOf } from './listing.ts'

/**
 * What a network lets in: `from` and `to` are ports (0 and 65535 where all are), `open` is whether anybody on the internet
 * is among those it lets in. Each is worked out when a condition asks for it.
 */
export const openingsOf = (type: string, after: JsonObject): readonly JsonObject[] =>
  (Object.hasOwn(READERS, type) ? READERS[type] : undefined)?.(after) ?? []

/** Everybody: all of IPv4 or IPv6, as the clouds write it. */
const EVERYBODY: ReadonlySet<string> = new Set([
  '0.0.0.0/0',
  '::/0',
  '*',
  '0.0.0.0',
  'Internet',
  'internet',
  'Any',
  'any',
  '<nw>/0',
  '/0',
])

/** Two halves, or a few more parts, are a whole as well: from this size on somebody lets in more than any one network. */
const WIDEST = 3

const isEverybody = (source: string): boolean => {
  const length = /\/(\d+)$/.exec(source)?.[1]
  return EVERYBODY.has(source) || (length !== undefined && Number(length) <= WIDEST)
}

interface Range {
  readonly from: number
  readonly to: number
}

const ALL: Range = { from: 0, to: 65_535 }

interface Opening {
  readonly protocol: () => string
  readonly range: () => Range
  /** Each list of those that are let in; one that is unknown stands beside the others. */
  readonly sources: readonly (() => readonly string[])[]
}

const openingOf = ({ protocol, range, sources }: Opening): JsonObject => {
  const opening = {}
  lazily(opening, 'protocol', protocol)
  lazily(opening, 'from', () => BigInt(range().from))
  lazily(opening, 'to', () => BigInt(range().to))
  lazily(opening, 'open', () => isOpen(sources))
  return opening
}

/** One source that is everybody decides alone, whatever is unknown beside it. */
const isOpen = (sources: Opening['sources']): boolean => {
  let unknown: UnknownValue | undefined
  for (const source of sources) {
    try {
      if (source().some(isEverybody)) return true
    } catch (error) {
      if (!(error instanceof UnknownValue)) throw error
      unknown ??= error
    }
  }
  if (unknown !== undefined) throw unknown
  return false
}

const eachText = (block: unknown, name: string) => (): readonly string[] => textsOf(memberOf(block, name))

/** Ports of AWS: protocol -1 is all of them, and ICMP has none. */
const awsRange = (protocol: string, from: number | undefined, to: number | undefined): Range => {
  if (['-1', 'all'].includes(protocol)) return ALL
  if (protocol.startsWith('icmp') || protocol === '1' || protocol === '58') return { from: -1, to: -1 }
  if (from === -1 || to === -1) return ALL
  return { from: from ?? ALL.from, to: to ?? from ?? ALL.to }
}

const awsOpening = (block: unknown, protocolName: string, sources: readonly string[]): JsonObject => {
  const protocol = (): string => textOf(memberOf(block, protocolName)) ?? '-1'
  return openingOf({
    protocol,
    range: () =>
      awsRange(
        protocol().toLowerCase(),
        wholeOf(memberOf(block, 'from_port')),
        wholeOf(memberOf(block, 'to_port')),
      ),
    sources: sources.map((name) => eachText(block, name)),
  })
}

const inline = (after: JsonObject): readonly JsonObject[] =>
  blocksOf(memberOf(after, 'ingress')).map((block) =>
    awsOpening(block, 'protocol', ['cidr_blocks', 'ipv6_cidr_blocks']),
  )

const securityGroupRule = (after: JsonObject): readonly JsonObject[] =>
  textOf(memberOf(after, 'type')) === 'egress'
    ? []
    : [awsOpening(after, 'protocol', ['cidr_blocks', 'ipv6_cidr_blocks'])]

/** `22`, `20-25`, `*`. */
const rangeOf = (text: string): Range => {
  const [, from, to] = /^(\d+)(?:-(\d+))?$/.exec(text.trim()) ?? []
  return from === undefined ? ALL : { from: Number(from), to: Number(to ?? from) }
}

/** One opening for each range of ports; one alone, over all, where none is written. */
const byPorts = (ports: () => readonly string[], rest: Omit<Opening, 'range'>): readonly JsonObject[] => {
  const written = ports()
  return written.length === 0
    ? [openingOf({ ...rest, range: () => ALL })]
    : written.map((text) => openingOf({ ...rest, range: () => rangeOf(text) }))
}

const azureRule = (block: unknown): readonly JsonObject[] => {
  const word = (name: string): string => textOf(memberOf(block, name))?.toLowerCase() ?? ''
  if (word('direction') === 'outbound' || word('access') === 'deny') return []
  return byPorts(
    () => [
      ...textsOf(memberOf(block, 'destination_port_range')),
      ...textsOf(memberOf(block, 'destination_port_ranges')),
    ],
    {
      protocol: () => word('protocol'),
      sources: ['source_address_prefix', 'source_address_prefixes'].map((name) => eachText(block, name)),
    },
  )
}

const googleFirewall = (after: JsonObject): readonly JsonObject[] => {
  if (
    textOf(memberOf(after, 'direction'))?.toUpperCase() === 'EGRESS' ||
    memberOf(after, 'disabled') === true
  )
    return []
  const narrowed = ['source_tags', 'source_service_accounts'].some(
    (name) => textsOf(memberOf(after, name)).length > 0,
  )
  const ranges = (): readonly string[] => textsOf(memberOf(after, 'source_ranges'))
  // Without any source, a firewall lets everybody in.
  const sources = [() => (ranges().length === 0 && !narrowed ? ['0.0.0.0/0'] : ranges())]
  return blocksOf(memberOf(after, 'allow')).flatMap((block) => {
    const protocol = (): string => textOf(memberOf(block, 'protocol'))?.toLowerCase() ?? 'all'
    return ['icmp', 'esp', 'ah', 'ipip'].includes(protocol())
      ? []
      : byPorts(eachText(block, 'ports'), { protocol, sources })
  })
}

const READERS: Readonly<Record<string, (after: JsonObject) => readonly JsonObject[]>> = {
  aws_security_group: inline,
  aws_default_security_group: inline,
  aws_security_group_rule: securityGroupRule,
  aws_vpc_security_group_ingress_rule: (after) => [
    awsOpening(after, 'ip_protocol', ['cidr_ipv4', 'cidr_ipv6']),
  ],
  azurerm_network_security_rule: azureRule,
  azurerm_network_security_group: (after) => blocksOf(memberOf(after, 'security_rule')).flatMap(azureRule),
  google_compute_firewall: googleFirewall,
}
