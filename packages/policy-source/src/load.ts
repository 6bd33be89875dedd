import { ConfigurationError, absent, describeFault, found, unavailable } from '@devsecops/core'
import type { Fact, Reason } from '@devsecops/core'
import type { Client } from '@devsecops/github'
import { loadPolicy as load, describeChange, describeLocation, policyDifference } from '@devsecops/policy'
import type {
  FetchPolicy,
  LoadRequest,
  Policy,
  PolicyContent,
  PolicyLocation,
  SettingChange,
} from '@devsecops/policy'
import type { Io, Parsed } from '@devsecops/runner'
import { clientFor } from './client.ts'
import { isCheckout } from './git.ts'
import type { policyInputs } from './inputs.ts'
import { readTrustedFile, readWorkTree } from './repository-file.ts'
import { trustedBranch } from './trusted-branch.ts'

export type PolicyInputs = Parsed<typeof policyInputs>

/** The policy that judges a run, and what is to be said of how it was found. */
export interface LoadedPolicy {
  readonly policy: Policy
  /** What the run's own change would do to the policy; it is shown, and not used. */
  readonly change: readonly SettingChange[]
  readonly reasons: readonly Reason[]
}

const POLICY_FILE = '.github/devsecops.yml'

/**
 * Loads the policy that judges this run: from the base branch for a pull request, from the default branch for anything
 * else, under the organisation's floor.
 *
 * @throws ConfigurationError when the policy, or the floor, is faulty or cannot be read.
 */
export const loadPolicy = async (input: PolicyInputs, io: Io): Promise<LoadedPolicy> => {
  const sources = openSources(input, io)
  const request = requestOf(input, io)
  const policy = await load(request, sources.fetch)
  const change = await changeOf(request, sources, policy, io)
  return { policy, change: change.settings, reasons: [...sources.remarks(), ...change.reasons] }
}

interface Sources {
  readonly fetch: FetchPolicy
  /** Reads this repository's own files from the work tree, and all else as `fetch` does. */
  readonly fetchChanged: FetchPolicy
  readonly usesWorkTree: () => boolean
  readonly remarks: () => readonly Reason[]
}

const requestOf = (input: PolicyInputs, io: Io): LoadRequest => {
  const organisation = input['organisation-policy']
  const [owner] = io.context.repository.split('/')
  const file = input['policy-file']
  return {
    file: file ?? POLICY_FILE,
    // A file that this very change introduces is not yet on the trusted branch; one that is nowhere is a mistake.
    named: file !== undefined && readWorkTree(io, file).state === 'absent',
    ...(organisation !== undefined && { organisation }),
    ...(owner !== undefined && owner !== '' && { owner }),
  }
}

const openSources = (input: PolicyInputs, io: Io): Sources => {
  const own = clientFor(input.token, io)
  const other = clientFor(input['policy-token'] ?? input.token, io)
  const remarks = new Map<string, Reason>()
  const remark = (code: string, effect: Reason['effect'], message: string): void =>
    void remarks.set(code, { code, effect, message })

  const fetchOther = (
    location: Extract<PolicyLocation, { kind: 'elsewhere' }>,
  ): Promise<Fact<PolicyContent>> =>
    fetchElsewhere(other, location, (why) => remark('organisation-policy-not-seen', 'warns', why))

  return {
    fetch: async (location) => {
      if (location.kind === 'elsewhere') return fetchOther(location)
      const { file, from } = await readTrustedFile(io, own, trustedBranch(io.context), location.path)
      if (from === 'work tree')
        remark(
          'policy-from-work-tree',
          'notes',
          'The policy is that of the work tree: there is no branch to read it from.',
        )
      return contentOf(file, location, from === 'work tree' ? undefined : `the ${from}`)
    },
    fetchChanged: (location) =>
      location.kind === 'elsewhere'
        ? fetchOther(location)
        : Promise.resolve(contentOf(readWorkTree(io, location.path), location)),
    usesWorkTree: () => remarks.has('policy-from-work-tree'),
    remarks: () => [...remarks.values()],
  }
}

const contentOf = (file: Fact<Uint8Array>, location: PolicyLocation, where?: string): Fact<PolicyContent> =>
  file.state === 'found'
    ? found({
        name: describeLocation(location),
        bytes: file.value,
        ...(where !== undefined && { uri: where }),
      })
    : file

const fetchElsewhere = async (
  client: Client | undefined,
  location: Extract<PolicyLocation, { kind: 'elsewhere' }>,
  notSeen: (why: string) => void,
): Promise<Fact<PolicyContent>> => {
  const { repository, path, ref } = location
  if (client === undefined) {
    if (ref !== undefined) return unavailable('no token is given; give the input policy-token')
    notSeen(`Whether ${repository} has a policy for the organisation was not looked for: no token is given.`)
    return absent
  }
  if (ref === undefined) {
    const exists = await client.repositoryExists(repository)
    if (exists.state === 'unavailable') return exists
    if (exists.state === 'absent') {
      notSeen(
        `No policy of the organisation: there is no ${repository} that this token can see (a private one needs policy-token).`,
      )
      return absent
    }
  }
  const file = await client.readFile(repository, path, ref ?? 'HEAD')
  return file.state === 'found'
    ? found({
        name: describeLocation(location),
        bytes: file.value.content,
        uri: `git+https://github.com/${repository}`,
      })
    : file
}

/** What the work tree's policy would change, and whether it is valid at all: a faulty one must not land. */
const changeOf = async (
  request: LoadRequest,
  sources: Sources,
  policy: Policy,
  io: Io,
): Promise<{ settings: readonly SettingChange[]; reasons: readonly Reason[] }> => {
  if (sources.usesWorkTree() || !isCheckout(io)) return { settings: [], reasons: [] }
  try {
    const settings = policyDifference(policy, await load({ ...request, named: false }, sources.fetchChanged))
    const reasons = settings.map((change): Reason => ({
      code: `policy-${change.direction}`,
      effect: change.direction === 'looser' ? 'warns' : 'notes',
      message: `This change ${describeChange(change)}; it is not in force here.`,
      subject: change.setting,
    }))
    return { settings, reasons }
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error
    const reasons = error.faults.map((fault): Reason => ({
      code: 'policy-change-faulty',
      effect: 'blocks',
      message: `The changed policy would be refused: ${describeFault(fault)}`,
    }))
    return { settings: [], reasons }
  }
}
