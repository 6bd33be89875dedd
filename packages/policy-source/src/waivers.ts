import { ConfigurationError, describeFault, sha256 } from '@devsecops/core'
import type { Fact, Reason, ResourceDescriptor, RunContext } from '@devsecops/core'
import { parseWaivers } from '@devsecops/policy'
import type { Policy, Waiver } from '@devsecops/policy'
import type { Io } from '@devsecops/runner'
import { clientFor } from './client.ts'
import type { PolicyInputs } from './inputs.ts'
import { readTrustedFile, readWorkTree } from './repository-file.ts'
import { trustedBranch } from './trusted-branch.ts'

/** The waivers that are in force for a run, and those that its change would bring. */
export interface LoadedWaivers {
  readonly waivers: readonly Waiver[]
  /** Only in the work tree: shown, and not used, for a change cannot waive its own findings. */
  readonly proposed: readonly Waiver[]
  /** The file in force, for the record. */
  readonly source?: ResourceDescriptor
  readonly reasons: readonly Reason[]
}

/** The inputs by which waivers are found, beside those of the policy. */
export type WaiverInputs = PolicyInputs & { readonly 'waivers-file'?: string | undefined }

/**
 * Loads the waivers file that the policy or the input names: from the base branch for a pull request, from the default
 * branch for anything else. One that cannot be looked for lets nothing through, and is said.
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
  const { file, from } = await readTrustedFile(
    io,
    clientFor(input.token, io),
    trustedBranch(io.context),
    path,
  )
  const workTree = readWorkTree(io, path)
  if (input['waivers-file'] !== undefined && file.state === 'absent' && workTree.state === 'absent')
    throw new ConfigurationError({ code: 'unreadable', message: `Input waivers-file: there is no ${path}.` })
  const change = from === 'work tree' || isSame(file, workTree) ? NO_CHANGE : readChange(workTree, path, io)
  const inForce = readInForce(file, path, change)
  return {
    ...inForce,
    proposed: change.waivers.filter((waiver) => !inForce.waivers.some((other) => saysTheSame(waiver, other))),
    reasons: [...inForce.reasons, ...change.reasons],
  }
}

interface Change {
  readonly waivers: readonly Waiver[]
  readonly reasons: readonly Reason[]
  /** Whether the change has a file that can be read. */
  readonly isSound: boolean
}

const NO_CHANGE: Change = { waivers: [], reasons: [], isSound: false }

const readChange = (workTree: Fact<Uint8Array>, path: string, { context }: Io): Change => {
  if (workTree.state !== 'found') return { ...NO_CHANGE, isSound: true }
  try {
    return { waivers: parseWaivers(workTree.value, path), reasons: [], isSound: true }
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    const reasons = error.faults.map((fault): Reason => ({
      code: 'waivers-change-faulty',
      effect: lands(context) ? 'blocks' : 'warns',
      message: `The changed waivers would be refused: ${describeFault(fault)}`,
    }))
    return { ...NO_CHANGE, reasons }
  }
}

const readInForce = (
  file: Fact<Uint8Array>,
  path: string,
  change: Change,
): Pick<LoadedWaivers, 'waivers' | 'source' | 'reasons'> => {
  switch (file.state) {
    case 'absent':
      return { waivers: [], reasons: [] }
    case 'unavailable':
      return {
        waivers: [],
        reasons: [
          {
            code: 'waivers-unavailable',
            effect: 'warns',
            message: `No waiver is used: ${path} cannot be read, for ${file.reason}.`,
          },
        ],
      }
    case 'found':
      return readFound(file.value, path, change)
  }
}

/** Were the file in force refused whatever happens, no change could ever repair it. */
const readFound = (bytes: Uint8Array, path: string, change: Change): ReturnType<typeof readInForce> => {
  try {
    const source = { name: path, digest: { sha256: sha256(bytes) } }
    return { waivers: parseWaivers(bytes, path), source, reasons: [] }
  } catch (error) {
    if (!(error instanceof ConfigurationError) || !change.isSound) throw error
    const message = 'No waiver is used: the file in force is faulty, and this change repairs it.'
    return { waivers: [], reasons: [{ code: 'waivers-faulty', effect: 'warns', message }] }
  }
}

const isSame = (a: Fact<Uint8Array>, b: Fact<Uint8Array>): boolean =>
  a.state === 'found' && b.state === 'found' ? Buffer.compare(a.value, b.value) === 0 : a.state === b.state

/** The same words, wherever they stand. */
const saysTheSame = (a: Waiver, b: Waiver): boolean =>
  JSON.stringify({ ...a, origin: '' }) === JSON.stringify({ ...b, origin: '' })

const lands = ({ event, ref }: RunContext): boolean =>
  event.startsWith('pull_request') ||
  event === 'merge_group' ||
  (event === 'push' && ref.startsWith('refs/heads/'))
