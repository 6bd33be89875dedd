import { createHash } from 'node:crypto'
import { zipSync } from 'fflate'

import {
  failure,
  notFound,
  ok,
  page,
  type Call,
  type Example,
  type Operation,
  type Reply,
} from '../operation.ts'
import type { ArtifactState, RepositoryState, RunState } from '../state.ts'

/** GitHub's numbers of a repository and of its fork. */
const OWN = 1_296_269
const FORK = 4_242_424

export const actions: readonly Operation[] = [
  { id: 'actions/get-workflow-run', permission: 'actions: read', answer: (call) => workflowRun(call) },
  { id: 'actions/get-reviews-for-run', permission: 'actions: read', answer: (call) => reviews(call) },
  { id: 'actions/list-artifacts-for-repo', permission: 'actions: read', answer: (call) => list(call) },
  { id: 'actions/download-artifact', permission: 'actions: read', answer: (call) => download(call) },
]

/** A zip file of these files: path → content. */
export const zipOf = (files: Readonly<Record<string, string | Uint8Array>>): Uint8Array =>
  zipSync(
    Object.fromEntries(
      Object.entries(files).map(([path, content]) => [path, new Uint8Array(Buffer.from(content))]),
    ),
  )

const workflowRun = (call: Call): Reply => {
  const run = call.repository.runs?.find(({ id }) => id === Number(call.path['run_id']))
  if (run === undefined) return notFound
  const example = call.example()
  const { event = 'push', branch = 'main', commit = 'a'.repeat(40), conclusion = 'success', fork } = run
  const { createdAt = '2026-01-01T00:00:00Z' } = run
  const workflow = workflowOf(run)
  const others = [...new Set(call.repository.runs?.map(workflowOf))].sort()
  return ok({
    ...example,
    id: run.id,
    event,
    head_branch: branch,
    head_sha: commit,
    created_at: createdAt,
    status: conclusion === null ? 'in_progress' : 'completed',
    conclusion,
    path: workflow,
    workflow_id: others.indexOf(workflow) + 1,
    repository: { ...(example['repository'] as object), id: OWN, full_name: call.name },
    head_repository: { ...(example['head_repository'] as object), id: fork === true ? FORK : OWN },
  })
}

const reviews = (call: Call): Reply => {
  const run = call.repository.runs?.find(({ id }) => id === Number(call.path['run_id']))
  if (run === undefined) return notFound
  const [example] = call.example() as unknown as readonly Example[]
  const [environment] = (example?.['environments'] ?? []) as readonly Example[]
  return ok(
    (run.reviews ?? []).map(({ login, state = 'approved', comment, environments }) => ({
      ...{ state, comment },
      environments: environments.map((name) => ({ ...environment, name })),
      user: { ...(example?.['user'] as object), login },
    })),
  )
}

const workflowOf = ({ workflow = '.github/workflows/ci.yml' }: RunState): string => workflow

interface Kept {
  readonly id: number
  readonly run: RunState
  readonly artifact: ArtifactState
}

const keptIn = ({ runs = [] }: RepositoryState): readonly Kept[] =>
  runs.flatMap((run) =>
    (run.artifacts ?? []).map((artifact, index) => ({ id: run.id * 100 + index, run, artifact })),
  )

const list = (call: Call): Reply => {
  const { name } = call.query
  const wanted = keptIn(call.repository).filter(
    ({ artifact }) => name === undefined || artifact.name === name,
  )
  const [example] = call.example()['artifacts'] as readonly Example[]
  const described = wanted.map((kept) => describe(call, example ?? {}, kept)).sort((a, b) => b.id - a.id)
  const paged = page(call, described)
  return { ...paged, body: { total_count: wanted.length, artifacts: paged.body } }
}

const describe = (call: Call, example: Example, { id, run, artifact }: Kept) => ({
  ...example,
  id,
  name: artifact.name,
  size_in_bytes: artifact.zip.length,
  url: `https://api.github.com/repos/${call.name}/actions/artifacts/${id}`,
  archive_download_url: `https://api.github.com/repos/${call.name}/actions/artifacts/${id}/zip`,
  expired: artifact.expired ?? false,
  created_at: artifact.createdAt ?? new Date(Date.UTC(2026, 0, 1) + run.id * 1000).toISOString(),
  digest: artifact.digest === undefined ? `sha256:${sha256(artifact.zip)}` : artifact.digest,
  workflow_run: {
    id: run.id,
    repository_id: OWN,
    head_repository_id: run.fork === true ? FORK : OWN,
    head_branch: run.branch ?? 'main',
    head_sha: run.commit ?? 'a'.repeat(40),
  },
})

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** GitHub sends to a storage outside of the API. */
export const STORAGE = '/artifact-storage/'

const download = (call: Call): Reply => {
  const kept = keptIn(call.repository).find(({ id }) => id === Number(call.path['artifact_id']))
  if (kept === undefined) return notFound
  if (kept.artifact.expired === true) return failure(410, 'Artifact has expired')
  const location = new URL(`${STORAGE}${call.name}/${kept.id}`, call.url)
  return { status: 302, body: undefined, headers: { location: location.href } }
}

/** What the storage gives for a path of it. */
export const stored = (path: string, repositories: Readonly<Record<string, RepositoryState>> = {}): Reply => {
  const [owner, name, id] = path.slice(STORAGE.length).split('/')
  const repository = repositories[`${owner ?? ''}/${name ?? ''}`]
  const kept =
    repository === undefined ? undefined : keptIn(repository).find((each) => each.id === Number(id))
  return kept === undefined ? notFound : { status: 200, type: 'application/zip', body: kept.artifact.zip }
}
