import { absent, found, sha256, unavailable, type Fact } from '@devsecops/core'

import type { Ask } from './connection.ts'
import { asList, member, numberOf, textOf } from './shape.ts'

const PERMISSION = 'actions: read'

/** GitHub shows them newest first: of a name that has more, the oldest are not looked at. */
const PAGES = 5
const A_PAGE = 100

/** An artifact, and the run that left it. */
export interface Artifact {
  readonly id: number
  /** Bytes, as they are stored. */
  readonly size: number
  /** RFC 3339. */
  readonly createdAt: string
  /** `sha256:…` of the zip file; artifacts of old actions have none. */
  readonly digest?: string
  readonly runId: number
  readonly branch: string
  readonly commit: string
  /** Whether the run was about this repository's own code, and not a fork's. */
  readonly isOwn: boolean
}

/** GET /repos/{owner}/{repo}/actions/artifacts?name=…: those of the name that have not expired, newest first. */
export const artifactsNamed = async (
  ask: Ask,
  repository: string,
  name: string,
): Promise<Fact<readonly Artifact[]>> => {
  const artifacts: Artifact[] = []
  for (let page = 1; page <= PAGES; page++) {
    const answer = await ask({
      route: 'GET /repos/{owner}/{repo}/actions/artifacts',
      repository,
      parameters: { name, per_page: A_PAGE, page },
      permission: PERMISSION,
    })
    if (!answer.ok) return answer.fact
    const list = asList(member(answer.data, 'artifacts'))
    if (list === undefined) return answer.malformed
    artifacts.push(...list.map(artifactOf).filter((each) => each !== undefined))
    if (!answer.more) break
  }
  return found(artifacts.sort((a, b) => Date.parse(b.createdAt) - Date.parse(a.createdAt) || b.id - a.id))
}

/** `undefined` for one that has expired, or that does not say where it comes from. */
const artifactOf = (data: unknown): Artifact | undefined => {
  const run = member(data, 'workflow_run')
  const [id, size, runId] = [numberOf(data, 'id'), numberOf(data, 'size_in_bytes'), numberOf(run, 'id')]
  const [createdAt, branch, commit] = [
    textOf(data, 'created_at'),
    textOf(run, 'head_branch'),
    textOf(run, 'head_sha'),
  ]
  if (id === undefined || size === undefined || runId === undefined) return undefined
  if (createdAt === undefined || branch === undefined || commit === undefined) return undefined
  if (member(data, 'expired') !== false) return undefined
  const digest = textOf(data, 'digest')
  const owner = numberOf(run, 'repository_id')
  return {
    id,
    size,
    createdAt,
    ...(digest !== undefined && { digest }),
    runId,
    branch,
    commit,
    isOwn: owner !== undefined && owner === numberOf(run, 'head_repository_id'),
  }
}

/** The largest zip file that is asked for: what the client takes as an answer at all. */
const LARGEST_ARCHIVE = 32 * 1024 * 1024

/**
 * One file of an artifact, by its name, in whatever folder it lies: GET …/actions/artifacts/{artifact_id}/zip. Nothing is
 * unpacked but that file, and nothing is written to the disk. `absent` where the artifact is gone or has no such file.
 *
 * @param limit the most bytes that the file may have
 */
export const artifactFile = async (
  ask: Ask,
  repository: string,
  { id, size, digest }: Artifact,
  name: string,
  limit: number,
): Promise<Fact<Uint8Array>> => {
  if (size > LARGEST_ARCHIVE)
    return unavailable(`the artifact ${id} has ${size} bytes, more than the ${LARGEST_ARCHIVE} that are read`)
  const answer = await ask({
    route: 'GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/{archive_format}',
    repository,
    parameters: { artifact_id: id, archive_format: 'zip' },
    permission: PERMISSION,
  })
  if (!answer.ok) return answer.status === 410 ? absent : answer.fact
  if (!(answer.data instanceof ArrayBuffer)) return answer.malformed
  const archive = new Uint8Array(answer.data)
  if (digest !== undefined && digest !== `sha256:${sha256(archive)}`)
    return unavailable(`the artifact ${id} is not what its digest says`)
  const { fileInArchive } = await import('./archive.ts')
  return fileInArchive(archive, name, limit, `the artifact ${id}`)
}
