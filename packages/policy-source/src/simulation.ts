import { loadPolicy as load } from '@devsecops/policy'
import type { Policy } from '@devsecops/policy'
import type { Io } from '@devsecops/runner'
import type { PolicyInputs } from './inputs.ts'
import { openSources } from './sources.ts'

/**
 * The policy as it would be with another file in the place of the repository's, read from the work tree and under the
 * same organisation's floor. It is for showing what a change would do, never for judging.
 *
 * @throws ConfigurationError when it would be refused.
 */
export const simulatePolicy = (file: string, input: PolicyInputs, io: Io): Promise<Policy> => {
  const organisation = input['organisation-policy']
  const [owner] = io.context.repository.split('/')
  return load(
    {
      file,
      named: true,
      ...(organisation !== undefined && { organisation }),
      ...(owner !== undefined && owner !== '' && { owner }),
    },
    openSources(input, io).fetchChanged,
  )
}
