import { variable, type Env } from '../env.ts'
import type { Tools } from '../tools/tools.ts'
import type { ReleaseTools } from './release.ts'

export type * from './release.ts'

/**
 * Tools of which releases can be fetched. An entry of its own, apart from running what is here: it brings the toolkit's HTTP client, which is
 * larger than all the rest and is loaded when the first release is asked for.
 */
export const withReleases = (tools: Tools, env: Env = process.env): ReleaseTools => ({
  ...tools,
  fetch: async (release, folder) => {
    const { fetchRelease } = await import('./fetch-release.ts')
    return fetchRelease(release, folder, variable(env, 'RUNNER_TOOL_CACHE') !== undefined)
  },
})
