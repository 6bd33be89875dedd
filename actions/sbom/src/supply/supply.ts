import type { Report, ResourceDescriptor, RunContext } from '@devsecops/core'
import { clientFor } from '@devsecops/policy-source'
import type { Io } from '@devsecops/runner'
import type { Facts } from '../facts.ts'
import type { Inputs } from '../inputs.ts'
import { withReasons } from '@devsecops/publishing'
import { digestsOf, textOf } from './read.ts'
import { submit } from './submit.ts'

/** Submits and attests what the report tells, as the inputs ask. What fails is told, and changes no verdict. */
export const supply = async (report: Report, facts: Facts, input: Inputs, io: Io): Promise<Report> => {
  const submitted = input.submit
    ? withReasons(
        report,
        await submit(facts, submitSetting(report.commit, input, io), clientFor(input.token, io)),
      )
    : report
  if (!input.attest) return submitted
  const { attest } = await import('./attest.ts')
  const { signingPlace, signStatement } = await import('@devsecops/attestation/signing')
  const { serverUrl, repository, payload } = io.context
  const trustedRoot = input['trusted-root']
  const place = signingPlace(serverUrl, visibilityIn(payload))
  const { files, entries, reasons } = await attest(
    facts.documents,
    subjectsOf(input['attest-subjects'], report.commit, io),
    {
      serverUrl,
      repository,
      ...(trustedRoot !== undefined && {
        trustedRoot: { file: trustedRoot, text: textOf(io, 'trusted-root', trustedRoot) },
      }),
      sign: (statement) => signStatement(statement, place),
    },
    clientFor(input.token, io),
  )
  const told = withReasons(submitted, reasons)
  return {
    ...told,
    files: [...told.files, ...files],
    fileLists: { ...told.fileLists, attestations: entries },
  }
}

const submitSetting = (sha: string, { correlator = 'sbom' }: Inputs, { context, now }: Io) => {
  const { repository, serverUrl, runId, ref } = context
  return {
    ...{ repository, sha, ref, scanned: now },
    job: { id: runId, correlator, html_url: `${serverUrl}/${repository}/actions/runs/${runId}` },
  }
}

/** The files that the documents are of, or the commit. */
const subjectsOf = (globs: readonly string[], commit: string, io: Io): readonly ResourceDescriptor[] => {
  const { serverUrl, repository } = io.context
  return globs.length === 0
    ? [{ name: `git+${serverUrl}/${repository}`, digest: { gitCommit: commit } }]
    : io.files.glob(globs).map((path) => ({
        name: path.split('/').at(-1) ?? path,
        digest: { sha256: digestsOf(io, path).sha256 },
      }))
}

const visibilityIn = (payload: RunContext['payload']): string => {
  const { visibility } = (payload['repository'] ?? {}) as { visibility?: unknown }
  return typeof visibility === 'string' ? visibility : 'private'
}
