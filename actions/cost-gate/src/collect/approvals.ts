import { absent, found, unavailable, type Fact, type RunContext } from '@devsecops/core'
import { ownsChange, quotesDigest, readCodeOwners, type CodeOwners } from '@devsecops/cost'
import type { Client, ConversationComment } from '@devsecops/github'
import { clientFor, readTrustedFile, trustedBranch } from '@devsecops/policy-source'
import type { Io } from '@devsecops/runner'
import type { Approval, GatePolicy } from '../facts.ts'
import type { Inputs } from '../inputs.ts'

/** Where GitHub looks for the file, in this order; the first that is there counts. */
const CODEOWNERS = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS']

/** Accounts that belong to the repository; anybody may write a comment. */
const OWN = ['OWNER', 'MEMBER', 'COLLABORATOR']

/**
 * Approvals that quote the plan's digest: reviews of this run's environments, and comments of code owners that were never
 * edited. The author of the change cannot approve it. Each source that the policy takes is asked; where one cannot be,
 * what the other gives still counts.
 */
export const findApprovals = async (
  policy: GatePolicy,
  digest: string,
  input: Inputs,
  io: Io,
): Promise<Fact<readonly Approval[]>> => {
  const client = clientFor(input.token, io)
  if (client === undefined) return unavailable('there is no token')
  const asked = await Promise.all(
    policy.cost.approval.from.map((from) =>
      from === 'review' ? byReview(client, policy, digest, io) : byComment(client, digest, io),
    ),
  )
  const given = asked.flatMap((answer) => (answer.state === 'found' ? answer.value : []))
  if (given.length > 0) return found(given.toSorted((a, b) => b.at - a.at))
  return asked.find(({ state }) => state === 'unavailable') ?? absent
}

const byReview = async (
  client: Client,
  { environments }: GatePolicy,
  digest: string,
  { context }: Io,
): Promise<Fact<readonly Approval[]>> => {
  const { repository, runId, serverUrl } = context
  const author = authorOf(context)
  const id = Number(runId)
  const run = await client.workflowRun(repository, id)
  if (run.state !== 'found') return run
  const reviews = await client.runReviews(repository, id)
  if (reviews.state !== 'found') return reviews
  const valid = reviews.value.filter(
    (review) =>
      review.state === 'approved' &&
      review.reviewer !== author &&
      review.environments.some((name) => environments.includes(name)) &&
      quotesDigest(review.comment, digest),
  )
  // GitHub does not say when a review was given: never before the run began, so it counts from there.
  const at = run.value.createdAt
  const url = `${serverUrl}/${repository}/actions/runs/${runId}`
  return valid.length === 0
    ? absent
    : found(valid.map(({ reviewer: by }) => ({ by, from: 'review', at, url })))
}

const byComment = async (client: Client, digest: string, io: Io): Promise<Fact<readonly Approval[]>> => {
  const { repository } = io.context
  const author = authorOf(io.context)
  const pull = pullIn(io.context)
  if (typeof pull?.number !== 'number') return absent
  const comments = await client.conversation(repository, pull.number)
  if (comments.state !== 'found') return comments
  const candidates = comments.value.filter(
    (comment) => isApproval(comment, digest) && comment.author !== author,
  )
  if (candidates.length === 0) return absent
  const owners = await codeOwners(client, io)
  if (owners.state !== 'found') return owners
  const files = await client.pullFiles(repository, pull.number)
  if (files.state !== 'found') return files
  const valid = candidates.filter(({ author }) => ownsChange(owners.value, author, files.value))
  return valid.length === 0
    ? absent
    : found(valid.map(({ author: by, createdAt: at, url }) => ({ by, from: 'comment', at, url })))
}

/** The pull request that the run is about. */
const pullIn = ({ payload }: RunContext): { number?: unknown; user?: { login?: unknown } } | undefined =>
  payload['pull_request'] as { number?: unknown; user?: { login?: unknown } } | undefined

/** Whose change it is: of a pull request its author, of anything else who started the run. */
const authorOf = (context: RunContext): unknown => pullIn(context)?.user?.login ?? context.actor

const isApproval = (comment: ConversationComment, digest: string): boolean =>
  !comment.isEdited &&
  !comment.isBot &&
  OWN.includes(comment.association) &&
  quotesDigest(comment.body, digest)

/** As the trusted branch has it: a change must not name its own approver. */
const codeOwners = async (client: Client, io: Io): Promise<Fact<CodeOwners>> => {
  for (const path of CODEOWNERS) {
    const { file } = await readTrustedFile(io, client, trustedBranch(io.context), path)
    if (file.state === 'found') return found(readCodeOwners(new TextDecoder().decode(file.value)))
    if (file.state === 'unavailable') return file
  }
  return absent
}
