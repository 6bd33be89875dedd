import { absent, found, sha256, unavailable, type Fact, type ResourceDescriptor } from '@devsecops/core'
import { baselineOfAnalyses, isOwnAnalysis, type KeptAnalysis } from '@devsecops/findings'
import type { Analysis, Client } from '@devsecops/github'
import type { Io } from '@devsecops/runner'
import { isOfThisPush } from './base-branch.ts'
import { without, type CollectedBaseline } from './collected.ts'

/** How many analyses are read, each of another category and tool. */
const READ = 50

/** What code scanning keeps of the base branch: the newest analysis of each category and tool, and its alerts' days. */
export const codeScanningBaseline = async (
  branch: string,
  client: Client,
  { context, files }: Io,
): Promise<CollectedBaseline> => {
  const { repository, serverUrl } = context
  const ref = `refs/heads/${branch}`
  const listed = await client.analyses(repository, ref)
  if (listed.state !== 'found') return without(listed)
  const newest = newestOfEach(listed.value.filter((each) => !isOfThisPush(context, each)))
  if (newest.length === 0) return without(absent)
  if (newest.length > READ)
    return without(
      unavailable(
        `code scanning has ${newest.length} analyses of ${ref}, more than the ${READ} that are read`,
      ),
    )
  const alerts = await client.alerts(repository, ref)
  if (alerts.state !== 'found') return without(alerts)
  const logs = await logsOf(newest, repository, client)
  if (logs.state !== 'found') return without(logs)
  const made = baselineOfAnalyses(logs.value, alerts.value, { root: files.workspace })
  const described = logs.value.map(({ category, log }): ResourceDescriptor => ({
    name: `code-scanning:${category}`,
    uri: `${serverUrl}/${repository}/security/code-scanning`,
    digest: { sha256: sha256(log) },
  }))
  const [first] = [...newest.filter(isOwnAnalysis), ...newest]
  return {
    value:
      'fault' in made
        ? unavailable(made.fault)
        : found({ ...made.baseline, ...(first !== undefined && { commit: first.commit }) }),
    files: described,
  }
}

/** The list is sorted, the newest first. */
const newestOfEach = (analyses: readonly Analysis[]): readonly Analysis[] => [
  ...Map.groupBy(analyses, ({ category, tool }) => `${category}\n${tool}`)
    .values()
    .flatMap(([newest]) => (newest === undefined ? [] : [newest])),
]

const logsOf = async (
  analyses: readonly Analysis[],
  repository: string,
  client: Client,
): Promise<Fact<readonly KeptAnalysis[]>> => {
  const logs: KeptAnalysis[] = []
  for (const { id, category, createdAt } of analyses) {
    const log = await client.analysisLog(repository, id)
    if (log.state !== 'found') return log
    logs.push({ category, createdAt, log: log.value })
  }
  return found(logs)
}
