import { absent, unavailable } from '@devsecops/core'
import type { EnvironmentPolicy, Policy } from '@devsecops/policy'
import { clientFor, readTrustedInput } from '@devsecops/policy-source'
import type { Io } from '@devsecops/runner'
import type { Inputs } from '../inputs.ts'
import { artifactBaseline } from './artifact.ts'
import { baseBranch } from './base-branch.ts'
import { codeScanningBaseline } from './code-scanning.ts'
import { parsedBaseline, without, type CollectedBaseline } from './collected.ts'

/**
 * Reads the baseline from where the input says. GitHub is asked only where the policy judges new findings alone, in whatever
 * environment: the days of all findings are carried on from run to run for that.
 */
export const collectBaseline = async (
  { environments }: Pick<Policy, 'environments'>,
  input: Pick<Inputs, 'baseline' | 'hash-key' | 'token'>,
  io: Io,
): Promise<CollectedBaseline> => {
  const { baseline: source, 'hash-key': key, token } = input
  if (source === undefined) return without(absent)
  if (source.from === 'file') return fileBaseline(source.path, input, io)
  if (!Object.values(environments).some(isNewOnly)) return without(absent)
  const client = clientFor(token, io)
  if (client === undefined)
    return without(unavailable('the input token is not given', permissionFor(source.from)))
  const branch = baseBranch(io.context)
  if (branch === '') return without(unavailable('the event does not say which branch is the base'))
  return source.from === 'artifact'
    ? artifactBaseline(source.name, branch, key, client, io.context)
    : codeScanningBaseline(branch, client, io)
}

const isNewOnly = ({ scans }: EnvironmentPolicy): boolean =>
  Object.values(scans).some(({ newOnly, mode }) => newOnly && mode !== 'off')

const permissionFor = (from: 'artifact' | 'code-scanning'): string =>
  from === 'artifact' ? 'actions: read' : 'security-events: read'

const fileBaseline = async (
  path: string,
  { 'hash-key': key, token }: Pick<Inputs, 'hash-key' | 'token'>,
  io: Io,
): Promise<CollectedBaseline> => {
  const { file } = await readTrustedInput(path, { token }, io)
  return file.state === 'found' ? parsedBaseline(file.value, { name: path }, key) : without(file)
}
