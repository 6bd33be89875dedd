import {
  baseCommit,
  filesAt,
  headOf,
  isCheckout,
  isCommit,
  renamedBetween,
  textOfBlob,
} from '@devsecops/checkout'
import { absent, found, unavailable, type Fact } from '@devsecops/core'
import type { Client } from '@devsecops/github'
import { rangeOf, type Range } from '@devsecops/policy-source'
import type { Io } from '@devsecops/runner'
import { explained } from '@devsecops/publishing'

/** The commit that is compared with, and its files, wherever they are read. */
export interface BaseState {
  readonly commit: string
  /** Path → git's id of the content. */
  readonly files: ReadonlyMap<string, string>
  /** A content's text, by its id. */
  readonly textOf: (id: string) => Promise<Fact<string>>
  /** Files that have another path now: path now → path then; `undefined` where nobody can tell. */
  readonly renamed: () => Promise<ReadonlyMap<string, string> | undefined>
}

/** What the run's change builds on, or what the input names. */
type Wanted = Pick<Range, 'base' | 'forced'>

/**
 * The base of the comparison, from the checkout, or from GitHub where the checkout is shallow. `absent` for events that are about no change,
 * and for the first push of a branch, which names none, where the default branch is nowhere to be found. `unavailable` where a base is named
 * and neither has it.
 */
export const findBase = async (
  revision: string | undefined,
  client: Client | undefined,
  io: Io,
): Promise<Fact<BaseState>> => {
  const wanted = revision === undefined ? rangeOf(io) : asRange(revision)
  if (wanted === undefined) return absent
  const checkout = isCheckout(io)
  if (!checkout && !io.onRunner) return absent
  const here = checkout ? await inCheckout(wanted, client, io) : undefined
  if (here !== undefined) return found(here)
  const there = client === undefined ? NO_TOKEN : await atGitHub(wanted, client, io)
  if (there.state === 'found') return there
  const isNamed = revision !== undefined || isCommit(wanted.base.inCheckout)
  if (!isNamed) return absent
  const lacks = checkout
    ? `the checkout lacks ${wanted.base.inCheckout}, or its history up to here`
    : 'the workspace is no git checkout'
  return unavailable(`${lacks}, and GitHub was no help: ${whyNot(there)}; ${REMEDY}`)
}

const NO_TOKEN = unavailable('the input token is empty')

const REMEDY = 'check out with fetch-depth: 0, or give a token with contents: read'

const whyNot = (answer: Fact<unknown>): string =>
  answer.state === 'unavailable' ? explained(answer) : 'it does not know it'

/** At GitHub, `HEAD` and what is reckoned from it would be another commit than here. */
const asRange = (revision: string): Wanted => {
  const name = revision.replace(/^(?:refs\/remotes\/)?origin\//, '')
  const isName = /^[\w./-]+$/.test(name) && name !== 'HEAD'
  return { base: { inCheckout: revision, atGitHub: isName ? name : '' }, forced: false }
}

const inCheckout = async (
  { base, forced }: Wanted,
  client: Client | undefined,
  io: Io,
): Promise<BaseState | undefined> => {
  const commit = await baseCommit(io, base.inCheckout, forced)
  const files = commit === undefined ? undefined : await filesAt(io, commit)
  if (commit === undefined || files === undefined) return undefined
  const textOf = async (id: string): Promise<Fact<string>> => {
    const text = await textOfBlob(io, id)
    if (text !== undefined) return found(text)
    // A partial clone has the commit, and not all that is in it.
    return client === undefined
      ? unavailable(`the checkout lacks its content; ${REMEDY}`)
      : fetchText(client, io, id)
  }
  return { commit, files, textOf, renamed: () => renamedBetween(io, commit, 'HEAD') }
}

const atGitHub = async (
  { base: { atGitHub: revision }, forced }: Wanted,
  client: Client,
  io: Io,
): Promise<Fact<BaseState>> => {
  if (revision === '') return unavailable('only a commit, branch or tag can be asked for there')
  const { repository, sha } = io.context
  const head = isCheckout(io) ? ((await headOf(io))?.commit ?? sha) : sha
  const commit = forced ? found(revision) : await client.mergeBase(repository, revision, head)
  if (commit.state !== 'found') return commit
  const files = await client.filesAt(repository, commit.value)
  if (files.state !== 'found') return files
  return found({
    commit: commit.value,
    files: files.value,
    textOf: (id) => fetchText(client, io, id),
    renamed: async () => {
      const renames = await client.renamedFiles(repository, commit.value, head)
      return renames.state === 'found' ? renames.value.paths : undefined
    },
  })
}

const fetchText = async (
  client: Client,
  { context: { repository } }: Io,
  id: string,
): Promise<Fact<string>> => {
  const content = await client.blob(repository, id)
  return content.state === 'found' ? found(new TextDecoder().decode(content.value)) : content
}
