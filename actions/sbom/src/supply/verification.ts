import { canonicalJson, conclude, ConfigurationError, prettyJson, sha256, type Report } from '@devsecops/core'
import { blocks, reasonList, reasonText, verdictHeading } from '@devsecops/report'
import type { Io } from '@devsecops/runner'
import type { Inputs } from '../inputs.ts'
import { findPolicy } from '../policy.ts'
import { DIFF_FILE } from '../report.ts'
import { digestsOf, textOf } from './read.ts'
import { verify } from './verify.ts'

/**
 * Judges the attestations of an artifact, and nothing else. Without an expectation of its own the source is this repository.
 * @throws ConfigurationError for an input that is missing, and for a file that is missing or no trusted root
 */
export const verification = async (artifact: string, input: Inputs, io: Io): Promise<Report> => {
  const [bundle, trustedRoot] = [needed(input, 'bundle'), needed(input, 'trusted-root')].map(
    ([name, path]) => ({ path, text: textOf(io, name, path) }),
  ) as [File, File]
  const { policy, commit, evidence } = await findPolicy(input, io)
  const digests = digestsOf(io, artifact)
  const { 'signer-workflow': signerWorkflow, 'predicate-types': predicateTypes } = input
  const sourceRepository = input['source-repository'] ?? io.context.repository
  const found = verify(
    { artifact, bundle, trustedRoot },
    {
      serverUrl: io.context.serverUrl,
      digests: { ...digests },
      predicateTypes,
      sourceRepository,
      ...(signerWorkflow !== undefined && { signerWorkflow }),
    },
  )
  const verdict = conclude('sbom', policy.mode, [...policy.remarks, ...found], {
    measures: {
      environment: policy.environment,
      verified: { artifact, sha256: digests.sha256, 'source-repository': sourceRepository },
    },
  })
  return {
    verdict,
    commit,
    evidence: {
      environment: policy.environment,
      policy: evidence,
      inputs: [
        { name: artifact, digest: { sha256: digests.sha256 } },
        ...[bundle, trustedRoot].map(({ path: name, text }) => ({ name, digest: { sha256: sha256(text) } })),
      ],
    },
    outputs: { components: '0', complete: 'false', quality: canonicalJson({}) },
    fileOutputs: { 'diff-file': DIFF_FILE },
    fileLists: { sboms: [], attestations: [] },
    summary: blocks(verdictHeading(verdict), reasonList(verdict.reasons)),
    text: reasonText(verdict.reasons),
    annotations: [],
    files: [{ path: DIFF_FILE, parts: [prettyJson({ state: 'absent' })] }],
  }
}

interface File {
  readonly path: string
  readonly text: string
}

const needed = (input: Inputs, name: 'bundle' | 'trusted-root'): readonly [name: string, path: string] => {
  const path = input[name]
  if (path !== undefined) return [name, path]
  throw new ConfigurationError({
    code: 'bad-input',
    message: `Input ${name}: found nothing, expected the path of a file; verify needs it.`,
  })
}
