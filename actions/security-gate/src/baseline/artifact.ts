import { absent, type RunContext } from '@devsecops/core'
import type { Artifact, Client, WorkflowRun } from '@devsecops/github'
import { isOfThisPush } from './base-branch.ts'
import { parsedBaseline, without, type CollectedBaseline } from './collected.ts'
import { BASELINE_FILE } from './file-name.ts'

/** The largest baseline that is read: a million findings are some 200 MB. */
const LIMIT = 256 * 1024 * 1024

/** How many runs are looked at for one that left a baseline. */
const RUNS = 20

/** What runs on the base branch itself; a pull request's run can be called as that branch is. */
const EVENTS = ['push', 'schedule', 'workflow_dispatch']

/** Also one that failed, by its verdict, or that has not ended. */
const CONCLUSIONS = [undefined, 'success', 'failure', 'neutral']

/**
 * The baseline that the newest run on the base branch has left as an artifact of this name: of this workflow or, where none
 * of its runs did, of another. What a run says of itself is not asked: GitHub says that it was this repository's, on that
 * branch, and not started by a pull request.
 */
export const artifactBaseline = async (
  name: string,
  branch: string,
  key: string | undefined,
  client: Client,
  context: RunContext,
): Promise<CollectedBaseline> => {
  const { repository, runId } = context
  const listed = await client.artifactsNamed(repository, name)
  if (listed.state !== 'found') return without(listed)
  const candidates = listed.value
    .filter((each) => each.isOwn && each.branch === branch)
    .filter((each) => each.runId !== Number(runId) && !isOfThisPush(context, each))
    .slice(0, RUNS)
  const own = candidates.length === 0 ? undefined : await client.workflowRun(repository, Number(runId))
  const others: Artifact[] = []
  for (const artifact of candidates) {
    const run = await client.workflowRun(repository, artifact.runId)
    if (run.state === 'unavailable') return without(run)
    if (run.state !== 'found' || !isTrusted(run.value, branch)) continue
    if (own?.state === 'found' && own.value.workflowId !== run.value.workflowId) {
      others.push(artifact)
      continue
    }
    const baseline = await readArtifact(artifact, name, key, client, context)
    if (baseline !== undefined) return baseline
  }
  for (const artifact of others) {
    const baseline = await readArtifact(artifact, name, key, client, context)
    if (baseline !== undefined) return baseline
  }
  return without(absent)
}

const isTrusted = (run: WorkflowRun, branch: string): boolean =>
  run.isOwn && run.branch === branch && EVENTS.includes(run.event) && CONCLUSIONS.includes(run.conclusion)

/** `undefined` for one that is gone, lacks the file, or is of a run that had no baseline to carry on and no report. */
const readArtifact = async (
  artifact: Artifact,
  name: string,
  key: string | undefined,
  client: Client,
  { repository, serverUrl }: RunContext,
): Promise<CollectedBaseline | undefined> => {
  const file = await client.artifactFile(repository, artifact, BASELINE_FILE, LIMIT)
  if (file.state === 'absent') return undefined
  if (file.state === 'unavailable') return without(file)
  const origin = {
    name: `artifact:${name}`,
    uri: `${serverUrl}/${repository}/actions/runs/${artifact.runId}`,
  }
  const baseline = parsedBaseline(file.value, origin, key)
  const isEmpty = baseline.value.state === 'found' && baseline.value.value.coverage.length === 0
  return isEmpty ? undefined : baseline
}
