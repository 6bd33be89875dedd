import { absent } from '@devsecops/core'
import type { Client } from '@devsecops/github'
import { askForPaths, detect, triggerContext } from '@devsecops/policy'
import type { Policy, TriggerContext } from '@devsecops/policy'
import { clientFor, fetchChangedPaths } from '@devsecops/policy-source'
import type { LoadedPolicy } from '@devsecops/policy-source'
import type { Io } from '@devsecops/runner'
import type { Facts, TargetFacts } from './facts.ts'
import type { Inputs } from './inputs.ts'
import type { Wish } from './wish.ts'

/** Looks up what the decision needs, and no more: a run that cannot deploy asks GitHub nothing about its target. */
export const collect = async (
  { policy, reasons }: LoadedPolicy,
  wish: Wish,
  input: Inputs,
  io: Io,
): Promise<Facts> => {
  const client = clientFor(input.token, io)
  const changedPaths = needsPaths(policy) ? await fetchChangedPaths(io, client) : absent
  const context = triggerContext(io.context, changedPaths)
  const { deployable, environment } = detect(context, policy, wish)
  const asked = client !== undefined && deployable && input['check-environment']
  return {
    context,
    policyReasons: reasons,
    offersReviewers: offersReviewers(io),
    ...(asked && { target: await askTarget(client, io, context, environment) }),
  }
}

const needsPaths = ({ triggers, components }: Policy): boolean =>
  Object.keys(components).length > 0 || askForPaths(triggers)

const askTarget = async (
  client: Client,
  { context: { repository } }: Io,
  { commit }: TriggerContext,
  name: string,
): Promise<TargetFacts> => {
  const [environment, lastDeployment] = await Promise.all([
    client.environment(repository, name),
    client.lastDeployment(repository, name),
  ])
  const ancestry =
    lastDeployment.state === 'found'
      ? await client.compare(repository, lastDeployment.value.sha, commit)
      : absent
  return { environment, lastDeployment, ancestry }
}

/**
 * GitHub's documentation, "Managing environments for deployment": every plan has required reviewers for public
 * repositories, only Enterprise has them for private ones. Internal repositories, a Server, ghe.com and an account that
 * belongs to an enterprise are all Enterprise.
 */
const offersReviewers = ({ context: { payload, serverUrl } }: Io): boolean => {
  const repository = payload['repository'] as { visibility?: unknown; private?: unknown } | undefined
  return (
    repository?.private === false ||
    repository?.visibility === 'public' ||
    repository?.visibility === 'internal' ||
    payload['enterprise'] !== undefined ||
    serverUrl !== 'https://github.com'
  )
}
