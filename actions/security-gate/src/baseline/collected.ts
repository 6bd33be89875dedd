import { found, sha256, unavailable, type Fact, type ResourceDescriptor } from '@devsecops/core'
import { parseBaseline, type Baseline } from '@devsecops/findings'

/** The baseline that a run is held against, and what it was read from, for the record. */
export interface CollectedBaseline {
  /** `absent` where none was left yet: then all is new. `unavailable` where there is one, or may be, that cannot be used. */
  readonly value: Fact<Baseline>
  readonly files: readonly ResourceDescriptor[]
}

/** Nothing was read. */
export const without = (value: Fact<Baseline>): CollectedBaseline => ({ value, files: [] })

/** A baseline of the gate's own form, as a fact. */
export const parsedBaseline = (
  bytes: Uint8Array,
  origin: Pick<ResourceDescriptor, 'name' | 'uri'>,
  key: string | undefined,
): CollectedBaseline => {
  const parsed = parseBaseline(new TextDecoder().decode(bytes), key)
  return {
    value: 'fault' in parsed ? unavailable(`${origin.name}: ${parsed.fault}`) : found(parsed.baseline),
    files: [{ ...origin, digest: { sha256: sha256(bytes) } }],
  }
}
