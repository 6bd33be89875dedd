import { absent, found, unavailable } from '@devsecops/core'
import type { Fact, Reason, RunContext } from '@devsecops/core'
import type { Client } from '@devsecops/github'
import { describeLocation } from '@devsecops/policy'
import type { FetchPolicy, PolicyContent, PolicyLocation } from '@devsecops/policy'
import type { Io } from '@devsecops/runner'
import { clientFor } from './client.ts'
import type { PolicyInputs } from './inputs.ts'
import { readTrustedFile, readWorkTree } from './repository-file.ts'
import { trustedBranch } from './trusted-branch.ts'
import type { TrustedBranch } from './trusted-branch.ts'

/** Where policy files are read, and what there is to say of it. */
export interface Sources {
  /** Reads this repository's own files from the trusted branch. */
  readonly fetch: FetchPolicy
  /** Reads this repository's own files from the work tree, and all else as `fetch` does. */
  readonly fetchChanged: FetchPolicy
  /** Whether there was no branch to trust, so that `fetch`, too, read the work tree. */
  readonly usesWorkTree: () => boolean
  /** This repository's own files that were read: path → what the trusted branch has there. */
  readonly trusted: ReadonlyMap<string, Fact<Uint8Array>>
  readonly remarks: () => readonly Reason[]
}

type Elsewhere = Extract<PolicyLocation, { kind: 'elsewhere' }>

export const openSources = (input: PolicyInputs, io: Io): Sources => {
  const own = clientFor(input.token, io)
  const branch = trustedBranch(io.context)
  const remarks = new Map<string, Reason>()
  const remark = (code: string, effect: Reason['effect'], message: string): void =>
    void remarks.set(code, { code, effect, message })
  const trusted = new Map<string, Fact<Uint8Array>>()
  const fetchOther = once((location: Elsewhere) =>
    fetchElsewhere(clientFor(input['policy-token'] ?? input.token, io), location, io.context, (why) =>
      // Most owners have no such policy; but on a runner there is a token to look for one with.
      remark(
        'organisation-policy-not-seen',
        input.token === undefined && io.onRunner ? 'warns' : 'notes',
        why,
      ),
    ),
  )

  return {
    fetch: async (location) => {
      if (location.kind === 'elsewhere') return fetchOther(location)
      const { file, from } = await readTrustedFile(io, own, branch, location.path)
      trusted.set(location.path, file)
      if (from !== 'work tree') return contentOf(file, location, addressOf(io.context, branch))
      remark(
        'policy-from-work-tree',
        'notes',
        'The policy is that of the work tree: there is no branch to read it from.',
      )
      return contentOf(file, location)
    },
    fetchChanged: (location) =>
      location.kind === 'elsewhere'
        ? fetchOther(location)
        : Promise.resolve(contentOf(readWorkTree(io, location.path), location)),
    usesWorkTree: () => remarks.has('policy-from-work-tree'),
    trusted,
    remarks: () => [...remarks.values()],
  }
}

/** Another repository's file is asked for once, whoever else extends it. */
const once = (fetch: (location: Elsewhere) => Promise<Fact<PolicyContent>>): typeof fetch => {
  const asked = new Map<string, Promise<Fact<PolicyContent>>>()
  return (location) => {
    const name = describeLocation(location)
    const answer = asked.get(name) ?? fetch(location)
    asked.set(name, answer)
    return answer
  }
}

/** For the record: the repository, and the commit or branch of it that is trusted. */
const addressOf = ({ serverUrl, repository }: RunContext, { branch, commit }: TrustedBranch): string =>
  encodeURI(`git+${serverUrl}/${repository}@${commit ?? (branch === '' ? 'HEAD' : `refs/heads/${branch}`)}`)

const contentOf = (file: Fact<Uint8Array>, location: PolicyLocation, uri?: string): Fact<PolicyContent> =>
  file.state === 'found'
    ? found({ name: describeLocation(location), bytes: file.value, ...(uri !== undefined && { uri }) })
    : file

const fetchElsewhere = async (
  client: Client | undefined,
  location: Elsewhere,
  { serverUrl }: RunContext,
  notSeen: (why: string) => void,
): Promise<Fact<PolicyContent>> => {
  const { repository, path, ref } = location
  if (client === undefined) {
    if (ref !== undefined) return unavailable('no token is given; give the input policy-token')
    notSeen(`Whether ${repository} has a policy for the organisation was not looked for: no token is given.`)
    return absent
  }
  if (ref === undefined) {
    const exists = await client.repositoryExists(repository)
    if (exists.state === 'unavailable') return exists
    if (exists.state === 'absent') {
      notSeen(
        `No policy of the organisation: there is no ${repository} that this token can see (a private one needs policy-token).`,
      )
      return absent
    }
  }
  const file = await client.readFile(repository, path, ref ?? 'HEAD')
  if (file.state !== 'found') return file
  const uri = encodeURI(`git+${serverUrl}/${repository}@${ref ?? 'HEAD'}`)
  return found({ name: describeLocation(location), bytes: file.value.content, uri })
}
