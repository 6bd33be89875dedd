import type { Fact, RunContext } from '@devsecops/core'

/** What a trigger can ask of a run. Names and labels come from strangers: they are compared, never executed. */
export interface TriggerContext {
  /** GitHub's event; `delete` also for a push that deletes a branch or tag. */
  readonly event: string
  /** Of a push its branch, of a pull request or merge group the branch it goes into, of a workflow run its branch. */
  readonly branch?: string
  readonly tag?: string
  /** The commit to judge: of a pull request its head, of a workflow run the commit that run was about. */
  readonly commit: string
  readonly actor: string
  readonly labels: readonly string[]
  /** Why this run must never deploy, whatever a policy says; absent when it may. */
  readonly untrusted?: string
  /** Files that the change touches, relative to the root. */
  readonly changedPaths: Fact<readonly string[]>
}

/** Events that anybody on the internet can cause in a public repository. */
const STRANGERS_EVENTS: ReadonlySet<string> = new Set([
  'commit_comment',
  'discussion',
  'discussion_comment',
  'fork',
  'gollum',
  'issue_comment',
  'issues',
  'public',
  'watch',
])

const PULL_REQUEST_EVENTS: ReadonlySet<string> = new Set([
  'pull_request',
  'pull_request_target',
  'pull_request_review',
  'pull_request_review_comment',
])

const DEPENDABOT = 'dependabot[bot]'
const AS_FROM_FORK = 'GitHub runs Dependabot’s changes without secrets, as those of a fork'

/** Reads a run's context. Total: a payload of any shape gives a context, and what it lacks makes the run untrusted. */
export const triggerContext = (run: RunContext, changedPaths: Fact<readonly string[]>): TriggerContext => {
  const event = run.event === 'push' && at(run.payload, 'deleted') === true ? 'delete' : run.event
  const untrusted = distrust(run)
  return {
    event,
    ...refOf(run),
    commit: commitOf(run),
    actor: run.actor,
    labels: labelsOf(run),
    changedPaths,
    ...(untrusted !== undefined && { untrusted }),
  }
}

/** The commit that a run is about; GITHUB_SHA is another one for pull requests and workflow runs. */
export const commitOf = ({ event, payload, sha }: RunContext): string => {
  if (PULL_REQUEST_EVENTS.has(event)) return text(payload, 'pull_request', 'head', 'sha') ?? sha
  if (event === 'workflow_run') return text(payload, 'workflow_run', 'head_sha') ?? sha
  if (event === 'merge_group') return text(payload, 'merge_group', 'head_sha') ?? sha
  return sha
}

const refOf = ({ event, payload, ref, baseRef }: RunContext): { branch?: string; tag?: string } => {
  if (PULL_REQUEST_EVENTS.has(event))
    return named(
      'branch',
      text(payload, 'pull_request', 'base', 'ref') ?? (baseRef === '' ? undefined : baseRef),
    )
  if (event === 'merge_group')
    return named('branch', short(text(payload, 'merge_group', 'base_ref'), 'refs/heads/'))
  if (event === 'workflow_run') return named('branch', text(payload, 'workflow_run', 'head_branch'))
  const tag = short(ref, 'refs/tags/')
  return tag === undefined ? named('branch', short(ref, 'refs/heads/')) : { tag }
}

const distrust = ({ event, payload, actor }: RunContext): string | undefined => {
  if (event === 'pull_request_target')
    return 'pull_request_target runs with the base branch’s secrets while a stranger’s change is at hand'
  if (STRANGERS_EVENTS.has(event)) return `anybody can cause ${event}`
  if (actor === DEPENDABOT) return AS_FROM_FORK
  if (PULL_REQUEST_EVENTS.has(event)) {
    const head = text(payload, 'pull_request', 'head', 'repo', 'full_name')
    const base = text(payload, 'pull_request', 'base', 'repo', 'full_name')
    return sameRepository(head, base) ? undefined : 'the pull request comes from a fork'
  }
  if (event === 'workflow_run') {
    const head = text(payload, 'workflow_run', 'head_repository', 'full_name')
    const base =
      text(payload, 'workflow_run', 'repository', 'full_name') ?? text(payload, 'repository', 'full_name')
    if (!sameRepository(head, base)) return 'the workflow run comes from a fork'
    if (text(payload, 'workflow_run', 'actor', 'login') === DEPENDABOT) return AS_FROM_FORK
    const cause = text(payload, 'workflow_run', 'event') ?? ''
    // That one ran on the default branch, whatever fork the first run of the chain was about.
    if (cause === 'workflow_run') return 'the workflow run followed another one, whose cause is not known'
    if (cause === 'pull_request_target' || STRANGERS_EVENTS.has(cause))
      return `the workflow run was caused by ${cause}, which anybody can cause`
  }
  return undefined
}

/** Unknown on either side is not the same: a deleted fork has no name. GitHub compares names without case. */
const sameRepository = (head: string | undefined, base: string | undefined): boolean =>
  head !== undefined && base !== undefined && head.toLowerCase() === base.toLowerCase()

const labelsOf = ({ payload }: RunContext): readonly string[] => {
  const labels = at(payload, 'pull_request', 'labels')
  return Array.isArray(labels) ? labels.flatMap((label) => text(label, 'name') ?? []) : []
}

const named = (key: 'branch' | 'tag', value: string | undefined): { branch?: string; tag?: string } =>
  value === undefined || value === '' ? {} : { [key]: value }

const short = (ref: string | undefined, prefix: string): string | undefined =>
  ref?.startsWith(prefix) === true ? ref.slice(prefix.length) : undefined

const at = (value: unknown, ...path: readonly string[]): unknown =>
  path.reduce<unknown>(
    (node, key) =>
      node !== null && typeof node === 'object' && Object.hasOwn(node, key)
        ? (node as Record<string, unknown>)[key]
        : undefined,
    value,
  )

const text = (value: unknown, ...path: readonly string[]): string | undefined => {
  const found = at(value, ...path)
  return typeof found === 'string' && found !== '' ? found : undefined
}
