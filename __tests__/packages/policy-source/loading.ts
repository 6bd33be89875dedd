import type { RunContext } from '@devsecops/core'
import { ConfigurationError } from '@devsecops/core'
import { loadPolicy } from '@devsecops/policy-source'
import type { LoadedPolicy, PolicyInputs } from '@devsecops/policy-source'
import type { Io } from '@devsecops/runner'
import { githubServer } from '@devsecops/testing'
import type { GithubServerOptions, RecordedRequest } from '@devsecops/testing'

export const TOKEN = 'token-of-the-test'

/** The inputs of a run that gives none, with some. */
export const inputs = (given: Partial<PolicyInputs> = {}): PolicyInputs => ({
  'policy-file': undefined,
  'organisation-policy': undefined,
  'policy-token': undefined,
  token: undefined,
  ...given,
})

/** By which policy a run is judged: the retention that it asks for, in days. */
export const retentionOf = ({ policy }: LoadedPolicy): string => `${policy.retentionSeconds / 86_400}d`

/** The sentences of the faults of a load; empty when it succeeds. */
export const faultsOf = async (work: Promise<unknown>): Promise<string> => {
  try {
    await work
    return ''
  } catch (error) {
    if (error instanceof ConfigurationError) return error.message
    throw error
  }
}

/** Loads with a GitHub at hand; gives what came of it and what was asked. */
export const loadWith = async (
  github: GithubServerOptions,
  io: (context: Pick<RunContext, 'apiUrl'>) => Io,
  given: Partial<PolicyInputs> = {},
): Promise<{ loaded: LoadedPolicy | undefined; faults: string; requests: readonly RecordedRequest[] }> => {
  const server = await githubServer({ token: TOKEN, ...github })
  let loaded: LoadedPolicy | undefined
  const work = loadPolicy(inputs({ token: TOKEN, ...given }), io({ apiUrl: server.apiUrl }))
  const faults = await faultsOf(work.then((answer) => (loaded = answer)))
  await server.close()
  return { loaded, faults, requests: server.requests }
}
