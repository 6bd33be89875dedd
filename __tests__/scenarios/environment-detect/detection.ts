import { githubServer, runBundle } from '@devsecops/testing'
import type { BundleOptions, BundleResult, GithubServerOptions, RecordedRequest } from '@devsecops/testing'
import { POLICY, aCheckout } from '../../packages/policy-source/checkout.ts'
import type { Checkout } from '../../packages/policy-source/checkout.ts'

export { POLICY, removeFolders } from '../../packages/policy-source/checkout.ts'

/** What environment-detect/action.yml gives where the workflow says nothing; no token. */
const DEFAULTS = { rollback: 'false', 'check-environment': 'true' }

/** A checkout whose main has a policy, or none. */
export const aShop = (policy?: string): Checkout => {
  const checkout = aCheckout()
  checkout.commit({ 'README.md': 'The shop\n', ...(policy !== undefined && { [POLICY]: policy }) })
  return checkout
}

/** Runs the bundle as a runner does. */
export const detect = (options: BundleOptions): Promise<BundleResult> =>
  runBundle('environment-detect', { ...options, inputs: { ...DEFAULTS, ...options.inputs } })

/** The same with a token, and GitHub on the loopback interface. */
export const detectWith = async (
  github: GithubServerOptions,
  { event, ...options }: BundleOptions & Required<Pick<BundleOptions, 'event'>>,
): Promise<BundleResult & { readonly requests: readonly RecordedRequest[] }> => {
  const server = await githubServer({ token: 'a-token', ...github })
  const result = await detect({
    ...options,
    event: { ...event, apiUrl: server.apiUrl },
    inputs: { token: 'a-token', ...options.inputs },
  })
  await server.close()
  return { ...result, requests: server.requests }
}

/** The sentences of the error annotations, without their places. */
export const errorsOf = ({ stdout }: BundleResult): readonly string[] =>
  stdout
    .split(/\r?\n/)
    .filter((line) => line.startsWith('::error'))
    .map((line) => line.replace(/^::error[^:]*::/, ''))
