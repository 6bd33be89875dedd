import { ConfigurationError, sha256 } from '@devsecops/core'
import type { ResourceDescriptor } from '@devsecops/core'
import { parseLocatedYaml } from './located-yaml.ts'
import type { Place, Step } from './located-yaml.ts'
import type { PolicyFile } from './policy.gen.ts'
import { schemaFaults } from './schema-faults.ts'
import { DEFAULTS } from './settings.gen.ts'
import { validate } from './validate.gen.js'

/** Who wrote a policy document, weakest first: a later one's settings are preferred. */
export const LAYERS = ['default', 'organisation', 'repository', 'input'] as const
export type Layer = (typeof LAYERS)[number]

/** One policy file, valid by the schema, its shorthands written out. */
export interface PolicyDocument {
  readonly layer: Layer
  /** How people know it: a path, or owner/repository/path@ref. */
  readonly name: string
  readonly value: PolicyFile
  readonly locate: (path: readonly Step[]) => Place | undefined
  /** Absent for the defaults, which are part of the bundle. */
  readonly source?: ResourceDescriptor
}

/** What a policy file holds, as bytes, and where it came from. */
export interface PolicyContent {
  readonly name: string
  readonly bytes: Uint8Array
  /** `git+https://…` or a path, for the record. */
  readonly uri?: string
}

/**
 * Parses and validates a policy file.
 *
 * @throws ConfigurationError with every fault of the file: `bad-syntax`, `too-large`, `bad-policy`.
 */
export const parsePolicy = (layer: Layer, { name, bytes, uri }: PolicyContent): PolicyDocument => {
  const yaml = parseLocatedYaml(bytes, name)
  // A file of comments alone is an empty policy, not a fault.
  const value = yaml.value ?? {}
  if (!validate(value))
    throw new ConfigurationError(schemaFaults(validate.errors ?? [], name, { ...yaml, value }))
  return {
    layer,
    name,
    value: writtenOut(value),
    locate: yaml.locate,
    source: { name, ...(uri !== undefined && { uri }), digest: { sha256: sha256(bytes) } },
  }
}

/** The defaults as a document, so that they need no case of their own. */
export const defaultPolicy = (): PolicyDocument => ({
  layer: 'default',
  name: 'default',
  value: writtenOut(DEFAULTS as PolicyFile),
  locate: () => undefined,
})

/** `approvals: 2` is short for `approvals: { count: 2 }`, and a condition alone for a list of one. */
const writtenOut = (policy: PolicyFile): PolicyFile => ({
  ...policy,
  ...(policy.scans !== undefined && { scans: writtenScans(policy.scans) }),
  ...(policy.environments !== undefined && {
    environments: mapped(policy.environments, (environment) => ({
      ...environment,
      ...(typeof environment.approvals === 'number' && { approvals: { count: environment.approvals } }),
      ...(environment.scans !== undefined && { scans: writtenScans(environment.scans) }),
    })),
  }),
})

type Scans = NonNullable<PolicyFile['scans']>

const writtenScans = (scans: Scans): Scans =>
  mapped(scans, (scan) => (typeof scan.block === 'string' ? { ...scan, block: [scan.block] } : scan))

/** Without a name's value there is nothing to write out. */
const mapped = <T extends object, V extends object>(
  record: T & Record<string, V | undefined>,
  to: (value: V) => V,
): T => Object.fromEntries(Object.entries(record).map(([name, value]) => [name, value && to(value)])) as T
