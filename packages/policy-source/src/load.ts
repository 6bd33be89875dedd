import { ConfigurationError } from '@devsecops/core'
import type { Reason } from '@devsecops/core'
import { loadPolicy as load } from '@devsecops/policy'
import type { LoadRequest, Policy, SettingChange } from '@devsecops/policy'
import type { Io } from '@devsecops/runner'
import { posix } from 'node:path'
import { findChange } from './change.ts'
import type { PolicyInputs } from './inputs.ts'
import { readWorkTree } from './repository-file.ts'
import { openSources } from './sources.ts'

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
  const request = requestOf(input, io)
  const sources = openSources(input, io)
  const policy = await load(request, sources.fetch)
  const change = await findChange(request, sources, policy, io)
  return { policy, change: change.settings, reasons: [...sources.remarks(), ...change.reasons] }
}

const requestOf = (input: PolicyInputs, io: Io): LoadRequest => {
  const organisation = input['organisation-policy']
  const [owner] = io.context.repository.split('/')
  const file = ownPath(input['policy-file'])
  return {
    file: file ?? POLICY_FILE,
    // A file that this very change introduces is not yet on the trusted branch; one that is nowhere is a mistake.
    named: file !== undefined && readWorkTree(io, file).state === 'absent',
    ...(organisation !== undefined && { organisation }),
    ...(owner !== undefined && owner !== '' && { owner }),
  }
}

/** @throws ConfigurationError for a path that no branch can have: it would pass for a file that is not there yet. */
const ownPath = (given: string | undefined): string | undefined => {
  if (given === undefined) return undefined
  const path = posix.normalize(given)
  if (!posix.isAbsolute(path) && !path.includes('\\') && !/^\.\.?(\/|$)/.test(path)) return path
  throw new ConfigurationError({
    code: 'bad-input',
    message: `Input policy-file: found ${JSON.stringify(given)}, expected a path inside the repository, with "/", such as ${POLICY_FILE}.`,
  })
}
