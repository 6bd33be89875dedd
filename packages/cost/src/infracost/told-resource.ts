import type { Estimate } from '../estimate/estimate.ts'
import type { Line } from '../estimate/line.ts'
import { addressOf, moduleText } from '../plan/address.ts'
import { Block } from '../plan/block.ts'
import { NOTHING_STATED } from '../plan/resource.ts'
import type { Resource } from '../plan/resource.ts'

/** A resource of which an engine tells a name, and nothing of its values. */
export const toldResource = (address: string, type: string | undefined): Resource => {
  const parts = addressOf(address)
  return {
    address,
    type: type ?? parts?.type ?? '',
    name: parts?.name ?? address,
    module: parts === undefined ? '' : moduleText(parts.modules),
    mode: 'managed',
    provider: '',
    region: undefined,
    values: new Block({ values: {}, unknown: undefined, configured: undefined, path: '' }),
    stated: NOTHING_STATED,
    references: () => [],
    peers: () => [],
    referrers: () => [],
    isSensitive: () => false,
  }
}

/** What an engine says of a resource: its lines, or that it is free, or that it does not know it. */
export const toldEstimate = (
  resource: Resource,
  lines: readonly Line[],
  standing: 'priced' | 'free' | 'unknown' = 'priced',
): Estimate =>
  standing === 'unknown'
    ? { resource, standing, lines: [], why: `Infracost has no price for the type ${resource.type}` }
    : { resource, standing, lines }
