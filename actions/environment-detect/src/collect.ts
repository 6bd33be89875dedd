import { absent } from '@devsecops/core'
import type { Client } from '@devsecops/github'
import { detect, triggerContext } from '@devsecops/policy'
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
  const changedPaths = asksForPaths(policy) ? await fetchChangedPaths(io, client) : absent
  const context = triggerContext(io.context, changedPaths)
  const { deployable, environment } = detect(context, policy, wish)
  const asked = client !== undefined && deployable && input['check-environment']
  return {
    context,
    policyReasons: reasons,
    isPublic: isPublic(io),
    ...(asked && { target: await askTarget(client, io, context, environment) }),
  }
}

const asksForPaths = ({ triggers, components }: Policy): boolean =>
  Object.keys(components).length > 0 || triggers.some(({ paths, components: wanted }) => paths ?? wanted)

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

/** `visibility` is the newer word; an internal repository is private to the plan. */
const isPublic = ({ context: { payload } }: Io): boolean => {
  const repository = payload['repository'] as { visibility?: unknown; private?: unknown } | undefined
  return repository?.visibility === undefined
    ? repository?.private === false
    : repository.visibility === 'public'
}
