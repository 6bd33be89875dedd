import {
  billStatement,
  readTrustedRoots,
  selfConsistencyFault,
  verifyAttestation,
  type Extent,
} from '@devsecops/attestation'
import { parseImage } from '@devsecops/bom'
import {
  prettyJson,
  type Reason,
  type ReportFile,
  type ResourceDescriptor,
  type Statement,
} from '@devsecops/core'
import type { Client } from '@devsecops/github'
import type { CheckedDocument } from '../facts.ts'
import { explained } from '@devsecops/publishing'

/** Who signs, for which repository, and what vouches for it. */
export interface AttestSetting {
  readonly serverUrl: string
  readonly repository: string
  /** The text of `trusted_root.json`, and its path; without it a bundle is checked for itself alone. */
  readonly trustedRoot?: { readonly text: string; readonly file: string }
  readonly sign: (statement: Statement<unknown>) => Promise<unknown>
}

/** A bundle that was made, as the output `attestations` has it. */
export interface Entry extends Readonly<Record<string, unknown>> {
  readonly file: string
}

export interface Attested {
  readonly files: readonly ReportFile[]
  readonly entries: readonly Entry[]
  readonly reasons: readonly Reason[]
}

/**
 * Signs a statement for each document, about the subjects or the image that it is of, verifies its own bundle, and keeps it with the repository. A bundle that does not verify is neither kept
 * nor written.
 */
export const attest = async (
  documents: readonly CheckedDocument[],
  subjects: readonly ResourceDescriptor[],
  setting: AttestSetting,
  client: Client | undefined,
): Promise<Attested> => {
  const all: Attested[] = []
  for (const document of documents.filter(({ faults }) => faults.length === 0))
    all.push(await attestOne(document, subjects, setting, client))
  return {
    files: all.flatMap(({ files }) => files),
    entries: all.flatMap(({ entries }) => entries),
    reasons: all.flatMap(({ reasons }) => reasons),
  }
}

const attestOne = async (
  document: CheckedDocument,
  subjects: readonly ResourceDescriptor[],
  setting: AttestSetting,
  client: Client | undefined,
): Promise<Attested> => {
  const { path, sha256, format, image } = document
  const about = image === undefined ? subjects : subjectsOfImage(image)
  if (about.length === 0)
    return told([
      {
        ...FAILED,
        message: `${path} was not attested: ${image} is named without its digest, so it may be another one tomorrow.`,
      },
    ])
  const bill = { file: path, sha256, format, document: document.value() }
  const attester = `${setting.serverUrl}/${setting.repository}`
  const { statement, extent } = billStatement(bill, about, attester)
  const signed = await signedBy(setting, statement)
  if ('failure' in signed)
    return told([{ ...FAILED, message: `${path} was not attested: ${signed.failure}.` }])
  const fault = faultOf(signed.bundle, statement, setting)
  if (fault !== undefined)
    return told([
      { ...FAILED, message: `The attestation of ${path} does not verify: ${fault}.`, subject: path },
    ])
  const kept = await keep(signed.bundle, setting.repository, client)
  const file = path.replace(/\.json$/, '.sigstore.json')
  return {
    files: [{ path: file, parts: [prettyJson(signed.bundle)] }],
    entries: [{ file, sbom: path, extent, 'predicate-type': statement.predicateType, ...kept.id }],
    reasons: [...extentReasons(path, extent), ...kept.reasons, attestedReason(path, setting)],
  }
}

/** By its digest; a tag is what its owner makes it. */
const subjectsOfImage = (image: string): readonly ResourceDescriptor[] => {
  const { name, digest = '' } = parseImage(image) ?? { name: image }
  const [, sha256] = /^sha256:([0-9a-f]{64})$/.exec(digest) ?? []
  return sha256 === undefined ? [] : [{ name, digest: { sha256 } }]
}

const FAILED = { code: 'attest-failed', effect: 'warns' } as const

const told = (reasons: readonly Reason[]): Attested => ({ files: [], entries: [], reasons })

const signedBy = async (
  { sign }: AttestSetting,
  statement: Statement<unknown>,
): Promise<{ readonly bundle: unknown } | { readonly failure: string }> => {
  try {
    return { bundle: await sign(statement) }
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    return { failure: `${why}; it needs the permission id-token: write, which forks never have` }
  }
}

const faultOf = (
  bundle: unknown,
  { subject, predicateType }: Statement<unknown>,
  { trustedRoot, serverUrl, repository }: AttestSetting,
): string | undefined => {
  if (trustedRoot === undefined) return selfConsistencyFault(bundle)?.message
  const verdict = verifyAttestation(bundle, readTrustedRoots(trustedRoot.text, trustedRoot.file), {
    serverUrl,
    sourceRepository: repository,
    digests: subject[0]?.digest ?? {},
    predicateTypes: [predicateType],
  })
  return verdict.ok ? undefined : verdict.message
}

const keep = async (
  bundle: unknown,
  repository: string,
  client: Client | undefined,
): Promise<{ readonly id: { readonly id?: number }; readonly reasons: readonly Reason[] }> => {
  const answer = await client?.storeAttestation(repository, bundle)
  if (answer?.state === 'found') return { id: { id: answer.value }, reasons: [] }
  const why = answer?.state === 'unavailable' ? explained(answer) : 'there is no token'
  return {
    id: {},
    reasons: [
      { code: 'attest-not-kept', effect: 'warns', message: `GitHub does not keep the attestation: ${why}.` },
    ],
  }
}

const extentReasons = (path: string, extent: Extent): readonly Reason[] => {
  if (extent === 'whole') return []
  const how = extent === 'reference' ? 'refers to it by its digest' : 'leaves out single files'
  const message = `${path} is larger than an attestation may be, which therefore ${how}.`
  return [{ code: 'attest-trimmed', effect: 'warns', message, subject: path }]
}

const attestedReason = (path: string, { trustedRoot }: AttestSetting): Reason => ({
  code: 'attested',
  effect: 'notes',
  message:
    trustedRoot === undefined
      ? `${path} was attested, and its signature checked; who signed is checked only with a trusted root.`
      : `${path} was attested, and verified against the trusted root.`,
  subject: path,
})
