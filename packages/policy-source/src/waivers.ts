import { ConfigurationError, sha256 } from '@devsecops/core'
import type { Fact, Fault, ResourceDescriptor } from '@devsecops/core'
import { parseWaivers } from '@devsecops/policy/waivers'
import type { Policy, Waiver } from '@devsecops/policy'
import type { Io } from '@devsecops/runner'
import { clientFor } from './client.ts'
import type { PolicyInputs } from './inputs.ts'
import { isSame, readTrustedFile, readWorkTree } from './repository-file.ts'
import { lands, trustedBranch } from './trusted-branch.ts'

/** The waivers that are in force for a run, and those that its change would bring. */
export interface LoadedWaivers {
  readonly waivers: readonly Waiver[]
  /** Set when none is in force though there may be some, with a sentence that says why. */
  readonly unusable?: { readonly cause: 'unavailable' | 'faulty'; readonly message: string }
  /** Only in the work tree: shown, and not used, for a change cannot waive its own findings. */
  readonly proposed: readonly Waiver[]
  /** What is wrong with the file that the change would bring, and whether this run is about letting it in. */
  readonly change: { readonly faults: readonly Fault[]; readonly lands: boolean }
  /** The file in force, for the record. */
  readonly source?: ResourceDescriptor
}

/** The inputs by which waivers are found, beside those of the policy. */
export type WaiverInputs = PolicyInputs & { readonly 'waivers-file'?: string | undefined }

/**
 * Loads the waivers file that the policy or the input names: from the base branch for a pull request, from the default
 * branch for anything else. One that cannot be looked for lets nothing through.
 *
 * @throws ConfigurationError for a file in force that is faulty, unless the change at hand repairs it; and for an input that
 *   names a file which is nowhere.
 */
export const loadWaivers = async (
  policy: Pick<Policy, 'waivers'>,
  input: WaiverInputs,
  io: Io,
): Promise<LoadedWaivers> => {
  const path = input['waivers-file'] ?? policy.waivers
  const client = clientFor(input.token, io)
  const { file, from } = await readTrustedFile(io, client, trustedBranch(io.context), path)
  const workTree = readWorkTree(io, path)
  if (input['waivers-file'] !== undefined && file.state === 'absent' && workTree.state === 'absent')
    throw new ConfigurationError({ code: 'unreadable', message: `Input waivers-file: there is no ${path}.` })
  const change = from === 'work tree' || isSame(file, workTree) ? NO_CHANGE : readChange(workTree, path)
  const inForce = readInForce(file, path, change)
  return {
    ...inForce,
    proposed: change.waivers.filter((waiver) => !inForce.waivers.some((other) => saysTheSame(waiver, other))),
    change: { faults: change.faults, lands: lands(io.context) },
  }
}

interface Change {
  readonly waivers: readonly Waiver[]
  readonly faults: readonly Fault[]
  /** Whether the change leaves a state that can be used. */
  readonly isSound: boolean
}

const NO_CHANGE: Change = { waivers: [], faults: [], isSound: false }

const readChange = (workTree: Fact<Uint8Array>, path: string): Change => {
  if (workTree.state !== 'found') return { ...NO_CHANGE, isSound: true }
  try {
    return { waivers: parseWaivers(workTree.value, path), faults: [], isSound: true }
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    return { ...NO_CHANGE, faults: error.faults }
  }
}

type InForce = Pick<LoadedWaivers, 'waivers' | 'source' | 'unusable'>

const readInForce = (file: Fact<Uint8Array>, path: string, change: Change): InForce => {
  switch (file.state) {
    case 'absent':
      return { waivers: [] }
    case 'unavailable':
      return {
        waivers: [],
        unusable: { cause: 'unavailable', message: `${path} cannot be read: ${file.reason}` },
      }
    case 'found':
      return readFound(file.value, path, change)
  }
}

/** Were the file in force refused whatever happens, no change could ever repair it. */
const readFound = (bytes: Uint8Array, path: string, change: Change): InForce => {
  try {
    const source = { name: path, digest: { sha256: sha256(bytes) } }
    return { waivers: parseWaivers(bytes, path), source }
  } catch (error) {
    if (!(error instanceof ConfigurationError) || !change.isSound) throw error
    return {
      waivers: [],
      unusable: {
        cause: 'faulty',
        message: `${path} is faulty on the base branch, and this change repairs it`,
      },
    }
  }
}

/** The same words, wherever they stand. */
const saysTheSame = (a: Waiver, b: Waiver): boolean =>
  JSON.stringify({ ...a, origin: '' }) === JSON.stringify({ ...b, origin: '' })
